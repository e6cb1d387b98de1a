import { isDeciding } from '../../policy/deciding.js'
import { below, type LintContext, type PlacedClause } from './context.js'
import type { Found, Lint, Place } from './lint.js'
import { readabilityOf } from './readability.js'

const usualGrade = 12
/** Of fewer words, a single long one moves the grade by more than a year. */
const fewestWords = 30
/** A reader has forgotten the beginning of a longer sentence at its end. */
const mostWords = 35

interface Text {
  readonly text: string
  readonly name: string
  readonly place: Place
}

const textsOf = ({ authored, place }: PlacedClause): readonly Text[] => [
  { text: authored.title, name: 'title', place: below(place, 'title') },
  { text: authored.summary, name: 'summary', place: below(place, 'summary') },
  ...(isDeciding(authored) ? authored.rules : []).flatMap(({ event: { params } }, index) =>
    (['message', 'remedy'] as const).flatMap((name) => {
      const text = params[name]
      return text === undefined ? [] : [{ text, name, place: below(place, 'rules', index, 'event', 'params', name) }]
    }),
  ),
]

const tooLong = (clause: string, { text, name, place }: Text): readonly Found[] => {
  const { longest } = readabilityOf([text])
  return longest <= mostWords
    ? []
    : [
        {
          ...place,
          subject: { clause },
          message: `the ${name} has a sentence of ${longest} words: say it in sentences of at most ${mostWords}`,
        },
      ]
}

const tooHard = (clause: PlacedClause, most: number): readonly Found[] => {
  const { words, grade } = readabilityOf(textsOf(clause).map(({ text }) => text))
  const { id } = clause.authored
  return words < fewestWords || grade <= most
    ? []
    : [
        {
          ...below(clause.place, 'id'),
          subject: { clause: id },
          message: `the texts of clause \`${id}\` need a reader of grade ${grade.toFixed(1)}, and ${most} is the most: use shorter words and sentences`,
        },
      ]
}

const foundOf = (clause: PlacedClause, { settings }: LintContext): readonly Found[] => [
  ...tooHard(clause, settings.readingGrade ?? usualGrade),
  ...textsOf(clause).flatMap((text) => tooLong(clause.authored.id, text)),
]

export const readingLevel: Lint = {
  severity: 'warning',
  meaning: 'The texts of a clause are harder to read than they should be, or have a very long sentence.',
  remedy: 'Use shorter words and shorter sentences.',
  check: (context) => context.clauses.flatMap((clause) => foundOf(clause, context)),
}
