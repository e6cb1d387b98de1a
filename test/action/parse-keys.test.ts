import { expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { setAt } from './set-at.js'

const least = { verb: 'post', actor: { roles: ['staff'] } }
const parsed = (pointer: string, value: unknown) => parseAction(setAt(least, pointer, value))

/** Unknown keys, with the nearest known name. */
const keys: [pointer: string, named: string, meant?: string][] = [
  ['/chanel', '`chanel`', 'channel'],
  ['/actor/authorized', '`authorized`', 'authorised'],
  ['/content/people/0/relatoin', '`relatoin`', 'relation'],
  ['/content/people/0/consent/images', '`images`', 'image'],
  ['/timing/att', '`att`', 'at'],
  ['/content/qwertyuiop', '`qwertyuiop`'],
  ['/channel/ACCOUNT', '`ACCOUNT`'],
  ['/mood', '`mood`'],
  ['/channel/a~1b~0c', 'this text'],
  ['/channel/a~01b', 'this text'],
  ['/device/', 'this text'],
]

test.each(keys)('refuses the key %s', (pointer, named, meant) => {
  const message = `${named} is not a known key here${meant ? `; did you mean \`${meant}\`?` : ''}`
  for (const value of [1, null, {}])
    expect(parsed(pointer, value)).toEqual({
      ok: false,
      issues: [{ code: 'unknown-key', path: pointer, message }],
    })
})
