import fc from 'fast-check'
import { expect, test } from 'vitest'
import wrapAnsi from 'wrap-ansi'
import { createLayout, wrap } from '../../src/report/layout.js'

test('wrap agrees with wrap-ansi', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.constantFrom('§2.1,', 'naïve', '学校', '😀', '…', '–', '·', 'e\u0301', '\u00ad'),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 8, max: 100 }), (words, columns) => {
      const text = words.join(' ')
      expect(wrap(text, columns)).toEqual(wrapAnsi(text, columns, { hard: true }).split('\n'))
    }),
  )
})

test('a paragraph hangs under its lead, and colour takes no room', () => {
  const text = 'one two three four five six seven eight nine'
  const colours = createLayout({ width: 40, colour: true })
  expect(createLayout({ width: 40, colour: false }).paragraph(2, text, { lead: '• ' })).toBe(
    '  • one two three four five six seven\n    eight nine\n',
  )
  expect(colours.paragraph(2, text, { lead: '• ', leadPaint: colours.paint.red, paint: colours.paint.bold })).toBe(
    '  \u001b[31m• \u001b[39m\u001b[1mone two three four five six seven\u001b[22m\n    \u001b[1meight nine\u001b[22m\n',
  )
})
