import { describe, expect, test } from 'vitest'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import type { Policy } from '../../../src/policy/policy.js'
import { checkExpressible } from '../../../src/readings/sql/check-expressible.js'
import { dialects } from '../../../src/readings/sql/dialects.js'
import { fieldsOf } from '../../../src/readings/sql/fields.js'
import { type DialectName, toSql, toTable } from '../../../src/sql.js'
import { literal, policyOf } from '../../policy/tiny-policy.js'

const names = Object.keys(dialects) as readonly DialectName[]
const spam = literal('content.spam', 'equal', true)
const plain = policyOf([spam])

const withFacts = (...own: readonly string[]): Policy =>
  policyOf(
    [spam],
    {},
    undefined,
    Object.fromEntries(own.map((name) => [name, { type: 'boolean', label: 'one', description: 'One.' }])),
  )
/** With `extra.` before it, as long as a name of PostgreSQL may be. */
const longest = 'a'.repeat(57)

type Case = readonly [what: string, policy: Policy, source: string, refused: Partial<Record<DialectName, string>>]

const cases: readonly Case[] = [
  ['nothing odd', plain, 'school.acts', {}],
  ['a name as long as may be', withFacts(longest), 'acts', {}],
  ['a name that is too long for a column', withFacts(`${longest}b`), 'acts', { postgres: `/facts/${longest}b` }],
  ['names alike but for case', withFacts('ab', 'aB'), 'acts', { duckdb: '/facts/aB', spark: '/facts/aB' }],
  ['a name of a table as long as may be', plain, `${'é'.repeat(31)}b.acts`, {}],
  ['a name of a table that is too long', plain, `acts.${'é'.repeat(32)}`, { postgres: '/source' }],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Spark puts a variable in its place
  ['a variable in the name of a table', plain, 'acts${env:HOME}', { spark: '/source' }],
]

/** Where in the policy the refusal points; `undefined` where there is none. */
const refusal = (run: () => unknown): string | undefined => {
  try {
    run()
    return undefined
  } catch (error) {
    expect(error).toMatchObject({ code: 'not-expressible', issues: [{ code: 'not-expressible' }] })
    return (error as { issues: readonly [{ path: string }] }).issues[0].path
  }
}

describe.each(names)('%s', (dialect) => {
  test.each(cases)('%s', (_what, policy, source, refused) => {
    expect(refusal(() => toSql(policy, { dialect, source }))).toBe(refused[dialect])
    expect(refusal(() => toTable(policy, { dialect, source }))).toBe(refused[dialect])
  })

  test.each(['\u0000', '\ud800', 'a\udc00b'])('text that no database keeps: %j', (text) => {
    // No such text passes the forms that policies are held to: the refusal does not lean on them.
    const compiled = compiledPolicyOf(plain)
    const [clause] = compiled.clauses
    const [norm] = clause?.norms ?? []
    if (clause === undefined || norm === undefined) throw new Error()
    const condition = {
      ...norm.condition,
      kind: 'test',
      value: ['fine', text],
      source: '/here',
    } as typeof norm.condition
    const odd = { ...compiled, clauses: [{ ...clause, norms: [{ ...norm, condition }] }] }
    expect(refusal(() => checkExpressible(odd, dialects[dialect], fieldsOf(odd.catalogue), ['acts']))).toBe('/here')
  })
})
