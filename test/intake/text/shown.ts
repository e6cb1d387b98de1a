import type { Surroundings } from '../../../src/intake/text/detector.js'
import { detectors } from '../../../src/intake/text/detectors.js'
import { readText } from '../../../src/intake/text/read-text.js'
import { school } from './school.js'

/** What one detector makes of a text, as `certain 07700 900123`, with whom it names: `likely Amir (p-amir)`. */
export const shownBy = (source: string, text: string, surroundings?: Surroundings): readonly string[] =>
  readText(text, school, surroundings)
    .signals.filter((signal) => signal.source === source)
    .flatMap(({ confidence, spans, person }) =>
      spans.map(
        ([start, end]) => `${confidence} ${text.slice(start, end)}${person === undefined ? '' : ` (${person})`}`,
      ),
    )

if (detectors.length === 0) throw new Error('there is nothing to test')
