import type { Suggestion } from '../intake.js'
import type { Cursor } from './cursor.js'

/** What to ask of pictures, films and recordings, which nothing here looks at. */
export const askWhoIsShown = (kind: string, media: readonly Cursor[]): readonly Suggestion[] =>
  media.slice(0, 1).map(({ path }) => ({
    fact: 'content.people',
    question: 'Who can be recognised in the pictures, films or recordings, and did each of them consent?',
    confidence: 'possible',
    from: path,
    source: kind,
  }))
