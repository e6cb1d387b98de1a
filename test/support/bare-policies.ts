import type { Policy } from '../../src/policy/policy.js'
import { literal, loaded, policyOf, tinyFiles } from '../policy/tiny-policy.js'

const noFact = (value: number) => ({ all: [literal('parameters.most', 'equal', value)] })

const scopeAlone = (): Policy => {
  const { '1-acts.json': _, ...files } = tinyFiles()
  files['policy.json'].sections = ['2']
  return loaded(files)
}

/** Policies that lack something that nearly every one has. */
export const barePolicies: readonly (readonly [what: string, policy: Policy])[] = [
  ['reads no fact in any clause', policyOf([noFact(2), noFact(3)])],
  ['reads no fact at all', policyOf([noFact(2), noFact(3)], {}, noFact(3))],
  ['has no clause that decides', scopeAlone()],
]
