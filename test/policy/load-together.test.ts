import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/policy/load.js'
import { literal, parameter, tinyFiles } from './tiny-policy.js'

type Files = ReturnType<typeof tinyFiles>
const issuesOf = (...breaks: ((files: Files) => void)[]) => {
  const files = tinyFiles()
  for (const one of breaks) one(files)
  const loaded = loadPolicy(files)
  return loaded.ok ? [] : loaded.issues.map(({ file, path, code }) => `${file} ${path} ${code}`).sort()
}

const rules = (conditions: unknown, index = 0) => ({
  breaks: (files: Files) => {
    files['1-acts.json'].clauses[index].rules[0].conditions = conditions
  },
  at: `1-acts.json /clauses/${index}/rules/0/conditions`,
})
const unknownFact = rules({ all: [literal('content.spamm', 'equal', true)] })
const unknownFactAt = `${unknownFact.at}/all/0/fact unknown-fact`

/** Problems of form, each with its issue: in the file of the rules, in another section, and in the head. */
const inActs: [name: string, breaks: (files: Files) => void, issue: string][] = [
  [
    'a misspelt key of another clause',
    (f) => {
      f['1-acts.json'].clauses[1].sumary = 'x'
    },
    '1-acts.json /clauses/1/sumary unknown-key',
  ],
  [
    'a misspelt key of the same clause',
    (f) => {
      f['1-acts.json'].clauses[0].sumary = 'x'
    },
    '1-acts.json /clauses/0/sumary unknown-key',
  ],
  [
    'a misspelt key of the same rule',
    (f) => {
      f['1-acts.json'].clauses[0].rules[0].priority = 1
    },
    '1-acts.json /clauses/0/rules/0/priority unknown-key',
  ],
  [
    'a misspelt key of the section',
    (f) => {
      f['1-acts.json'].extra = 1
    },
    '1-acts.json /extra unknown-key',
  ],
  [
    'a clause that is none',
    (f) => {
      f['1-acts.json'].clauses[1] = null
    },
    '1-acts.json /clauses/1 wrong-type',
  ],
]
const inOther: typeof inActs = [
  [
    'a misspelt key of another section',
    (f) => {
      f['2-scope.json'].clauses[0].sumary = 'x'
    },
    '2-scope.json /clauses/0/sumary unknown-key',
  ],
]
const inHead: typeof inActs = [
  [
    'a misspelt key of the head',
    (f) => {
      f['policy.json'].tilte = 'x'
    },
    'policy.json /tilte unknown-key',
  ],
  [
    'no title',
    (f) => {
      delete f['policy.json'].title
    },
    'policy.json /title missing',
  ],
  [
    'a wrong version',
    (f) => {
      f['policy.json'].version = '1'
    },
    'policy.json /version wrong-format',
  ],
]

describe('a bad rule is reported beside', () => {
  test.each([...inActs, ...inOther, ...inHead])('%s', (_name, breaks, issue) => {
    expect(issuesOf(breaks, unknownFact.breaks)).toEqual([issue, unknownFactAt].sort())
    expect(issuesOf(breaks)).toEqual([issue])
  })

  test.each(
    inHead.flatMap(([name, breaks, issue]) =>
      [...inActs, ...inOther].map(([other, more, second]) => [name, other, [breaks, more], [issue, second]] as const),
    ),
  )('%s and %s', (_name, _other, breaks, issues) => {
    expect(issuesOf(...breaks, unknownFact.breaks)).toEqual([...issues, unknownFactAt].sort())
  })

  test('and so is every other one, with all that is wrong in it', () => {
    const first = rules({
      all: [{ any: [] }, { condition: 'past' }, literal('channel.platform', 'in', { fact: 'parameters.places' })],
    })
    const second = rules({ any: [literal('verb', 'is', 'post'), literal('verb', 'equal', 'psot')] }, 1)
    for (const [, breaks, issue] of [...inHead, ...inOther, ...inActs.slice(0, 4)])
      expect(issuesOf(breaks, first.breaks, second.breaks)).toEqual(
        [
          issue,
          `${first.at}/all/0/any empty`,
          `${first.at}/all/1/condition unknown-condition`,
          `${first.at}/all/2/value/fact unknown-parameter`,
          `${second.at}/any/0/operator unknown-operator`,
          `${second.at}/any/1/value value-type`,
        ].sort(),
      )
  })

  test.each([...inHead, ...inActs, ...inOther])('and a bad named condition: %s', (_name, breaks, issue) => {
    const named = (files: Files) => {
      files['policy.json'].conditions.posts = { all: [literal('vreb', 'equal', 'post')] }
    }
    expect(issuesOf(breaks, named, unknownFact.breaks)).toEqual(
      [issue, unknownFactAt, 'policy.json /conditions/posts/all/0/fact unknown-fact'].sort(),
    )
  })
})

