import type { Signal } from '../../../src/intake/draft.js'
import type { Confidence } from '../../../src/intake/intake.js'
import { detectors } from '../../../src/intake/text/detectors.js'
import { readText } from '../../../src/intake/text/read-text.js'
import { type Line, lines, type Mark } from './labelled.js'
import { school } from './school.js'

export const levels: readonly Confidence[] = ['certain', 'likely', 'possible']

interface Seen {
  readonly line: Line
  readonly signal: Signal
  readonly isRight: boolean
}

/** A signal is right where each of its spans touches what is really there, and it names nobody else. */
const touches = ({ spans, person, source }: Signal, mark: Mark): boolean =>
  mark.source === source &&
  (person === undefined || mark.person === person) &&
  spans.some(([start, end]) => start < mark.end && mark.start < end)

const isRight = (signal: Signal, { marks }: Line): boolean =>
  signal.spans.every((span) => marks.some((mark) => touches({ ...signal, spans: [span] }, mark)))

export const seen: readonly Seen[] = lines.flatMap((line) =>
  readText(line.text, school).signals.map((signal) => ({ line, signal, isRight: isRight(signal, line) })),
)

/** For one detector: how many of its signals of each level are right, and how much of what is there each level finds. */
export const measured = detectors.map(({ source, fact }) => {
  const marks = lines.flatMap((line) =>
    line.marks.filter((mark) => mark.source === source).map((mark) => ({ line, mark })),
  )
  const foundAt = (within: readonly Confidence[]) =>
    marks.filter(({ line, mark }) =>
      seen.some((each) => each.line === line && within.includes(each.signal.confidence) && touches(each.signal, mark)),
    ).length
  return {
    source,
    fact,
    marks: marks.length,
    levels: levels.map((level, nth) => {
      const signals = seen.filter(({ signal }) => signal.source === source && signal.confidence === level)
      return {
        level,
        signals: signals.length,
        right: signals.filter((each) => each.isRight).length,
        found: foundAt(levels.slice(0, nth + 1)),
      }
    }),
  }
})
