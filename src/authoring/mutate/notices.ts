import { deriveFacts } from '../../action/derive.js'
import type { FactValues } from '../../action/facts.js'
import { once } from '../../base/once.js'
import { TRUE } from '../../base/truth.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import { assemble } from '../../readings/evaluate/assemble.js'
import { situationOf } from '../../readings/evaluate/situation.js'
import { matches } from '../cases/compare-case.js'
import type { ClauseChange, CompiledChange } from './compiled-change.js'
import { type Code, codeOf, decisionOf, isOpen, programFor, sameList } from './decision.js'
import { assumeOf, codesOf, derivationsOf, type Pin, type PreparedCase } from './suite.js'

const derivationsFor = once(derivationsOf)

const factsUnder = ({ after, settings }: CompiledChange, { named, facts }: PreparedCase): FactValues =>
  settings ? deriveFacts(named.action, derivationsFor(after)[assumeOf(named)]) : facts

const isOut = ({ after, scope }: CompiledChange, { outOfScope }: PreparedCase, facts: FactValues): boolean =>
  scope ? programFor(after.outOfScope)(facts) === TRUE : outOfScope

const codeUnder = (clause: NormativeClause, facts: FactValues, out: boolean): Code =>
  out && !clause.paramount ? 0 : codeOf(clause, facts)

const listNames = ['prohibition', 'obligation', 'permission', 'recommendation', 'undetermined'] as const

/** The clauses of every list in their order, as cases expect them. */
const order = ({ clauses }: CompiledPolicy, codes: readonly Code[]): string => {
  const found = clauses.map(({ id, kind }, index) => {
    const code = codes[index] as Code
    return { id, list: code === 0 ? undefined : isOpen(code) ? 'undetermined' : kind }
  })
  return JSON.stringify(listNames.map((name) => found.filter(({ list }) => list === name).map(({ id }) => id)))
}

const reorders = (change: CompiledChange, prepared: PreparedCase, facts: FactValues, out: boolean): boolean =>
  change.order && order(change.before, prepared.codes) !== order(change.after, codesOf(change.after, facts, out))

/**
 * Whether a case notices a change by its outcome or by the clauses on its lists, which are exact: no
 * evaluation is needed to see that.
 */
export const noticesLists = (change: CompiledChange, prepared: PreparedCase): boolean => {
  const facts = factsUnder(change, prepared)
  const out = isOut(change, prepared, facts)
  if (out !== prepared.outOfScope) return true
  for (let index = 0; index < change.clauses.length; index += 1) {
    const { index: place, after } = change.clauses[index] as ClauseChange
    if (!sameList(prepared.codes[place] as Code, codeUnder(after, facts, out))) return true
  }
  return reorders(change, prepared, facts, out)
}

const kept = new WeakMap<NormativeClause, CompiledPolicy>()

/** A policy with one of its clauses only: what it says of that is the same. */
const onlyClause = (policy: CompiledPolicy, clause: NormativeClause): CompiledPolicy => {
  const made = kept.get(clause) ?? { ...policy, clauses: [clause] }
  kept.set(clause, made)
  return made
}

/** Whether a pinned finding is no more as it is expected, where it is still on its list. */
const breaksPin = (
  change: CompiledChange,
  prepared: PreparedCase,
  clause: NormativeClause,
  facts: FactValues,
  out: boolean,
): boolean => {
  const pin = prepared.pins.get(clause.id)
  const code = pin === undefined ? 0 : codeUnder(clause, facts, out)
  if (pin === undefined || code === 0) return false
  const companions = change.after.companions.filter(({ condition }) => programFor(condition)(facts) === TRUE)
  const evaluation = assemble(
    { outOfScope: out, companions, decisions: decisionOf(clause, code) },
    situationOf(
      onlyClause(change.after, clause),
      prepared.named.action,
      derivationsFor(change.after)[assumeOf(prepared.named)],
    ),
  )
  return !matches(evaluation, { expect: { outcome: evaluation.outcome, [pin.list]: [pin.entry] } })
}

/** What of a finding depends on the scope as well. */
const dependsOnScope = ({ entry }: Pin): boolean =>
  typeof entry === 'object' && ('missing' in entry || 'defeasibleBy' in entry)

const touchedBy = ({ scope, clauses, after }: CompiledChange, { pins }: PreparedCase): readonly NormativeClause[] => {
  const changed = clauses.map((change) => change.after)
  if (!scope) return changed
  return after.clauses.filter((clause) => {
    const pin = pins.get(clause.id)
    return changed.includes(clause) || (pin !== undefined && dependsOnScope(pin))
  })
}

/** Whether a case that does not notice a change by its lists notices it by what it says of a finding. */
export const noticesPins = (change: CompiledChange, prepared: PreparedCase): boolean => {
  if (prepared.pins.size === 0) return false
  const facts = factsUnder(change, prepared)
  const out = isOut(change, prepared, facts)
  return touchedBy(change, prepared).some((clause) => breaksPin(change, prepared, clause, facts, out))
}

/** Whether a case that passes fails once the policy is changed. */
export const notices = (change: CompiledChange, prepared: PreparedCase): boolean =>
  noticesLists(change, prepared) || noticesPins(change, prepared)
