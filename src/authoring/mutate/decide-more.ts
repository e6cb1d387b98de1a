import { deriveFacts } from '../../action/derive.js'
import { builtInIds, type Fact, type FactId, type FactValue } from '../../action/facts.js'
import type { SocialAction } from '../../action/social-action.js'
import { once } from '../../base/once.js'
import { TRUE } from '../../base/truth.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { domainOf } from '../../logic/domain.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import type { CompiledChange } from './compiled-change.js'
import { type Code, isOpen, programFor } from './decision.js'
import { codesOf, derivationsOf } from './suite.js'
import type { Difference } from './tell-apart.js'

/** What a policy makes of an act, as far as it can be told without an evaluation. */
interface Made {
  readonly codes: readonly Code[]
  readonly outOfScope: boolean
  readonly companions: readonly boolean[]
}

const derivationsFor = once(derivationsOf)

const makeOf = (policy: CompiledPolicy, { action, assume }: Difference): Made => {
  const values = deriveFacts(action, derivationsFor(policy)[assume])
  const outOfScope = programFor(policy.outOfScope)(values) === TRUE
  return {
    codes: codesOf(policy, values, outOfScope),
    outOfScope,
    companions: policy.companions.map(({ condition }) => programFor(condition)(values) === TRUE),
  }
}

/** What must stay as it is for the same difference to show. */
const kept = (policy: CompiledPolicy, made: Made, clauses: readonly string[]): string =>
  JSON.stringify([
    made.outOfScope,
    made.companions,
    policy.clauses.flatMap(({ id }, index) => (clauses.includes(id) ? [made.codes[index]] : [])),
  ])

/** What a caller supplies as a single value, and what stays unknown whatever is assumed. */
const isToSupply = ({ id, type, ordinary, inputs }: Fact): boolean =>
  ordinary === undefined && inputs.includes(id) && (type === 'enumeration' || type === 'boolean' || type === 'string')

const choicesOf = once((policy: CompiledPolicy) => {
  const tests = testsOfPolicy(policy)
  return [...policy.catalogue.facts.values()].filter(isToSupply).flatMap((fact) =>
    domainOf(
      fact,
      tests.filter((test) => test.fact === fact.id),
    ).map((value) => ({ fact: fact.id, value })),
  )
})

type Part = Readonly<Record<string, unknown>> | undefined

const isSupplied = (action: SocialAction, fact: FactId): boolean => {
  const [part, key] = fact.split('.') as [keyof SocialAction, string?]
  const value = action[part] as Part
  return key === undefined ? value !== undefined : value?.[key] !== undefined
}

const supplying = (action: SocialAction, fact: FactId, value: FactValue): SocialAction => {
  const [part, key] = fact.split('.') as [keyof SocialAction, string]
  return { ...action, [part]: { ...(action[part] as Part), [key]: value } }
}

const parts = [...new Set(builtInIds.map((fact) => fact.split('.')[0] as string)), 'extra']

/** An action with its parts in the order of the catalogue. */
const inOrder = (action: SocialAction): SocialAction =>
  Object.fromEntries(
    Object.entries(action).sort(([a], [b]) => parts.indexOf(a) - parts.indexOf(b)),
  ) as unknown as SocialAction

/** Fewer open clauses are better, and then fewer findings. */
const costOf = ({ codes }: Made): number =>
  codes.filter(isOpen).length * codes.length + codes.filter((code) => code > 0).length

/**
 * The same difference, shown by an act of which less is left open, as a case of it is easier to read: a fact is
 * supplied as long as one settles something.
 */
export const decideMore = ({ before, after }: CompiledChange, difference: Difference): Difference => {
  const keptBy = (shown: Difference, made: Made): string =>
    kept(before, made, difference.clauses) + kept(after, makeOf(after, shown), difference.clauses)
  const first = makeOf(before, difference)
  const wanted = keptBy(difference, first)
  let best = { shown: difference, cost: costOf(first) }
  for (;;) {
    const { action } = best.shown
    const better = choicesOf(before)
      .filter(({ fact }) => !isSupplied(action, fact))
      .reduce((found, { fact, value }) => {
        const shown = { ...difference, action: supplying(action, fact, value) }
        const made = makeOf(before, shown)
        const cost = costOf(made)
        return cost < found.cost && keptBy(shown, made) === wanted ? { shown, cost } : found
      }, best)
    if (better === best) return { ...best.shown, action: inOrder(action) }
    best = better
  }
}
