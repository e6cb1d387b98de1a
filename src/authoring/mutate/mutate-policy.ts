import type { Policy } from '../../policy/policy.js'
import { failingCases } from '../cases/failing-cases.js'
import type { NamedCase } from '../cases/parse-cases.js'
import { mutantsOf } from './mutants-of.js'
import { type Mutation, summariseMutation } from './mutation.js'
import { createTrial } from './try-mutant.js'

/**
 * Changes a policy's rules one at a time and runs its cases on each change: which are noticed, which make no
 * difference to any act, by proof, and which survive, each with a case that would notice it.
 *
 * @param files the names of the policy's files, as `3-staff.json`, to say where a change is
 * @throws RangeError where a case fails without any change: nothing could be told by it
 * @see docs/mutation.md
 */
export const mutatePolicy = (
  policy: Policy,
  cases: readonly NamedCase[],
  files: readonly string[] = policy.sections.map(({ section }) => `${section}-.json`),
): Mutation => {
  const [failing] = failingCases(policy, cases)
  if (failing) throw new RangeError(`a case fails without any change: ${failing.file}${failing.pointer}`)
  return summariseMutation(mutantsOf(policy, files).map(createTrial(policy, cases)))
}
