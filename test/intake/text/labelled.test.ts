import { expect, test } from 'vitest'
import { read } from '../../docs/pages.js'
import { lines } from './labelled.js'
import { measured, seen } from './measure.js'
import { signalTable } from './signal-table.js'

test('there are enough lines, and half of them are harmless', () => {
  const harmless = lines.filter(({ marks }) => marks.length === 0).length
  expect(lines.length).toBeGreaterThanOrEqual(300)
  expect(harmless / lines.length).toBeGreaterThanOrEqual(0.5)
  expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length)
  for (const { marks } of measured) expect(marks).toBeGreaterThanOrEqual(8)
})

test('no certain signal is wrong', () => {
  const wrong = seen.filter(({ signal, isRight }) => signal.confidence === 'certain' && !isRight)
  expect(wrong.map(({ line, signal }) => `${signal.source}: ${line.text}`)).toEqual([])
  for (const { levels } of measured) expect(levels[0]?.signals).toBeGreaterThan(0)
})

test.each(['docs/intake.md', 'docs/intake/text.md'])('%s has the figures as they are', (page) => {
  expect(read(page)).toContain(signalTable)
})
