import { quote } from '../base/issue.js'
import { isZone } from '../base/local-days.js'
import type { Adapter } from './adapter.js'
import { type Intake, type IntakeProblem, joined, noIntake } from './intake.js'
import { contentOf, tellsOfGroup } from './whatsapp-export/app-text.js'
import { attributionsOf } from './whatsapp-export/attribution.js'
import { chatOf } from './whatsapp-export/chat.js'
import { type DayOrder, entriesOf } from './whatsapp-export/headers.js'
import { lineReader } from './whatsapp-export/lines.js'
import { momentsOf } from './whatsapp-export/moments.js'

/** What an export does not say of itself. */
export interface WhatsappOptions {
  /** The zone of the phone that exported the chat. */
  readonly zone?: string | undefined
  readonly dayOrder?: DayOrder | undefined
  /** The group, by its id in the context or by its name. */
  readonly group?: string | undefined
  /** A chat of two, where the export does not show that it is of a group. */
  readonly direct?: boolean | undefined
}

const ofWhole = (code: string, message: string): IntakeProblem => ({ item: '', path: '', code, message })

const optionProblems = ({ zone, dayOrder, group, direct }: WhatsappOptions): readonly IntakeProblem[] => [
  ...(zone === undefined
    ? [
        ofWhole(
          'option-missing',
          'the export does not say in which zone its times are; give `zone`, like `Europe/London`',
        ),
      ]
    : isZone(zone)
      ? []
      : [ofWhole('wrong-option', `${quote(zone)} is not the name of a time zone, like \`Europe/London\``)]),
  ...(dayOrder === undefined
    ? [
        ofWhole(
          'option-missing',
          'the export does not say whether the day or the month is first; give `dayOrder`: `day-first` or `month-first`',
        ),
      ]
    : dayOrder === 'day-first' || dayOrder === 'month-first'
      ? []
      : [ofWhole('wrong-option', '`dayOrder` has to be `day-first` or `month-first`')]),
  ...(group !== undefined && direct === true
    ? [ofWhole('wrong-option', 'a chat is of a `group` or `direct`, and both were given')]
    : []),
]

/**
 * Reads the text of a WhatsApp chat export, of Android or of an iPhone. Nothing in it is proof of who wrote it: where a line
 * may have been written to look like a message, it is a problem and no act.
 */
export const readWhatsappExport: Adapter<WhatsappOptions> = (payload, school, options) => {
  const wrong = optionProblems(options)
  const { zone, dayOrder, group, direct } = options
  if (wrong.length > 0 || zone === undefined || dayOrder === undefined) return { ...noIntake, problems: wrong }
  const { entries, before, marked } = entriesOf(payload, dayOrder)
  const strays = before.map((line): IntakeProblem => {
    const item = `line ${line}`
    return {
      item,
      path: item,
      code: 'not-mapped',
      message: 'stands before the first line with a date, a time and a sender',
    }
  })
  if (entries.length === 0)
    return {
      ...noIntake,
      problems: [
        ...strays,
        ofWhole('wrong-shape', 'is not a chat export: no line begins with a date, a time and a sender'),
      ],
    }
  const moments = momentsOf(
    zone,
    entries.map(({ time }) => time),
  )
  const attributions = attributionsOf(school, entries, moments)
  const senders = new Set(attributions.flatMap((each) => (each.as === 'message' ? [each.sender] : [])))
  const showsGroup = () =>
    senders.size > 2 ||
    entries.some(({ sender = '', text }, index) => attributions[index]?.as === 'app' && tellsOfGroup(sender || text))
  const isGroup = group !== undefined || (direct !== true && showsGroup())
  if (!isGroup && direct !== true)
    return {
      ...noIntake,
      problems: [
        ...strays,
        ofWhole(
          'option-missing',
          'the export does not show whether it is of a group; give `group`, its name or its id in the context, or `direct`',
        ),
      ],
    }
  const chat = chatOf(school, group, isGroup)
  const read = lineReader(school, chat, [...senders])
  const lines = entries.map((entry, index): Intake => {
    const attribution = attributions[index] ?? { as: 'app' }
    return read({ entry, attribution, instant: moments[index]?.instant, content: contentOf(entry.text, marked) })
  })
  const unknown = chat.isUnknown
    ? [
        ofWhole(
          'group-unknown',
          'the context has no such group; add it to `groups` to say what it has to do with the school',
        ),
      ]
    : []
  return joined([{ ...noIntake, problems: [...strays, ...unknown] }, ...lines])
}
