import { once } from '../../base/once.js'
import type { School } from '../context/roster.js'
import type { Signal } from '../draft.js'
import type { Confidence, Span } from '../intake.js'
import type { Detector, Hit, Surroundings } from './detector.js'
import { detectors } from './detectors.js'
import { type Passage, passagesOf } from './passages.js'

/** What a text shows. */
export interface TextReading {
  readonly signals: readonly Signal[]
}

const order: readonly Confidence[] = ['certain', 'likely', 'possible']

/** A hit in terms of the whole text. Where the text was cut, what touches the cut is read on its other side too. */
const placed = ({ start, text, cutBefore, cutAfter }: Passage, hit: Hit): readonly Hit[] => {
  if ((cutBefore && hit.start === 0) || (cutAfter && hit.end === text.length)) return []
  // Words beyond a cut could have shown that it means something else.
  const confidence = (cutBefore || cutAfter) && hit.confidence === 'certain' ? 'likely' : hit.confidence
  return [{ ...hit, start: start + hit.start, end: start + hit.end, confidence }]
}

/** In the order of the text, each stretch once. */
const spansOf = (hits: readonly Hit[]): readonly Span[] => {
  const spans: (readonly [number, number])[] = []
  for (const { start, end } of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1)
    if (last === undefined || start >= last[1]) spans.push([start, end])
    else if (end > last[1]) spans[spans.length - 1] = [last[0], end]
  }
  return spans
}

const groups = <T>(members: readonly T[], key: (member: T) => string): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>()
  for (const member of members) {
    const group = found.get(key(member))
    if (group) group.push(member)
    else found.set(key(member), [member])
  }
  return found
}

/** Without those that touch one of the spans; both are in the order of the text. */
const apartFrom = (spans: readonly Span[], hits: readonly Hit[]): readonly Hit[] => {
  let nth = 0
  return hits.filter(({ start, end }) => {
    while ((spans[nth]?.[1] ?? Number.POSITIVE_INFINITY) <= start) nth += 1
    return (spans[nth]?.[0] ?? Number.POSITIVE_INFINITY) >= end
  })
}

/** One signal for each confidence, and for each person of whom it speaks. What is sure makes less idle in its place. */
const signalsOf = ({ fact, source, question }: Detector, hits: readonly Hit[]): readonly Signal[] => {
  const inOrder = hits.toSorted((a, b) => a.start - b.start)
  return order.flatMap((confidence, rank) => {
    const surer = spansOf(inOrder.filter((hit) => order.indexOf(hit.confidence) < rank))
    const sure = apartFrom(
      surer,
      inOrder.filter((hit) => hit.confidence === confidence),
    )
    return [...groups(sure, ({ person }) => person ?? '').values()].map((group) => {
      const person = group[0]?.person
      return { fact, confidence, source, question, spans: spansOf(group), ...(person !== undefined && { person }) }
    })
  })
}

const opened = once((school: School) =>
  detectors.map((detector) => ({
    detector,
    begin: detector.open(school),
    readLinks: detector.openLinks?.(school) ?? (() => []),
  })),
)

/**
 * Reads a text for what a machine can see in it. It keeps nothing, and gives spans in place of words.
 *
 * A signal without a span rests on a link that the text does not show.
 */
export const readText = (text: string, school: School, surroundings: Surroundings = {}): TextReading => {
  const passages = passagesOf(text)
  const signals = opened(school).flatMap(({ detector, begin, readLinks }) => {
    const read = begin(surroundings)
    const hits = passages.flatMap((passage) => read(passage.text).flatMap((hit) => placed(passage, hit)))
    const inText = signalsOf(detector, hits)
    const { fact, source, question } = detector
    const ofLinks = [...new Set(readLinks(surroundings.links ?? []))]
      .filter((confidence) => !inText.some((signal) => signal.confidence === confidence))
      .map((confidence) => ({ fact, source, question, confidence, spans: [] }))
    return [...inText, ...ofLinks]
  })
  return { signals }
}
