import { canonicalText } from '../../src/base/canonical-text.js'
import type { CompiledPolicy, NormativeClause } from '../../src/logic/compiled-policy.js'
import type { Condition } from '../../src/logic/condition.js'
import { peopleNeeded, type Reading, smtScript } from './smt.js'
import { and, neither, or } from './smt-rails.js'
import { runZ3 } from './z3.js'

type Script = ReturnType<typeof smtScript>

/** What is to be the same: the decision, or every word that a finding says as well. */
export interface Compared {
  readonly words?: boolean
}

const clauseOf = ({ clauses }: CompiledPolicy, id: string): NormativeClause | undefined =>
  clauses.find((clause) => clause.id === id)

const conditionsOf = (policy: CompiledPolicy, id: string): readonly Condition[] => [
  policy.outOfScope,
  ...policy.companions.map(({ condition }) => condition),
  ...(clauseOf(policy, id)?.norms ?? []).map(({ condition }) => condition),
]

/** What is said of a clause, each with the formula that holds where it is. */
const saidOf = (
  policy: CompiledPolicy,
  id: string,
  script: Script,
  { words = false }: Compared,
): ReadonlyMap<string, string> => {
  const clause = clauseOf(policy, id)
  const reading: Reading = { act: 'act', ...policy, assume: 'unknown' }
  const said = new Map<string, string>()
  const say = (what: unknown, formula: string) => {
    const key = canonicalText(what)
    said.set(key, or(...(said.has(key) ? [said.get(key) as string] : []), formula))
  }
  if (clause === undefined) return said
  const { kind, section, locator, strength = 'none', paramount } = clause
  const inScope = paramount ? 'true' : neither(script.rails(policy.outOfScope, reading).yes)
  const norms = clause.norms.map(({ condition, ...norm }) => ({ norm, ...script.rails(condition, reading) }))
  const nothingHolds = and(...norms.map(({ yes }) => neither(yes)))
  norms.forEach(({ norm, yes, no }, index) => {
    const before = norms.slice(0, index)
    const holds = and(inScope, yes, ...before.map((one) => neither(one.yes)))
    const open = and(inScope, nothingHolds, neither(no), ...before.map((one) => one.no))
    say(['open', kind, norm.rule, ...(words ? [section] : [])], open)
    say(['holds', kind, norm.rule, ...(words ? [section, locator, strength, norm] : [])], holds)
    for (const { clause: companion, sections, condition } of policy.companions)
      if (sections.includes(section)) say(['also under', companion], and(holds, script.rails(condition, reading).yes))
    const due = norm.duty && policy.durations[norm.duty.promptness]
    if (due !== undefined) say(['due after', due], and(holds, script.timed(reading)))
  })
  return said
}

/**
 * Whether two policies decide a clause alike on every act, as z3 sees it: which of its rules holds or is open, if
 * any, in or out of scope, when a duty is due and beside which scope clauses a finding stands. A clause that a
 * policy does not have decides nothing. Close z3 with `closeZ3` at the end.
 */
export const z3Equivalent = async (
  before: CompiledPolicy,
  after: CompiledPolicy,
  clause: string,
  compared: Compared = {},
): Promise<boolean> => {
  const ways = before.ownChildExemption === after.ownChildExemption ? 1 : 2
  const script = smtScript(peopleNeeded([...conditionsOf(before, clause), ...conditionsOf(after, clause)], ways))
  const [left, right] = [before, after].map((policy) => saidOf(policy, clause, script, compared)) as [
    ReadonlyMap<string, string>,
    ReadonlyMap<string, string>,
  ]
  const keys = [...new Set([...left.keys(), ...right.keys()])]
  const differ = keys.map((key) => `(xor ${left.get(key) ?? 'false'} ${right.get(key) ?? 'false'})`)
  return !(await runZ3(script.checking([or(...differ)])))[0]
}
