import { expect, test } from 'vitest'
import { missingWords } from '../../src/report/missing-words.js'
import { labelOf } from './fixtures.js'

test.each([
  [[], ''],
  [[['content.spam']], 'whether it is spam'],
  [
    [['extra.liveLocation'], ['content.spam']],
    'whether it shows where a trip is at this moment, or whether it is spam',
  ],
  [[['content.spam'], ['content.racist'], ['channel.space']], 'whether it is spam or racist, or where it appears'],
  [[['channel.space', 'content.racist', 'content.sexist']], 'whether it is racist and sexist and where it appears'],
  [
    [['content.spam'], ['channel.audience', 'channel.space', 'target.family']],
    'whether it is spam, or who can see it, where it appears and whether the two people are family members',
  ],
])('%j', (missing, expected) => expect(missingWords(missing, labelOf)).toBe(expected))
