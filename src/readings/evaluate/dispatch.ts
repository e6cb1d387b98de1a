import type { FactId, FactValue } from '../../action/facts.js'
import { decisive, decisiveBits } from '../../action/packed.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import type { Situation } from './situation.js'

/** The facts that are nearly always known and decide most rules: what a policy is specialised by. */
export const dispatched: ReadonlySet<FactId> = new Set([...decisive, 'channel.platform'])

/** One key for all acts that the dispatched facts do not tell apart: platforms that no rule names are alike. */
export const keyMaker = (policy: CompiledPolicy): ((situation: Situation) => number) => {
  const platforms = testsOfPolicy(policy)
    .filter(({ fact }) => fact === 'channel.platform')
    .flatMap<FactValue>(({ value }) => value)
  const codes = new Map<FactValue | undefined, number>(
    [...new Set([undefined, ...platforms])].map((value, index) => [value, index]),
  )
  const { word, mask } = decisiveBits
  return ({ given }) => (codes.get(given.platform) ?? codes.size) * (mask + 1) + ((given.said[word] as number) & mask)
}
