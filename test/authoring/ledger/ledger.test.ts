import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../src/authoring/ledger/ledger-of.js'
import { sourceDigest } from '../../../src/authoring/ledger/plain-text.js'
import { differences, digest, type Made, policyOf } from './written.js'

const item = (number: number, list = 'must not') => ({ list, item: number })

/** A written policy with everything that digests are made of, and the clauses made from it. */
const source = `# The Foxglove School and the Web

## Contents

- 1. About us
- 2. Staff

## 1. About us

Our pages are as follows:

The Foxglove Page

www.foxglove.example

We want to:

* Tell families what happens
* Hear what they think

We post with care. We answer within a day – and we say so when we cannot.

These pages are kept by the Office Other people must ask first.

## 2. Staff

#### Staff must not:

• Post when they are angry
• Name a child

Staff should not sing online (if they must, they may hum).

This policy is reviewed each year. The board sees it first.
`

const clauses: readonly Made[] = [
  { id: '1.pages', from: ['Our pages are as follows: The Foxglove Page www.foxglove.example'] },
  {
    id: '1.aims',
    from: ['We want to: Tell families what happens', 'We want to: Hear what they think'],
    locator: { list: 'aims', items: [1, 2] },
  },
  { id: '1.care', from: 'We post with care.' },
  { id: '1.day', from: 'We answer within a day' },
  { id: '1.cannot', from: 'and we say so when we cannot.' },
  { id: '1.office', from: 'These pages are kept by the Office' },
  { id: '1.ask', from: 'Other people must ask first.' },
  { id: '2.not.angry', from: 'Staff must not: Post when they are angry', locator: item(1) },
  { id: '2.not.name', from: 'Staff must not: Name a child', locator: item(2) },
  { id: '2.not.name.parents', from: 'Staff must not: Name a child', locator: item(2) },
  { id: '2.sing', from: 'Staff should not sing online' },
  { id: '2.hum', from: 'if they must, they may hum' },
  { id: '2.review', from: ['This policy is reviewed each year.', 'The board sees it first.'] },
]

const policy = policyOf(clauses)

const after = (...edits: readonly (readonly [from: string, to: string])[]): readonly string[] => {
  const edited = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }, source)
  return differences(ledgerOf(policy, edited))
}

test('nothing differs from what the clauses are made from, and every clause has its line', () => {
  const ledger = ledgerOf(policy, source)
  expect(differences(ledger)).toEqual([])
  expect(ledger.clauses.map(({ line }) => line)).toEqual([12, 18, 21, 21, 21, 23, 23, 29, 30, 30, 32, 32, 34])
  expect(ledger.policy).toEqual({ id: 'written', version: '1.0.0', digest: 'sha256-0' })
})

