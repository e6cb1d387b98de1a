import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../src/action/catalogue.js'
import { deriveFacts } from '../../src/action/derive.js'
import { builtIn } from '../../src/action/facts.js'
import { teachingTimeOf } from '../../src/action/timetable.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'

type Known = true | false | undefined

const day = (time: string, offset = 'Z') => `2026-11-23T${time}${offset}`
const timetable = {
  actors: {
    'u-1': {
      covers: { from: day('08:00'), until: day('18:00') },
      teaching: [
        { from: day('09:00'), until: day('10:30') },
        { from: day('11:00'), until: day('12:00') },
      ],
    },
    'u-2': { covers: { from: day('08:00'), until: day('18:00') }, teaching: [] },
    'u-3': {
      covers: { from: day('09:30'), until: day('10:00') },
      teaching: [{ from: day('09:00'), until: day('11:00') }],
    },
    toString: {
      covers: { from: day('08:00'), until: day('18:00') },
      teaching: [{ from: day('08:00'), until: day('18:00') }],
    },
  },
}
const teachingTime = teachingTimeOf(timetable)
const timeOf = (
  id: string | undefined,
  timing: object | undefined,
  table: typeof teachingTime | null = teachingTime,
  assume: 'unknown' | 'ordinary' = 'unknown',
) =>
  deriveFacts({ verb: 'post', actor: { roles: ['staff'], ...(id && { id }) }, ...(timing && { timing }) } as never, {
    assume,
    accountManagers: [],
    catalogue: catalogueOf(),
    ownChildExemption: false,
    teachingTime: table ?? undefined,
  })[builtIn['timing.teachingTime'].slot]

describe('timing.teachingTime from a timetable', () => {
  test.each<[name: string, id: string | undefined, timing: object | undefined, value: Known]>([
    ['inside a slot', 'u-1', { at: day('09:30') }, true],
    ['at the start of a slot', 'u-1', { at: day('09:00') }, true],
    ['just before it', 'u-1', { at: day('08:59:59.999') }, false],
    ['just before the end of a slot', 'u-1', { at: day('10:29:59.999') }, true],
    ['at the end of a slot', 'u-1', { at: day('10:30') }, false],
    ['in a later slot', 'u-1', { at: day('11:59') }, true],
    ['at the start of what is covered', 'u-1', { at: day('08:00') }, false],
    ['before it', 'u-1', { at: day('07:59:59') }, undefined],
    ['at the end of what is covered', 'u-1', { at: day('18:00') }, undefined],
    ['the same clock on another day', 'u-1', { at: '2026-11-24T09:30Z' }, undefined],
    ['inside a slot, by another offset', 'u-1', { at: day('10:59', '+01:00') }, true],
    ['outside it, though the clock says inside', 'u-1', { at: day('09:30', '+01:00') }, false],
    ['inside a slot, on another date by its own clock', 'u-1', { at: '2026-11-24T09:00+23:59' }, true],
    ['in lower case', 'u-1', { at: day('09:30').toLowerCase() }, true],
    ['someone who does not teach', 'u-2', { at: day('09:30') }, false],
    ['a slot that is not covered', 'u-3', { at: day('09:15') }, undefined],
    ['a slot that is', 'u-3', { at: day('09:30') }, true],
    ['someone who is not listed', 'u-9', { at: day('09:30') }, undefined],
    ['someone called like a method', 'toString', { at: day('09:30') }, true],
    ['someone not listed who is called like a method', 'valueOf', { at: day('09:30') }, undefined],
    ['no id', undefined, { at: day('09:30') }, undefined],
    ['no time', 'u-1', {}, undefined],
    ['no timing', 'u-1', undefined, undefined],
    ['supplied as false', 'u-1', { at: day('09:30'), teachingTime: false }, false],
    ['supplied as true', 'u-1', { at: day('20:00'), teachingTime: true }, true],
    ['supplied without a time', 'u-1', { teachingTime: true }, true],
  ])('%s', (_name, id, timing, value) => {
    expect(timeOf(id, timing)).toBe(value)
    expect(timeOf(id, timing, teachingTime, 'ordinary')).toBe(value)
  })

  test.each<[timing: object | undefined, value: Known]>([
    [undefined, undefined],
    [{ at: day('09:30') }, undefined],
    [{ at: day('09:30'), teachingTime: true }, true],
    [{ teachingTime: false }, false],
  ])('without a timetable %j is %s', (timing, value) => {
    for (const assume of ['unknown', 'ordinary'] as const) expect(timeOf('u-1', timing, null, assume)).toBe(value)
  })
})

describe('refuses a timetable', () => {
  const slot = { from: day('09:00'), until: day('10:00') }
  const of = (actor: object) => ({ actors: { 'u-1': actor } })
  test.each<[name: string, timetable: unknown, code: string, path: string]>([
    ['that is null', null, 'missing', '/timetable'],
    ['without actors', {}, 'missing', '/timetable/actors'],
    ['with a list of actors', { actors: [] }, 'wrong-type', '/timetable/actors'],
    ['without what it covers', of({ teaching: [] }), 'missing', '/timetable/actors/u-1/covers'],
    ['without slots', of({ covers: slot }), 'missing', '/timetable/actors/u-1/teaching'],
    [
      'with a slot that never ends',
      of({ covers: slot, teaching: [{ from: day('09:00') }] }),
      'missing',
      '/timetable/actors/u-1/teaching/0/until',
    ],
    [
      'with a time that has no offset',
      of({ covers: { ...slot, from: day('09:00', '') }, teaching: [] }),
      'wrong-format',
      '/timetable/actors/u-1/covers/from',
    ],
    [
      'with a day that is none',
      of({ covers: { ...slot, from: '2026-02-30T09:00Z' }, teaching: [] }),
      'wrong-format',
      '/timetable/actors/u-1/covers/from',
    ],
    [
      'with a misspelt key',
      of({ cover: slot, covers: slot, teaching: [] }),
      'unknown-key',
      '/timetable/actors/u-1/cover',
    ],
    [
      'with an id that has a slash',
      { actors: { 'a/b': { covers: slot } } },
      'missing',
      '/timetable/actors/a~1b/teaching',
    ],
  ])('%s', (_name, broken, code, path) => {
    expect(() => createEvaluator(policy, { timetable: broken as never })).toThrow(
      expect.objectContaining({ code: 'invalid-options', issues: [expect.objectContaining({ code, path })] }),
    )
  })
})
