import { describe, expect, test } from 'vitest'
import { detectors } from '../../../src/intake/text/detectors.js'
import { lines } from './labelled.js'
import { measured, seen } from './measure.js'

describe('the labelled lines', () => {
  test('are many, each stands there once, and about half are harmless', () => {
    const harmless = lines.filter(({ marks }) => marks.length === 0).length
    expect(lines.length).toBeGreaterThanOrEqual(300)
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length)
    expect(harmless / lines.length).toBeGreaterThanOrEqual(0.5)
    expect(harmless / lines.length).toBeLessThan(0.65)
  })

  test('are marked with what there are detectors for, and enough of each', () => {
    const sources = new Set(detectors.map(({ source }) => source))
    for (const { marks } of lines) for (const { source } of marks) expect(sources).toContain(source)
    for (const { source, marks } of measured) expect([source, marks >= 8]).toEqual([source, true])
  })
})

test('whatever is certain is right', () => {
  const wrong = seen.filter(({ signal, isRight }) => signal.confidence === 'certain' && !isRight)
  expect(wrong.map(({ signal, line }) => [signal.source, line.text])).toEqual([])
})

test.each(measured)('$source finds some of it for certain, and most of it at all', ({ marks, levels }) => {
  const [certain, likely, possible] = levels.map(({ found }) => found / marks)
  expect(certain).toBeGreaterThan(0.4)
  expect(likely).toBeGreaterThan(0.8)
  expect(possible).toBeGreaterThan(0.85)
})
