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
  /** Activities and objects of Activity Streams 2.0. */
  'activity-streams': readActivityStreams,
  /** Rows of a spreadsheet, by a mapping. */
  csv: readCsv,
  /** Statuses and reports of Mastodon. */
  mastodon: readMastodon,
  /** What Meta sends about a page. */
  'meta-webhook': readMetaWebhook,
  /** Messages of Microsoft Teams. */
  teams: readTeams,
  /** Lines of an exported chat. */
  'whatsapp-export': readWhatsappExport,
  /** Posts of X. */
  x: readX,
} as const satisfies Readonly<Record<string, Adapter<never>>>
