import { describe, expect, test } from 'vitest'
import { policyFiles } from '../support/policy-files.js'
import { loaded, parameter, tinyFiles } from './tiny-policy.js'

type Files = ReturnType<typeof tinyFiles>

const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, member]) => [key, reversed(member)]),
        )
      : value

const digestOf = (files: Record<string, unknown>) => loaded(files).digest

describe.each([
  ['the bundled policy', policyFiles],
  ['the tiny policy', tinyFiles],
])('the digest of %s', (_name, fresh) => {
  test('is a digest, and the same each time', () => {
    expect(digestOf(fresh())).toMatch(/^sha256-[0-9a-f]{64}$/)
    expect(digestOf(fresh())).toBe(digestOf(fresh()))
  })

  test('does not depend on the order of keys or of files', () => {
    expect(digestOf(reversed(fresh()) as Files)).toBe(digestOf(fresh()))
  })

  test('does not depend on the schema that an editor uses, nor on files in folders', () => {
    const files: Record<string, unknown> = fresh()
    expect(
      digestOf({ ...files, 'policy.json': { ...(files['policy.json'] as object), $schema: '../elsewhere.json' } }),
    ).toBe(digestOf(fresh()))
    expect(digestOf({ ...files, 'cases/1-acts.json': {}, 'cases/notes.txt': null })).toBe(digestOf(fresh()))
  })
})

const edits: [name: string, edit: (files: Files) => unknown][] = [
  [
    'the title',
    (f) => {
      f['policy.json'].title += ' '
    },
  ],
  [
    'the version',
    (f) => {
      f['policy.json'].version = '1.0.1'
    },
  ],
  [
    'an approval',
    (f) => {
      f['policy.json'].approval.approvedBy = 'The governors'
    },
  ],
  [
    'a parameter',
    (f) => {
      f['policy.json'].parameters.most.value = 3
    },
  ],
  [
    'the type of a parameter',
    (f) => {
      f['policy.json'].parameters.most.value = '2'
    },
  ],
  [
    'the order of a list',
    (f) => {
      f['policy.json'].parameters.platforms.value.reverse()
    },
  ],
  [
    'another parameter',
    (f) => {
      f['policy.json'].parameters.more = parameter(1)
    },
  ],
  [
    'a named condition',
    (f) => {
      f['policy.json'].conditions.posts.all[0].value = 'share'
    },
  ],
  [
    'the name of a condition that nobody names',
    (f) => {
      f['policy.json'].conditions.extra = { all: [{ condition: 'posts' }] }
    },
  ],
  [
    'a duration',
    (f) => {
      f['policy.json'].durations.immediately = { hours: 1 }
    },
  ],
  [
    'a duration in other words',
    (f) => {
      f['policy.json'].durations.immediately = { minutes: 60 }
    },
  ],
  [
    'the order of sections',
    (f) => {
      f['policy.json'].sections.reverse()
    },
  ],
  [
    'the order of clauses',
    (f) => {
      f['1-acts.json'].clauses.reverse()
    },
  ],
  [
    'the order of members',
    (f) => {
      f['1-acts.json'].clauses[0].rules[0].conditions.all.reverse()
    },
  ],
  [
    'an all for an any',
    (f) => {
      f['1-acts.json'].clauses[1].rules[0].conditions = { all: f['1-acts.json'].clauses[1].rules[0].conditions.any }
    },
  ],
  [
    'a message',
    (f) => {
      f['1-acts.json'].clauses[0].rules[0].event.params.message = 'Another sentence.'
    },
  ],
  [
    'a strength',
    (f) => {
      f['1-acts.json'].clauses[0].strength = 'should'
    },
  ],
  [
    'a source',
    (f) => {
      f['1-acts.json'].clauses[0].source = `sha256-${'1'.repeat(64)}`
    },
  ],
  [
    'a reading',
    (f) => {
      f['1-acts.json'].clauses[0].readings = []
    },
  ],
  [
    'a look-alike letter',
    (f) => {
      f['policy.json'].title = f['policy.json'].title.replace('e', 'е')
    },
  ],
  [
    'a combining accent',
    (f) => {
      f['policy.json'].title += '\u0301'
    },
  ],
]

describe('every edit changes the digest', () => {
  test.each(edits)('of %s', (_name, edit) => {
    const files = tinyFiles()
    edit(files)
    expect(digestOf(files)).not.toBe(digestOf(tinyFiles()))
  })

  test('to one of its own', () => {
    const digests = edits.map(([, edit]) => {
      const files = tinyFiles()
      edit(files)
      return digestOf(files)
    })
    expect(new Set(digests).size).toBe(edits.length)
  })
})
