import { expect, test } from 'vitest'
import type { Surroundings } from '../../../src/intake/text/detector.js'
import { readText } from '../../../src/intake/text/read-text.js'
import { school } from './school.js'
import { shownBy } from './shown.js'

const cases: readonly (readonly [what: string, text: string, around: Surroundings, ...shown: string[]])[] = [
  [
    'a link',
    'https://facebook.com/tess.placeholder.example',
    {},
    'certain https://facebook.com/tess.placeholder.example',
  ],
  [
    'without https://',
    'see facebook.com/tess.placeholder.example',
    {},
    'certain facebook.com/tess.placeholder.example',
  ],
  [
    'by number',
    'facebook.com/profile.php?id=100000000000123',
    {},
    'certain facebook.com/profile.php?id=100000000000123',
  ],
  ['under its other name', 'twitter.com/mockridge_example', {}, 'certain twitter.com/mockridge_example'],
  ['of the fediverse', 'hi @siobhan@social.example!', {}, 'certain @siobhan@social.example'],
  ['on its own platform', 'hi @mockridge_example', { platform: 'x' }, 'certain @mockridge_example'],
  ['on another', 'hi @mockridge_example', { platform: 'instagram' }, 'likely @mockridge_example'],
  ['nobody knows where', 'hi @mockridge_example', {}, 'likely @mockridge_example'],
  ['on the platform of an account of the school', 'hi @exampleprimary', { platform: 'facebook' }],
  ['of a parent', 'hi @mark.exampleford', { platform: 'instagram' }],
  ['that begins alike', 'hi @mockridge_examples', { platform: 'x' }],
  ['an e-mail address that ends alike', 'me@mockridge_example', { platform: 'x' }],
  ['of another host', '@siobhan@other.example', {}],
  ['a page about them', 'https://exampleprimary.example/tess.placeholder.example', {}],
  ['a search for them', 'https://x.com/search?q=mockridge_example', {}],
  ['an address that is not well made', 'https://x.com/%E0%A4%A', {}],
]

test.each(cases.map(([what, ...rest]) => ({ what, rest })))('$what', ({ rest: [text, around, ...shown] }) => {
  expect(shownBy('text/account', text, around)).toEqual(shown)
})

test('links that a text does not show', () => {
  const read = (links: readonly string[]) => readText('our teacher', school, { links }).signals
  expect(read(['https://elsewhere.example/', 'https://www.instagram.com/miss_placeholder_example/'])).toEqual([
    expect.objectContaining({ source: 'text/account', confidence: 'certain', spans: [] }),
  ])
  expect(read(['https://www.instagram.com/mark.exampleford', `https://x.com/${'a'.repeat(2_000)}`])).toEqual([])
})
