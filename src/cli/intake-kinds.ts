import type { adapters } from '../intake/adapters.js'

/** What every kind of payload is, as the help says it. The adapters themselves are loaded when they are used. */
export const intakeKinds = {
  'activity-streams': 'activities and notes of Activity Streams 2.0, as ActivityPub delivers them',
  csv: 'a spreadsheet saved as CSV, by --mapping',
  mastodon: 'statuses and reports of Mastodon',
  'meta-webhook': 'webhooks that Meta sends about a Facebook page',
  teams: 'messages of Microsoft Teams, as the Graph gives them',
  'whatsapp-export': 'an exported WhatsApp chat, by --zone and --day-order',
  x: 'posts of X, as version 2 of its API gives them',
} as const satisfies Readonly<Record<keyof typeof adapters, string>>

export type IntakeKind = keyof typeof intakeKinds

/** Options that only one kind has a use for. */
const onlyFor: Readonly<Record<string, readonly [option: string, kind: IntakeKind]>> = {
  mapping: ['--mapping', 'csv'],
  zone: ['--zone', 'whatsapp-export'],
  dayOrder: ['--day-order', 'whatsapp-export'],
  group: ['--group', 'whatsapp-export'],
  direct: ['--direct', 'whatsapp-export'],
}

/** Options without which a kind cannot be read. */
const needed: Partial<Readonly<Record<IntakeKind, readonly string[]>>> = {
  csv: ['mapping'],
  'whatsapp-export': ['zone', 'dayOrder'],
}

/** What is wrong with the options that were given for a kind, in words for the one who gave them. */
export const wrongOptions = (kind: IntakeKind, options: object): readonly string[] => [
  ...Object.keys(options).flatMap((key) => {
    const [option, only] = onlyFor[key] ?? []
    return option === undefined || only === kind ? [] : [`${option} is for ${only}, not for ${kind}`]
  }),
  ...(needed[kind] ?? []).flatMap((key) => (key in options ? [] : [`${kind} needs ${onlyFor[key]?.[0]}`])),
]
