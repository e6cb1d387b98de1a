import { FALSE, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { Condition } from '../../logic/condition.js'
import type { Clause } from '../../policy/clause.js'
import type { Policy } from '../../policy/policy.js'
import type { NamedCase } from '../cases/parse-cases.js'
import { readyMadeFor } from './cases-for-gaps.js'
import type { ClauseCoverage, Coverage, DecisionCoverage, ObligationCoverage, Outline } from './coverage.js'
import { type Measured, measure } from './measure.js'
import { shownWords } from './obligation-words.js'
import { type Obligation, obligationsOf } from './obligations.js'
import { type Decision, type Provision, provisionsOf } from './provisions.js'
import { type Counted, totalsOf } from './totals.js'

const wantedWords: Readonly<Record<Truth, ObligationCoverage['wanted']>> = {
  [TRUE]: 'true',
  [FALSE]: 'false',
  [UNKNOWN]: 'unknown',
}

/** What is told of a part of a policy, with what it adds to the counts. */
interface Told<T> {
  readonly told: T
  readonly counted: readonly Counted[]
}

/** Told by the place of an obligation: a provision, a rule's decision, or a comparison. */
type StatusAt = (place: object) => readonly ObligationCoverage[]

const statusBy = (policy: Policy, tell: (obligation: Obligation) => ObligationCoverage): StatusAt => {
  const places = new Map<object, ObligationCoverage[]>()
  for (const obligation of obligationsOf(policy)) {
    const { provision, decision, comparison } = obligation.subject
    const place = comparison ?? decision ?? provision
    places.set(place, [...(places.get(place) ?? []), tell(obligation)])
  }
  return (place) => places.get(place) ?? []
}

const namedAt = /^policy\.json#\/conditions\/([^/]+)$/

const outlineOf = (node: Condition, statusAt: StatusAt): Outline => {
  const [, name] = namedAt.exec(node.source) ?? []
  const condition = name === undefined ? {} : { condition: name }
  switch (node.kind) {
    case 'test': {
      const { fact, operator, value } = node
      return { kind: 'literal', fact, operator, value, obligations: statusAt(node) }
    }
    case 'constant': {
      const { fact = '', operator = '', value = false } = node.compared ?? {}
      return { kind: 'parameter', fact, operator, value }
    }
    case 'not':
      return { kind: 'not', ...condition, members: [outlineOf(node.of, statusAt)] }
    default:
      return { kind: node.kind, ...condition, members: node.of.map((member) => outlineOf(member, statusAt)) }
  }
}

const tellDecision = (decision: Decision, statusAt: StatusAt): Told<DecisionCoverage> => {
  const obligations = statusAt(decision)
  const counted: readonly Counted[] = [
    { level: 'rule', obligations },
    ...decision.comparisons.map((comparison) => ({ level: 'literal', obligations: statusAt(comparison) }) as const),
  ]
  return {
    told: {
      name: decision.name,
      totals: totalsOf(counted),
      obligations,
      outline: outlineOf(decision.condition, statusAt),
    },
    counted,
  }
}

const tellClause = (
  { id, title, summary, kind }: Clause,
  provision: Provision | undefined,
  statusAt: StatusAt,
): Told<ClauseCoverage> => {
  const decisions = (provision?.decisions ?? []).map((decision) => tellDecision(decision, statusAt))
  const obligations = provision === undefined ? [] : statusAt(provision)
  const counted: readonly Counted[] = [{ level: 'clause', obligations }, ...decisions.flatMap((one) => one.counted)]
  return {
    told: {
      id,
      title,
      summary,
      kind,
      totals: totalsOf(counted),
      obligations,
      decisions: decisions.map(({ told }) => told),
    },
    counted,
  }
}

/** The gaps of one clause alone. */
const gapsOf = (policy: Policy, clause: string, { gaps }: Measured): Measured['gaps'] => {
  const all = obligationsOf(policy)
  return new Map([...gaps].filter(([id]) => all[id]?.subject.provision.clause === clause))
}

/**
 * Says what cases show of a policy. Every clause and every rule should be seen to hold, to fail and, where that can
 * be, to stay open; every literal should decide what is said by being true, by being false and by not being known.
 * What no action can show is proved and left out of account. Cases run with their own `assume`; whether they pass
 * is not asked.
 *
 * @param only the id of a clause, for the coverage and the ready-made cases of this clause alone
 * @throws ClausewiseError `policy-required`
 */
export const coverageOf = (policy: Policy, cases: readonly NamedCase[], only?: string): Coverage => {
  const whole = measure(policy, cases)
  const measured = only === undefined ? whole : { ...whole, gaps: gapsOf(policy, only, whole) }
  const readyMade = readyMadeFor(policy, cases, measured)
  const closedBy = new Map(readyMade.flatMap((one) => one.obligations.map(({ id }) => [id, one.case.name] as const)))
  const statusAt = statusBy(policy, (obligation) => {
    const told = { wanted: wantedWords[obligation.truth], words: shownWords(obligation) }
    const by = measured.metBy.get(obligation.id)
    if (by !== undefined) return { ...told, status: 'met', metBy: { file: by.file, name: by.case.name } }
    const name = closedBy.get(obligation.id)
    return name === undefined ? { ...told, status: 'impossible' } : { ...told, status: 'missing', readyMade: name }
  })
  const isAsked = ({ id }: Clause): boolean => only === undefined || id === only
  const provisions = new Map(provisionsOf(policy).map((provision) => [provision.clause, provision]))
  const asked = policy.sections.filter(({ clauses }) => clauses.some(isAsked))
  const sections = asked.map(({ section, title, clauses }) => {
    const told = clauses.filter(isAsked).map((clause) => tellClause(clause, provisions.get(clause.id), statusAt))
    const counted = told.flatMap((one) => one.counted)
    return { told: { section, title, totals: totalsOf(counted), clauses: told.map((one) => one.told) }, counted }
  })
  const { id, title, version, digest } = policy
  return {
    policy: { id, title, version, digest },
    cases: cases.length,
    totals: totalsOf(sections.flatMap(({ counted }) => counted)),
    sections: sections.map(({ told }) => told),
    readyMade: readyMade.map(({ obligations: _obligations, ...one }) => one),
  }
}