describe('what does not matter', () => {
  test.each<[what: string, edit: (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['CR', (text) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['bold and italic words', (text) => text.replace('with care', '**with** _care_').replace('angry', '`angry`')],
    ['lines that are broken', (text) => text.replace('within a day', 'within\na   day')],
    ['curly quotes and dashes', (text) => text.replace('–', '—')],
    ['links', (text) => text.replace('The Foxglove Page', '[The Foxglove Page](https://foxglove.example/page)')],
    ['other list markers', (text) => text.replace('* Tell', '1. Tell').replace('* Hear', '2. Hear')],
    [
      'numbers of paragraphs',
      (text) => text.replace('We post', '1.1 We post').replace('Staff should', '2.4. Staff should'),
    ],
    [
      'letters of paragraphs',
      (text) => text.replace('We post', 'a) We post').replace('Staff should', '(iv) Staff should'),
    ],
    [
      'other headings',
      (text) => text.replace('## 2. Staff', '## 7. People who work here').replace('- 2. Staff', '- 7. They'),
    ],
    ['comments and rules', (text) => text.replace('## 2', '<!-- a note: **one** -->\n\n---\n\n## 2')],
    ['quotations', (text) => text.replace('We post', '> We post').replace('These pages', '> These pages')],
    ['full-width letters', (text) => text.replace('We post', 'Ｗｅ post')],
    ['a heading in bold', (text) => text.replace('## 2. Staff', '**2. Staff**')],
    ['HTML', (text) => text.replace('with care', 'with<br>care').replace('hum).', '<em>hum</em>).')],
  ])('%s', (_what, edit) => {
    expect(differences(ledgerOf(policy, edit(source)))).toEqual([])
  })
})

const edits: readonly (readonly [
  what: string,
  edits: readonly (readonly [string, string])[],
  expected: readonly string[],
])[] = [
  [
    'an item',
    [['they are angry', 'they are cross']],
    ['changed 2.not.angry 29 Staff must not: Post when they are cross'],
  ],
  [
    'a lead-in',
    [['Staff must not:', 'Staff should not:']],
    [
      'changed 2.not.angry 29 Staff should not: Post when they are angry',
      'changed 2.not.name 30 Staff should not: Name a child',
      'changed 2.not.name.parents 30 Staff should not: Name a child',
    ],
  ],
  ['a sentence of a paragraph', [['with care', 'with love']], ['changed 1.care 21 We post with love.']],
  ['the first half of a cut sentence', [['a day –', 'a week –']], ['changed 1.day 21 We answer within a week']],
  ['the second half of it', [['when we cannot', 'if we cannot']], ['changed 1.cannot 21 and we say so if we cannot.']],
  [
    'before a missing full stop',
    [['kept by the Office', 'kept by the Shop']],
    ['changed 1.office 23 These pages are kept by the Shop'],
  ],
  ['in brackets', [['they may hum', 'they may whistle']], ['changed 2.hum 32 (if they must, they may whistle).']],
  [
    'one of several items',
    [['Hear what', 'Ask what']],
    ['changed 1.aims 18 We want to: Tell families what happens We want to: Ask what they think'],
  ],
  [
    'one line of a list without marks',
    [['www.foxglove', 'www.bluebell']],
    ['changed 1.pages 12 Our pages are as follows: The Foxglove Page Our pages are as follows: www.bluebell.example'],
  ],
  [
    'one sentence of a paragraph that is one clause',
    [['each year', 'each term']],
    ['changed 2.review 34 This policy is reviewed each term. The board sees it first.'],
  ],
  [
    'a word at the end of what a clause has the rest of',
    [['a day –', 'a day at most –']],
    [
      'changed 1.day 21 We answer within a day at most - and we say so when we cannot.',
      'changed 1.cannot 21 We answer within a day at most - and we say so when we cannot.',
    ],
  ],
  [
    'a word after an item',
    [['are angry', 'are angry or tired']],
    ['changed 2.not.angry 29 Staff must not: Post when they are angry or tired'],
  ],
  ['an item that goes', [['• Name a child\n', '']], ['missing 2.not.name', 'missing 2.not.name.parents']],
  ['a sentence that goes', [['We post with care. ', '']], ['missing 1.care']],
  [
    'half of a sentence that goes',
    [[' – and we say so when we cannot', '']],
    ['changed 1.day 21 We answer within a day.', 'missing 1.cannot'],
  ],
  ['a new sentence', [['We post', 'We smile. We post']], ['new 21 We smile.']],
  ['a new item', [['• Name', '• Shout\n• Name']], ['new 30 Staff must not: Shout']],
  [
    'a new section',
    [['## 2. Staff', '## 2. Guests\n\nGuests are welcome.\n\n## 3. Staff']],
    ['new 27 Guests are welcome.'],
  ],
  [
    'a new list',
    [['## 2. Staff', 'Guests may:\n\n- Come\n- Go\n\n## 2. Staff']],
    ['new 27 Guests may: Come', 'new 28 Guests may: Go'],
  ],
  [
    'items that change places',
    [
      ['• Post when they are angry\n', ''],
      ['• Name a child\n', '• Name a child\n• Post when they are angry\n'],
    ],
    ['moved 2.not.angry 30'],
  ],
  [
    'a sentence that goes to another section',
    [
      ['We post with care. ', ''],
      ['This policy', 'We post with care. This policy'],
    ],
    ['moved 1.care 34'],
  ],
  [
    'everything at once',
    [
      ['We post with care. ', ''],
      ['This policy', 'We post with care.\n\nThis policy'],
      ['are angry', 'are cross'],
      ['Other people must ask first', 'Nobody else may'],
      ['Staff should not sing', 'Music is fine. Staff should not sing'],
    ],
    [
      'moved 1.care 34',
      'changed 1.ask 23 Nobody else may.',
      'changed 2.not.angry 29 Staff must not: Post when they are cross',
      'new 32 Music is fine.',
    ],
  ],
]

test.each(edits)('%s', (_what, made, expected) => {
  expect(after(...made)).toEqual(expected)
})

test('the digest that is told is the one to copy', () => {
  const edited = source
    .replace('are angry', 'are cross')
    .replace('We post', 'We smile. We post')
    .replace('a day –', 'a week –')
  const told = ledgerOf(policy, edited)
  const changed = told.clauses.filter(({ status }) => status === 'changed')
  expect([...changed, ...told.sentences].map((one) => one.digest)).toEqual([
    digest('We answer within a week'),
    digest('Staff must not: Post when they are cross'),
    digest('We smile.'),
  ])
  const taken = new Map(changed.map(({ clause, text }) => [clause, text as string]))
  const mended = [...clauses.map((one) => ({ ...one, from: taken.get(one.id) ?? one.from }))]
  mended.splice(2, 0, { id: '1.smile', from: told.sentences[0]?.text ?? '' })
  expect(differences(ledgerOf(policyOf(mended), edited))).toEqual([])
})

test('a sentence that stands there twice is nobody else’s, and each of two clauses has its own', () => {
  const text = '## 1. One\n\nBe kind.\n\nA first.\n\n## 2. Two\n\nBe kind.\n\nA second.\n'
  const two = [
    { id: '1.kind', from: 'Be kind.' },
    { id: '1.first', from: 'A first.' },
    { id: '2.kind', from: 'Be kind.' },
    { id: '2.second', from: 'A second.' },
  ]
  const both = ledgerOf(policyOf(two), text)
  expect(differences(both)).toEqual([])
  expect(both.clauses.map(({ line }) => line)).toEqual([3, 5, 9, 11])
  const one = ledgerOf(policyOf(two.filter(({ id }) => id !== '1.kind')), text)
  expect(differences(one)).toEqual([])
  expect(one.clauses.map(({ line }) => line)).toEqual([5, 9, 11])
})

test('lead-ins that nobody has are told where clauses are made from the items alone', () => {
  const text = 'Staff must not:\n\n- shout\n- sing\n'
  const bare = policyOf([
    { id: '1.shout', from: 'shout' },
    { id: '1.sing', from: 'sing' },
  ])
  expect(differences(ledgerOf(bare, text))).toEqual(['new 1 Staff must not:'])
})

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\n'],
  ['headings alone', '# One\n\n## Two\n'],
  ['marks alone', '* * *\n\n---\n\n> \n'],
])('%s has no sentences', (_what, text) => {
  const { clauses: all, sentences } = ledgerOf(policy, text)
  expect(all.every(({ status }) => status === 'missing')).toBe(true)
  expect(sentences).toEqual([])
})

