import { builtIn, type FactId, type FactValue, type FactValues } from '../../action/facts.js'
import { circumstancesOf, mostCircumstances } from '../../action/given.js'
import type { SocialAction } from '../../action/social-action.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { testsOfPolicy } from '../../logic/tests-of.js'

/** The facts that are nearly always known and decide most rules: what a policy is specialised by. */
export const dispatched: ReadonlySet<FactId> = new Set([
  'verb',
  'actor.roles',
  'channel.account',
  'channel.platform',
  'channel.space',
])

const slots = {
  verb: builtIn.verb.slot,
  roles: builtIn['actor.roles'].slot,
  account: builtIn['channel.account'].slot,
  platform: builtIn['channel.platform'].slot,
  space: builtIn['channel.space'].slot,
}

const circumstancesIn = (facts: FactValues): number =>
  circumstancesOf(
    facts[slots.verb] as SocialAction['verb'],
    facts[slots.roles] as readonly string[],
    facts[slots.account] as string | undefined,
    facts[slots.space] as string | undefined,
  )

/** One key for all acts that the dispatched facts do not tell apart: platforms that no rule names are alike. */
export const keyMaker = (policy: CompiledPolicy): ((facts: FactValues, circumstances?: number) => number) => {
  const platforms = testsOfPolicy(policy)
    .filter(({ fact }) => fact === 'channel.platform')
    .flatMap<FactValue>(({ value }) => value)
  const codes = new Map<FactValue | undefined, number>(
    [...new Set([undefined, ...platforms])].map((value, index) => [value, index]),
  )
  return (facts, circumstances = circumstancesIn(facts)) =>
    (codes.get(facts[slots.platform]) ?? codes.size) * mostCircumstances + circumstances
}
