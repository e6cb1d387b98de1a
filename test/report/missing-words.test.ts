import { expect, test } from 'vitest'
import { missingWords } from '../../src/report/missing-words.js'

const account = 'channel.account'

test.each([
  [[], undefined, ''],
  [[['content.spam']], undefined, 'whether it is spam'],
  [
    [['content.spam'], ['content.racist'], ['channel.space']],
    undefined,
    'whether it is spam or racist, or where it appears',
  ],
  [
    [['channel.space', 'content.racist', 'content.sexist']],
    undefined,
    'whether it is racist and sexist and where it appears',
  ],
  [
    [['content.spam'], ['channel.audience', 'channel.space', 'target.family']],
    undefined,
    'whether it is spam, or who can see it, where it appears and whether the two people are family members',
  ],
  [
    [['content.spam'], [account, 'content.racist'], [account, 'content.sexist']],
    2,
    'whether it is spam, or whether it was done from an official or a personal account and whether it is racist, or in 1 other way',
  ],
  [
    [['content.spam'], ['channel.space'], ['device.owner'], [account, 'content.sexist'], [account, 'content.racist']],
    2,
    'whether it is spam, or where it appears, or whose device was used, or in 2 other ways',
  ],
])('%j, at most %s', (missing, most, expected) => expect(missingWords(missing, most)).toBe(expected))
