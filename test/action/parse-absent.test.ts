import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { setAt } from './set-at.js'

const least = { verb: 'post', actor: { roles: ['staff'] } }
const parsed = (pointer: string, value: unknown) => parseAction(setAt(least, pointer, value))

describe('accepts', () => {
  const parts = [
    '/id',
    '/channel',
    '/target',
    '/content',
    '/timing',
    '/device',
    '/history',
    '/actor/id',
    '/actor/positions',
    '/actor/authorised',
  ]
  test.each(parts)('null for %s, which is then absent', (pointer) => {
    expect([parsed(pointer, null), parsed(pointer, undefined)]).toStrictEqual([
      { ok: true, action: least },
      { ok: true, action: least },
    ])
  })

  const within = [
    '/channel/platform',
    '/target/roles',
    '/content/people',
    '/content/spam',
    '/timing/at',
    '/device/owner',
    '/history/priorIncidents',
    '/content/people/0/consent',
    '/content/people/0/consent/name',
  ]
  test.each(within)('null for %s, in an object that stays', (pointer) => {
    const around = setAt(setAt(least, pointer, 1), pointer, undefined)
    expect(parsed(pointer, null)).toStrictEqual({ ok: true, action: around })
  })

  test.each<[pointer: string, value: unknown]>([
    ['/content/spam', false],
    ['/content/refersTo', []],
    ['/content/people', []],
    ['/channel/schoolGroup', 'none'],
    ['/history/priorIncidents', 0],
    ['/actor/roles', ['staff', 'staff']],
    ['/content/refersTo', ['pupil', 'pupil']],
    ['/history/priorIncidents', 2 ** 53 - 1],
    ['/history/priorIncidents', JSON.parse('2.0')],
    ['/channel/platform', 'a-new-1'],
    ['/id', ' '],
    ['/id', '17'],
  ])('at "%s" %j, as it is', (pointer, value) => {
    expect(parsed(pointer, value)).toStrictEqual({ ok: true, action: setAt(least, pointer, value) })
  })

  test('the last of duplicate keys', () => {
    const action = JSON.parse('{"verb":"post","verb":"like","actor":{"roles":["pupil"]},"actor":{"roles":["staff"]}}')
    expect(parseAction(action)).toStrictEqual({ ok: true, action: { ...least, verb: 'like' } })
  })
})
