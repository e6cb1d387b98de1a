import { readActivityStreams } from './activity-streams.js'
import type { Adapter } from './adapter.js'
import { readMastodon } from './mastodon.js'
import { readMetaWebhook } from './meta-webhook.js'

/** Every adapter, by the kind of payload that it reads. */
export const adapters = {
  'activity-streams': readActivityStreams,
  mastodon: readMastodon,
  'meta-webhook': readMetaWebhook,
} as const satisfies Readonly<Record<string, Adapter<never>>>
