import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { LintInput } from '../../src/authoring/lint/context.js'
import { lintPolicy } from '../../src/authoring/lint/lint-policy.js'
import { casesSchema } from '../../src/policy/case.js'
import { loadPolicy } from '../../src/policy/load.js'
import { caseFiles, policyFiles } from '../support/policy-files.js'

interface Rule {
  conditions: { all: object[] }
  event: { params: Record<string, unknown> }
}
interface Seeded {
  readonly rule: (clause: string) => Rule
  readonly head: { conditions: Record<string, { all: object[] }>; lint: object }
}

const cases = Object.entries(caseFiles()).map(([file, content]) => ({
  file: `cases/${file}`,
  ...z.parse(casesSchema, content),
}))

/** The bundled policy with a mistake in it. */
const seeded = (make: (policy: Seeded) => void): LintInput => {
  const files = policyFiles()
  const clauses = Object.values(files).flatMap(
    (content) => (content as { clauses?: { id: string; rules: Rule[] }[] }).clauses ?? [],
  )
  make({
    rule: (id) => {
      const [rule] = clauses.find((clause) => clause.id === id)?.rules ?? []
      if (!rule) throw new Error(`${id} has no rule`)
      return rule
    },
    head: files['policy.json'] as Seeded['head'],
  })
  const loaded = loadPolicy(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return { policy: loaded.policy, files: Object.keys(files), cases }
}

const found = (input: LintInput): readonly string[] =>
  lintPolicy(input).map(({ code, subject }) => `${code} ${subject.clause ?? subject.condition ?? subject.parameter}`)

const literal = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value })

test.each<[mistake: string, make: (policy: Seeded) => void, found: readonly string[]]>([
  ['none', () => {}, []],
  [
    'a clause of the official account asks for a personal one',
    ({ rule }) => rule('2.1.not.political').conditions.all.push({ condition: 'personal' }),
    ['never-holds 2.1.not.political'],
  ],
  [
    'a condition that was copied and never changed',
    ({ rule }) => {
      rule('3.not.views-as-school').conditions = structuredClone(rule('3.not.complain').conditions)
    },
    ['duplicate-rule 3.not.views-as-school'],
  ],
  [
    'a condition that another one implies',
    ({ rule }) => rule('2.2.delete.spam').conditions.all.push({ condition: 'public-verb' }),
    ['idle-condition 2.2.delete.spam'],
  ],
  [
    'the presumption of a fact that is always known',
    ({ head }) => {
      head.conditions['public-verb'] = { all: [literal('verb', ['post', 'share', 'comment'], 'known:in')] }
    },
    ['idle-presumption public-verb'],
  ],
  [
    'what is permitted is prohibited',
    ({ rule }) => rule('2.1.post.alerts').conditions.all.push(literal('content.political', true)),
    ['overruled-permission 2.1.post.alerts'],
  ],
  [
    '`true` for `false`',
    ({ rule }) => {
      rule('2.1.not.political').conditions.all[1] = literal('content.ageAppropriate', true)
    },
    ['double-bind 2.1.not.political'],
  ],
  [
    'replies are prohibited along with posts to individuals',
    ({ rule }) => {
      rule('2.1.not.messages-to-individuals').conditions.all[0] = { condition: 'facebook-publication' }
    },
    ['double-bind 2.2.address-concerns'],
  ],
  [
    'a parameter that was written out',
    ({ rule }) => {
      rule('2.2.block-repeat-offenders').conditions.all[2] = literal(
        'history.priorIncidents',
        2,
        'greaterThanInclusive',
      )
    },
    ['unused-parameter priorIncidentsBeforeBlock'],
  ],
  [
    'a remedy that was forgotten',
    ({ rule }) => {
      delete rule('3.not.complain').event.params.remedy
    },
    ['missing-remedy 3.not.complain'],
  ],
])('the bundled policy with a mistake: %s', (_mistake, make, expected) => {
  expect(found(seeded(make))).toEqual(expected)
})

test('the bundled policy without the cases of a section', () => {
  const input = seeded(() => {})
  const without = { ...input, cases: input.cases.filter(({ section }) => section !== '6') }
  expect(found(without)).toContain('clause-without-case 6.training')
})
