import { loadPolicy } from '../../src/policy/load.js'
import type { Policy } from '../../src/policy/policy.js'

const text = 'A sentence.'
const reading = { question: text, choice: text, because: text }
const provision = { locator: { place: 'here' }, title: text, summary: text, source: `sha256-${'0'.repeat(64)}` }
const duty = { bearer: 'actor', task: 'report', promptness: 'immediately' }

type Kind = 'prohibition' | 'obligation' | 'permission' | 'recommendation'

export const parameter = (value: unknown) => ({ value, description: text, reference: '2.scope', reading })

export const rule = (name: string, conditions: unknown, kind: Kind = 'prohibition') => ({
  name,
  conditions,
  event: { type: kind, params: { message: text, ...(kind === 'obligation' ? duty : {}) } },
})

export const clause = (id: string, kind: Kind, rules: readonly object[]) => ({
  id,
  kind,
  ...(kind === 'permission' ? {} : { strength: 'must' }),
  ...provision,
  rules,
})

export const literal = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
export const posts = Object.freeze(literal('verb', 'equal', 'post'))
const scope = (condition: string) => ({
  id: '2.scope',
  kind: 'scope',
  ...provision,
  carriedBy: { effect: 'out-of-scope', condition },
})

/** A policy of two short sections, as fresh data to break: acts by e-mail are out of scope. */
// biome-ignore lint/suspicious/noExplicitAny: it is there to be broken
export const tinyFiles = (): Record<'policy.json' | '1-acts.json' | '2-scope.json', any> =>
  structuredClone({
    'policy.json': {
      id: 'tiny',
      title: text,
      version: '1.0.0',
      school: { name: text },
      approval: { approvedBy: null, approvedOn: null, lastReviewedOn: null, nextReviewDue: null },
      review: { everyMonths: 12, noticeMonths: 1 },
      parameters: {
        accountManagers: parameter(['admin-team']),
        ownChildExemption: parameter(false),
        most: parameter(2),
        platforms: parameter(['facebook', 'x']),
        mixed: parameter([1, 'a']),
        records: parameter([{ a: 'b' }]),
      },
      conditions: {
        posts: { all: [posts] },
        'by-mail': { all: [literal('channel.platform', 'known:equal', 'email')] },
      },
      procedures: [{ id: 'behaviour', title: text }],
      durations: {},
      sections: ['1', '2'],
    },
    '1-acts.json': {
      section: '1',
      title: text,
      clauses: [
        clause('1.not.first', 'prohibition', [
          rule('first', { all: [{ condition: 'posts' }, literal('content.spam', 'equal', true)] }),
        ]),
        clause('1.second', 'obligation', [
          rule('second', { any: [{ condition: 'posts' }, literal('content.commercial', 'equal', true)] }, 'obligation'),
        ]),
      ],
    },
    '2-scope.json': { section: '2', title: text, clauses: [scope('by-mail')] },
  })

export const loaded = (files: Record<string, unknown>): Policy => {
  const result = loadPolicy(files)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.policy
}

/** The tiny policy with one rule of its own for each condition: clauses `1.not.first`, `1.not.second` … of one rule each. */
export const policyOf = (
  conditions: readonly unknown[],
  parameters: Record<string, unknown> = {},
  outOfScope?: object,
  facts?: object,
): Policy => {
  const files = tinyFiles()
  if (facts) files['policy.json'].facts = facts
  const names = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
  files['1-acts.json'].clauses = conditions.map((condition, index) =>
    clause(`1.not.${names[index]}`, 'prohibition', [rule(names[index] as string, { all: [condition] })]),
  )
  for (const [name, value] of Object.entries(parameters)) files['policy.json'].parameters[name] = parameter(value)
  if (outOfScope) files['policy.json'].conditions['by-mail'] = outOfScope
  return loaded(files)
}