describe('and nothing that follows only from another problem', () => {
  const readers = (files: Files) => {
    files['policy.json'].parameters.places = parameter(['x'])
    files['1-acts.json'].clauses[0].rules[0].conditions = {
      all: [{ condition: 'by-mail' }, literal('channel.platform', 'in', { fact: 'parameters.places' })],
    }
  }
  const misspelt = (key: 'parameters' | 'conditions', other: string) => (files: Files) => {
    files['policy.json'][other] = files['policy.json'][key]
    delete files['policy.json'][key]
  }
  test.each<[name: string, breaks: (files: Files) => void, ...issues: string[]]>([
    ['nothing', () => undefined],
    [
      'parameters by another name',
      misspelt('parameters', 'parmeters'),
      'policy.json /parameters missing',
      'policy.json /parmeters unknown-key',
    ],
    [
      'conditions by another name',
      misspelt('conditions', 'condtions'),
      'policy.json /conditions missing',
      'policy.json /condtions unknown-key',
    ],
    [
      'a parameter of another form',
      (f) => {
        f['policy.json'].parameters.places.valeu = 1
      },
      'policy.json /parameters/places/valeu unknown-key',
    ],
    [
      'a condition whose name is none',
      (f) => {
        f['policy.json'].conditions['By Post'] = { all: [{ condition: 'posts' }] }
      },
      'policy.json /conditions/By Post wrong-format',
    ],
    [
      'no head at all',
      (f) => {
        f['policy.json'] = null
      },
      'policy.json  wrong-type',
    ],
    [
      'clauses that are no list',
      (f) => {
        f['1-acts.json'].clauses = { 0: f['1-acts.json'].clauses[0] }
      },
      '1-acts.json /clauses wrong-type',
    ],
    [
      'rules that are no list',
      (f) => {
        f['1-acts.json'].clauses[0].rules = f['1-acts.json'].clauses[0].rules[0]
      },
      '1-acts.json /clauses/0/rules wrong-type',
    ],
    [
      'a rule that is none',
      (f) => {
        f['1-acts.json'].clauses[0].rules.push('rule')
      },
      '1-acts.json /clauses/0/rules/1 wrong-type',
    ],
    [
      'a reference to a clause in a file with a problem',
      (f) => {
        f['policy.json'].parameters.most.reference = '1.second'
        f['1-acts.json'].clauses[0].sumary = 'x'
      },
      '1-acts.json /clauses/0/sumary unknown-key',
    ],
  ])('%s', (_name, breaks, ...issues) => {
    expect(issuesOf(readers, breaks)).toEqual(issues.sort())
  })

  test('nor anything twice', () => {
    const files = tinyFiles()
    for (const [, breaks] of [...inHead.slice(0, 1), ...inActs.slice(0, 4), ...inOther]) breaks(files)
    files['1-acts.json'].clauses[0].rules[0].conditions = null
    files['1-acts.json'].clauses[1].rules[0].conditions = { all: [{ any: [] }] }
    const loaded = loadPolicy(files)
    const found = loaded.ok ? [] : loaded.issues.map(({ file, path }) => `${file} ${path}`)
    expect(found.length).toBe(8)
    expect(new Set(found).size).toBe(found.length)
  })
})
