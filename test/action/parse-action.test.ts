import { expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { setAt } from './set-at.js'

const least = { verb: 'post', actor: { roles: ['staff'] } }
const parsed = (pointer: string, value: unknown) => parseAction(setAt(least, pointer, value))
const refused = (code: string, path: string, message: string) => ({ ok: false, issues: [{ code, path, message }] })
const list = (...names: string[]) => names.map((name) => `\`${name}\``).join(', ')

const verbs = list(
  'post',
  'comment',
  'share',
  'message',
  'like',
  'follow',
  'request-contact',
  'accept-contact',
  'access-account',
  'update-profile',
  'browse',
)
const roles = list('staff', 'governor', 'volunteer', 'pupil', 'former-pupil', 'parent', 'public')
const platform = 'expected lower-case letters, digits and hyphens, like `facebook`'

/** A value that is wrong where it stands. */
const values: [pointer: string, value: unknown, code: string, message: string][] = [
  // Only `verb` and `actor.roles` are required.
  ['', undefined, 'missing', 'is required: expected an object'],
  ['', null, 'wrong-type', 'expected an object, got `null`'],
  ['', [], 'wrong-type', 'expected an object, got a list'],
  ['', 'post', 'wrong-type', 'expected an object, got text'],
  ['', 3, 'wrong-type', 'expected an object, got a number'],
  ['/verb', undefined, 'missing', `is required: one of ${verbs}`],
  ['/verb', null, 'missing', `is required: one of ${verbs}`],
  ['/actor', undefined, 'missing', 'is required: expected an object'],
  ['/actor', null, 'missing', 'is required: expected an object'],
  ['/actor/roles', undefined, 'missing', 'is required: expected a list'],
  ['/actor/roles', null, 'missing', 'is required: expected a list'],
  ['/actor/roles', [], 'empty', 'must not be empty'],
  ['/actor/roles', 'staff', 'wrong-type', 'expected a list, got text'],

  // Null stands for an absent value, but never inside a list.
  ['/actor/roles/0', null, 'wrong-type', `expected one of ${roles}, got \`null\``],
  ['/target/roles/0', null, 'wrong-type', `expected one of ${roles}, got \`null\``],
  ['/content/refersTo/0', null, 'wrong-type', `expected one of ${list('staff', 'pupil', 'parent')}, got \`null\``],
  ['/content/people/0', null, 'wrong-type', 'expected an object, got `null`'],

  // Enumerations.
  ['/verb', 'psot', 'unknown-value', `\`psot\` is not one of ${verbs}; did you mean \`post\`?`],
  ['/verb', 'POST', 'unknown-value', `text is not one of ${verbs}`],
  ['/verb', 'he wrote to her', 'unknown-value', `text is not one of ${verbs}`],
  ['/verb', 7, 'unknown-value', `a number is not one of ${verbs}`],
  ['/verb', ['post'], 'unknown-value', `a list is not one of ${verbs}`],
  ['/verb', { toString: 1 }, 'unknown-value', `an object is not one of ${verbs}`],
  [
    '/channel/account',
    'offical',
    'unknown-value',
    '`offical` is not one of `official`, `personal`; did you mean `official`?',
  ],
  ['/device/owner', true, 'unknown-value', '`true` is not one of `school`, `own`, `other`'],

  // Types.
  ['/content/spam', 'true', 'wrong-type', 'expected true or false, got text'],
  ['/content/spam', 0, 'wrong-type', 'expected true or false, got a number'],
  ['/content', [], 'wrong-type', 'expected an object, got a list'],
  ['/content/people', { 0: {} }, 'wrong-type', 'expected a list, got an object'],
  ['/target', 'u-9', 'wrong-type', 'expected an object, got text'],
  ['/history', false, 'wrong-type', 'expected an object, got `false`'],

  // Ids are non-empty strings, because a number that is too large for one is another number.
  ['/id', 17, 'wrong-type', 'expected text, got a number'],
  ['/actor/id', JSON.parse('9007199254740993'), 'wrong-type', 'expected text, got a number'],
  ['/id', '', 'empty', 'must not be empty'],
  ['/target/id', '', 'empty', 'must not be empty'],
  ['/content/people/0/id', '', 'empty', 'must not be empty'],

  // Platforms.
  ['/channel/platform', 'Facebook', 'wrong-format', `text does not fit: ${platform}`],
  ['/channel/platform', 'my space', 'wrong-format', `text does not fit: ${platform}`],
  ['/channel/platform', 'x\n', 'wrong-format', `text does not fit: ${platform}`],
  ['/channel/platform', '', 'wrong-format', `text does not fit: ${platform}`],

  // Counts.
  ['/history/priorIncidents', 1.5, 'wrong-type', 'expected a whole number, got a number'],
  ['/history/priorIncidents', -1, 'out-of-range', 'must be at least 0'],
  ['/history/priorIncidents', 2 ** 53, 'out-of-range', 'must be at most 9007199254740991'],
  ['/history/priorIncidents', Number.NaN, 'wrong-type', 'expected a number, got a number'],
  ['/history/priorIncidents', Number.POSITIVE_INFINITY, 'wrong-type', 'expected a number, got a number'],
  ['/history/priorIncidents', '2', 'wrong-type', 'expected a number, got text'],
]

test.each(values)('refuses at "%s" %j', (pointer, value, code, message) => {
  expect(parsed(pointer, value)).toEqual(refused(code, pointer, message))
})

test('reports everything at once, in the order of the contract', () => {
  const wrong = parseAction({
    verb: 'x',
    actor: { roles: [] },
    channel: { account: 1, more: 1 },
    timing: { at: 'now' },
    more: 1,
    most: 1,
  })
  expect(wrong.ok ? [] : wrong.issues.map(({ code, path }) => `${path} ${code}`)).toEqual([
    '/verb unknown-value',
    '/actor/roles empty',
    '/channel/account unknown-value',
    '/channel/more unknown-key',
    '/timing/at wrong-format',
    '/more unknown-key',
    '/most unknown-key',
  ])
})
