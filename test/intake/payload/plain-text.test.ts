import { expect, test } from 'vitest'
import { plainText } from '../../../src/intake/payload/plain-text.js'

const rows: readonly (readonly [html: string, text: string, links?: readonly string[]])[] = [
  ['', ''],
  ['no tags at all', 'no tags at all'],
  ['<p>one</p><p>two</p>', 'one\n\ntwo'],
  ['one<br>two<br/>three', 'one\ntwo\nthree'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
  ['a\n   b\t c', 'a b c'],
  ['fish &amp; chips &#x2014; &pound;3 &lt;b&gt;', 'fish & chips \u2014 \u00a33 <b>'],
  ['half an <b', 'half an'],
  ['a < b', 'a < b'],
  ['<script>var a = "<p>no</p>"</script>seen<style>p{}</style>', 'seen'],
  ['<p>open <b>bold', 'open bold'],
  ['<!-- a comment -->after', 'after'],
  ['<img alt="A red door" src="https://pictures.example/1.png">', 'A red door'],
  ['<a href="https://one.example/">https://one.example/</a>', 'https://one.example/'],
  ['<a href="https://one.example/">our page</a>', 'our page', ['https://one.example/']],
  ['<a href="https://one.example/?a=1&amp;b=2">here</a>', 'here', ['https://one.example/?a=1&b=2']],
  [
    '<a href="https://one.example/">a<a href="https://two.example/">b',
    'ab',
    ['https://one.example/', 'https://two.example/'],
  ],
  ['<A HREF=https://one.example/>x</A>', 'x', ['https://one.example/']],
  [
    '<a href="https://social.example/@teacher" class="u-url mention">@<span>teacher</span></a> thanks',
    '@teacher thanks',
    ['https://social.example/@teacher'],
  ],
  [
    // As Mastodon shortens an address to the eye.
    '<a href="https://one.example/a/long/way"><span class="invisible">https://</span><span class="ellipsis">one.example/a</span><span class="invisible">/long/way</span></a>',
    'https://one.example/a/long/way',
  ],
]

test.each(rows.map(([html, text, links = []]) => ({ html, text, links })))('$html', ({ html, text, links }) => {
  expect(plainText(html)).toEqual({ text, links })
})

const million = 1_000_000
const hostile: readonly (readonly [what: string, html: string])[] = [
  ['elements that are never closed', '<b>'.repeat(million / 6) + '</i>'.repeat(million / 8)],
  ['links that are never closed', '<a href="https://one.example/">x'.repeat(million / 32)],
  ['white space', ' \n'.repeat(million / 2)],
  ['spaces in pieces', '<b> </b>'.repeat(million / 8)],
  ['less-than signs', '<'.repeat(million)],
  ['half entities', '&am'.repeat(million / 3)],
  ['an attribute of entities', `<a href="${'&amp;'.repeat(million / 5)}">`],
  ['attributes', `<a ${'b=c '.repeat(million / 4)}>`],
  ['line ends', '<br>'.repeat(million / 4)],
]

test.each(hostile)('a million characters of %s take less than a second', (_what, html) => {
  const before = performance.now()
  plainText(html)
  expect(performance.now() - before).toBeLessThan(1_000)
})
