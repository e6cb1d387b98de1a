import { expect, test } from 'vitest'
import { createRegister } from '../../../src/policy/register/create-register.js'
import { parseRegisterFile } from '../../../src/policy/register/parse-register-file.js'
import { registerIn, version } from './versions.js'

const policy = version('1.0.0')
const zone = 'Europe/London'
const from = '2025-09-01'

type Row = readonly [what: string, input: unknown, issues: readonly string[]]

const rows: readonly Row[] = [
  ['nothing', undefined, ['missing ""']],
  ['a list', [], ['wrong-type ""']],
  ['no versions', { zone, versions: [] }, ['empty "/versions"']],
  ['a zone that is none', { zone: 'Europe/Londn', versions: [{ policy, from }] }, ['unknown-zone "/zone"']],
  ['an offset for a zone', { zone: '+01:00', versions: [{ policy, from }] }, ['unknown-zone "/zone"']],
  ['no zone', { versions: [{ policy, from }] }, ['missing "/zone"']],
  ['30 February', { zone, versions: [{ policy, from: '2026-02-30' }] }, ['wrong-format "/versions/0/from"']],
  [
    'a last day that is none',
    { zone, versions: [{ policy, from, until: '2026-06-31' }] },
    ['wrong-format "/versions/0/until"'],
  ],
  [
    'a time for a day',
    { zone, versions: [{ policy, from: '2026-01-01T00:00Z' }] },
    ['wrong-format "/versions/0/from"'],
  ],
  ['no policy', { zone, versions: [{ from }] }, ['missing "/versions/0/policy"']],
  ['what is no policy', { zone, versions: [{ policy: { id: 'x' }, from }] }, ['wrong-form "/versions/0/policy"']],
  ['an unknown key', { zone, versions: [{ policy, from, to: from }] }, ['unknown-key "/versions/0/to"']],
  [
    'an end before the beginning',
    { zone, versions: [{ policy, from, until: '2025-08-31' }] },
    ['wrong-order "/versions/0/until"'],
  ],
  [
    'the newest first',
    {
      zone,
      versions: [
        { policy, from: '2026-09-01' },
        { policy, from },
      ],
    },
    ['wrong-order "/versions/1/from"'],
  ],
  [
    'one day twice',
    {
      zone,
      versions: [
        { policy, from },
        { policy, from },
      ],
    },
    ['wrong-order "/versions/1/from"'],
  ],
  [
    'an overlap of a day',
    {
      zone,
      versions: [
        { policy, from, until: '2026-09-01' },
        { policy, from: '2026-09-01' },
      ],
    },
    ['overlap "/versions/1/from"'],
  ],
  [
    'everything at once',
    {
      zone: 'Nowhere',
      versions: [
        { policy, from: '2026-02-30' },
        { policy, from: '2026-09-01', until: '2026-12-31' },
        { policy: null, from: '2026-10-01', until: '2026-09-30' },
        { policy, from: '2026-01-01' },
      ],
    },
    [
      'wrong-format "/versions/0/from"',
      'missing "/versions/2/policy"',
      'unknown-zone "/zone"',
      'wrong-order "/versions/2/until"',
      'overlap "/versions/2/from"',
      'wrong-order "/versions/3/from"',
    ],
  ],
]

const told = (result: ReturnType<typeof createRegister> | ReturnType<typeof parseRegisterFile>) =>
  result.ok ? [] : result.issues.map(({ code, path }) => `${code} "${path}"`)

test.each(rows)('refuses %s', (_what, input, issues) => {
  expect(told(createRegister(input as never))).toEqual(issues)
})

test('says what to do, in words', () => {
  const created = createRegister({
    zone: 'Europe/Londn',
    versions: [
      { policy, from, until: '2026-09-01' },
      { policy, from: '2026-09-01', until: '2026-08-01' },
      { policy, from },
    ],
  })
  expect(created.ok ? [] : created.issues.map(({ message }) => message)).toEqual([
    '`Europe/Londn` is no time zone that is known here: expected a name like `Europe/London`',
    'is before its first day, `2026-09-01`',
    'the version before it is still in force, until `2026-09-01`',
    'does not come after that of the version before it, `2026-09-01`: list the oldest first',
  ])
})

test('a getter that throws is refused and not thrown', () => {
  const input = Object.defineProperty({}, 'versions', {
    get: () => {
      throw new Error('not for you')
    },
    enumerable: true,
  })
  expect(told(createRegister(input as never))).toEqual(['unreadable ""'])
})

test('another id of the policy is allowed, and said', () => {
  const renamed = version('1.1.0', { id: 'renamed' })
  const created = createRegister({
    zone,
    versions: [
      { policy, from },
      { policy: renamed, from: '2026-09-01' },
      { policy: renamed, from: '2027-09-01' },
    ],
  })
  expect(created).toMatchObject({ ok: true, register: { notices: [{ code: 'other-policy', path: '/versions/1' }] } })
  expect(registerIn(zone, [['1.0.0', from]]).notices).toEqual([])
})

test('a register is frozen, and has its id where it was given one', () => {
  const created = createRegister({ id: 'our-school', zone, versions: [{ policy, from }] })
  if (!created.ok) throw new Error()
  const { register } = created
  expect(register.id).toBe('our-school')
  expect([register, register.versions, register.versions[0], register.notices].every(Object.isFrozen)).toBe(true)
})

const file = (folder: string) => ({ id: 'our-school', zone, versions: [{ folder, from }] })

test.each(['2025', 'versions/2025-26', 'a_b.c'])('a folder may be %j', (folder) => {
  expect(parseRegisterFile(file(folder)).ok).toBe(true)
})

test.each(['', '.', '..', '../2025', '/2025', 'a/../b', 'a//b', 'a/', 'a\\b', '-x', 'a\n', 'x'.repeat(201)])(
  'a folder may not be %j',
  (folder) => {
    expect(told(parseRegisterFile(file(folder)))).toEqual([
      folder.length > 200 ? 'too-long "/versions/0/folder"' : 'wrong-format "/versions/0/folder"',
    ])
  },
)

test('the file of a register is checked like a register', () => {
  expect(told(parseRegisterFile({ zone: 'Nowhere', versions: [{ folder: '2025', from: '2025-13-01' }] }))).toEqual([
    'missing "/id"',
    'wrong-format "/versions/0/from"',
    'unknown-zone "/zone"',
  ])
  expect(told(parseRegisterFile('register'))).toEqual(['wrong-type ""'])
  expect(told(parseRegisterFile(null))).toEqual(['wrong-type ""'])
})
