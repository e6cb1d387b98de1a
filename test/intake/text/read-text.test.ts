import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/intake/text/read-text.js'
import { seed } from '../../support/seed.js'
import { lines } from './labelled.js'
import { school } from './school.js'

/** What a text shows, as `phone certain: 07700 900123`, with whom it names before the colon. */
const shown = (text: string): readonly string[] =>
  readText(text, school, { platform: 'facebook' }).signals.flatMap(({ source, confidence, person, spans }) =>
    spans.map(
      ([start, end]) =>
        `${source.replace('text/', '')} ${confidence}${person ? ` ${person}` : ''}: ${text.slice(start, end)}`,
    ),
  )

test.each<[text: string, ...shown: string[]]>([
  // Telephone numbers: whose they are decides, and not that they are numbers.
  ['Ring me on 07700 900123', 'phone certain: 07700 900123'],
  ['Ring the office on 01632 960100'],
  ['Call Childline on 0800 1111'],
  ['07700 900111 thanks', 'phone likely: 07700 900111'],
  ['Order 07700900123 is here', 'phone possible: 07700900123'],
  // Addresses and postcodes.
  ['I live at 12 Example Road, come round', 'address certain: 12 Example Road'],
  ['1 Sample Lane is where our school is'],
  ['1 Example Lane', 'address likely: 1 Example Lane'],
  ['We live at ZZ99 3AB now', 'postcode certain: ZZ99 3AB'],
  ['The museum is at SW7 2DD', 'postcode possible: SW7 2DD'],
  ['Our school is at ZZ99 1AA'],
  // E-mail.
  ['Write to office@exampleprimary.example'],
  ['Write to head@exampleprimary.example'],
  ['Write to me at jo.sampleby@mail.example', 'email likely: jo.sampleby@mail.example'],
  ['dragon@castle.example', 'email possible: dragon@castle.example'],
  // Names, at the edges of words as Unicode knows them.
  ['Amir Exampleton won', 'name certain p-amir: Amir Exampleton'],
  ['AMIR EXAMPLETON WON', 'name likely p-amir: AMIR EXAMPLETON'],
  ["Amir's bike", "name likely p-amir: Amir's"],
  ["Priya Testington-Mock's shoes", "name certain p-priya: Priya Testington-Mock's"],
  ['Alison is away, and so is Alistair'],
  ['Ali won', 'name possible p-ali: Ali'],
  ['Zoe\u0308 Exampleford sings', 'name certain p-zoe: Zoe\u0308 Exampleford'],
  ['Amir Exampletonian', 'name possible p-amir: Amir'],
  ['Will you come?'],
  // Two people bear it: somebody is named, and nobody in particular.
  ['Olu ran', 'name possible: Olu'],
  // Accounts.
  [
    'See https://www.facebook.com/tess.placeholder.example',
    'account certain: https://www.facebook.com/tess.placeholder.example',
  ],
  ['Follow @tess.placeholder.example', 'account certain: @tess.placeholder.example'],
  ['facebook.com/somebody.else and https://www.facebook.com/exampleprimary'],
  ['instagram.com/mark.exampleford is a parent of ours'],
  // Appeals and advertising.
  ['Please sponsor me for my run', 'donation certain: Please sponsor me'],
  ['Donations of books welcome', 'donation likely: Donations of'],
  ['Please do not donate'],
  ['Use code SAVE20 for 20% off at our shop', 'commerce certain: Use code SAVE20'],
  ['The cake sale is on Friday'],
  // Abuse: aimed at somebody, told of somebody else, or another word altogether.
  ['You are a wanker', 'abuse certain: wanker'],
  ['You absolute w4nker', 'abuse certain: w4nker'],
  ['He said "you are a wanker" and was sent home', 'abuse possible: wanker'],
  ['Dick Whittington is our panto'],
  ['Scunthorpe, Penistone, Cockermouth, Essex and Middlesex'],
  ['A classic bass assassin ate shiitake mushrooms'],
  ['The cock crowed'],
  ['You are a muppet', 'abuse likely: You are a muppet'],
  [''],
])('%j', (text, ...expected) => {
  expect(shown(text)).toEqual(expected)
})

const texts = fc.oneof(
  fc.constantFrom(...lines.map(({ text }) => text)),
  fc
    .array(fc.constantFrom(...lines.map(({ text }) => text)), { minLength: 2, maxLength: 4 })
    .map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const runs = { seed, numRuns: 500 }

describe('whatever the text', () => {
  test('spans are of it, in order, and none within another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { spans } of readText(text, school).signals)
          spans.forEach(([start, end], nth) => {
            expect(start).toBeGreaterThanOrEqual(spans[nth - 1]?.[1] ?? 0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          })
      }),
      runs,
    )
  })

  test('it is read the same twice, and nothing of it is in the outcome', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const first = readText(text, school)
        expect(readText(text, school)).toEqual(first)
        for (const { spans, ...rest } of first.signals)
          for (const [start, end] of spans) {
            const words = text.slice(start, end)
            if (words.length > 4) expect(JSON.stringify(rest)).not.toContain(JSON.stringify(words).slice(1, -1))
          }
      }),
      runs,
    )
  })
})