test.each([
  [
    "Mr. Fox and e.g. Dr. Hare agree. They meet at 3 p.m. in St. Mary's.",
    ['Mr. Fox and e.g. Dr. Hare agree.', "They meet at 3 p.m. in St. Mary's."],
  ],
  ['Is it you? Yes! It is "me." So be it.', ['Is it you?', 'Yes!', 'It is "me."', 'So be it.']],
  [
    'See no. 5 of www.example.org/a.b for more. 10 rules follow.',
    ['See no. 5 of www.example.org/a.b for more.', '10 rules follow.'],
  ],
  ['A | B\n--- | ---\none | two', ['A B', 'one two']],
  ['- outer:\n  - inner\n  - other', ['outer: inner', 'outer: other']],
  ['    indented by four.', ['indented by four.']],
  ['Cats &amp; dogs &mdash; both.', ['Cats & dogs - both.']],
])('%j has its sentences', (text, expected) => {
  expect(ledgerOf(policyOf([]), text).sentences.map((one) => one.text)).toEqual(expected)
})

test('a digest for a new clause can be made from the sentence as it is written', () => {
  expect(sourceDigest('- **Be**  ‘kind’ – always.\r\n')).toBe(digest("Be 'kind' - always."))
  expect(sourceDigest('2. _Be_ kind.')).toBe(digest('Be kind.'))
})
