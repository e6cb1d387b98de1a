import type { FactValue } from '../../action/facts.js'
import type { SocialAction } from '../../action/social-action.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { domainOf } from '../../logic/domain.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import type { Policy } from '../../policy/policy.js'
import { capital, listWords, words } from '../../report/words.js'
import type { Care } from './influence.js'
import { setSteps } from './own-sets.js'
import type { Changed } from './search.js'
import { setting } from './setting.js'
import { fieldOf, type Step } from './step.js'

type DeclaredFact = NonNullable<Policy['facts']>[string]

const valueWords = (value: FactValue): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : listWords(value.map(words), 'and')
  return words(String(value))
}

const said = (fact: DeclaredFact, value: FactValue): string =>
  fact.type === 'weekday' ? capital(valueWords(value)) : valueWords(value)

/** What to do for a value, in the policy's own words as far as it has any. */
const orderFor = (fact: DeclaredFact, value: FactValue): string => {
  if (fact.type === 'boolean')
    return fact.phrases === undefined
      ? `change ${fact.label}, to ${valueWords(value)}`
      : `see to it that ${fact.phrases[value === true ? 'true' : 'false']}`
  // What a rule says of a set is said of one member, and this is said of them all.
  return fact.phrase === undefined || fact.type === 'set'
    ? `change ${fact.label}, to ${said(fact, value)}`
    : `see to it that ${fact.phrase} ${said(fact, value)}`
}

/** What they mean is for the policy to say, so none is proposed where it could hide something. */
const careFor = ({ type }: DeclaredFact): Care =>
  type === 'time' || type === 'weekday' ? { mayHide: true, moves: true } : { mayHide: true }

/** The other values of the facts that a policy declares to be changeable, one of each kind that it tells apart. */
export const ownSteps = (
  { facts = {} }: Pick<Policy, 'facts'>,
  policy: CompiledPolicy,
  action: SocialAction,
): readonly Step[] => {
  const tests = testsOfPolicy(policy)
  return policy.catalogue.own.flatMap((fact) => {
    const declared = facts[fact.name]
    // No moment is better than another by itself.
    if (declared?.changeable !== true || declared.type === 'instant') return []
    const read = tests.filter((test) => test.fact === fact.id)
    const current = fieldOf(action, fact.id)
    if (read.length === 0) return []
    if (fact.type === 'set') return setSteps(fact, read, orderFor(declared, []), action)
    return domainOf(fact, read)
      .filter((value) => JSON.stringify(value) !== JSON.stringify(current))
      .map((value) => setting(fact.id, value, orderFor(declared, value), action, careFor(declared)))
  })
}

/** What to do about the sets of a policy's own that a change is to, each as an order. */
export const setOrders = ({ facts = {} }: Pick<Policy, 'facts'>, { steps, action }: Changed): readonly string[] =>
  Object.entries(facts).flatMap(([name, fact]) => {
    const isToDo =
      fact.type === 'set' && steps.some(({ order, chosen }) => order === undefined && chosen.includes(`extra.${name}`))
    return isToDo ? [orderFor(fact, action.extra?.[name] as FactValue)] : []
  })
