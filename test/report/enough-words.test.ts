import { expect, test } from 'vitest'
import { enoughWords, listed, spellOut } from '../../src/report/enough-words.js'
import { labelOf } from './fixtures.js'

const account = 'channel.account'
const accountWords = 'whether it was done from an official or a personal account'

test.each([
  [[], ''],
  [[['content.spam']], 'whether it is spam'],
  [
    [['extra.liveLocation', 'content.spam']],
    'both of these: whether it is spam; whether it shows where a trip is at this moment',
  ],
  [[['content.spam'], ['channel.space']], 'either of these: whether it is spam; where it appears'],
  [
    [['channel.space'], ['content.spam'], ['content.racist']],
    'any one of these: whether it is spam; racist; where it appears',
  ],
  [[['channel.space', 'channel.audience']], 'both of these: where it appears; who can see it'],
  [[['content.abusive', 'content.harmful', 'content.sexist']], 'all of these: whether it is abusive; harmful; sexist'],
  [
    [['content.spam'], ['channel.audience', 'channel.space']],
    'whether it is spam; or both of these: who can see it; where it appears',
  ],
])('%j', (alternatives, expected) => expect(enoughWords(alternatives, labelOf)).toBe(expected))

test('a label with a comma keeps its beginning', () => {
  expect(listed(['channel.schoolGroup', 'content.spam', 'content.racist'], labelOf)).toBe(
    'whether it is spam; racist; whether it is a group about school matters, and whose',
  )
})

test('so many alternatives are spelt out, and the rest is said to be there', () => {
  const limits = { most: 2, largest: 2 }
  const sets = ['content.spam', 'content.racist', 'content.sexist'].map((field) => [account, field])
  expect(spellOut([['channel.space'], ...sets], limits, labelOf)).toEqual({
    words: `where it appears; or both of these: whether it is spam; ${accountWords}`,
    more: true,
  })
  expect(spellOut([['channel.space'], ['device.owner'], ['target.family']], limits, labelOf).more).toBe(false)
  expect(spellOut([['channel.audience', 'channel.space', 'target.family']], limits, labelOf)).toEqual({
    words: '',
    more: true,
  })
})
