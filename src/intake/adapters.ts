import { readActivityStreams } from './activity-streams.js'
import type { Adapter } from './adapter.js'
import { readCsv } from './csv.js'
import { readMastodon } from './mastodon.js'
import { readMetaWebhook } from './meta-webhook.js'
import { readTeams } from './teams.js'
import { readWhatsappExport } from './whatsapp-export.js'
import { readX } from './x.js'

/** Every adapter, by the kind of payload that it reads. */
export const adapters = {
  'activity-streams': readActivityStreams,
  csv: readCsv,
  mastodon: readMastodon,
  'meta-webhook': readMetaWebhook,
  teams: readTeams,
  'whatsapp-export': readWhatsappExport,
  x: readX,
} as const satisfies Readonly<Record<string, Adapter<never>>>
