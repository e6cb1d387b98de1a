import { once } from '../../base/once.js'
import type { Policy } from '../../policy/policy.js'

/**
 * A policy with the values that its parameters may have without a change of a rule: as they are, and with each
 * yes-or-no parameter the other way. What a parameter has switched off for now is no mistake, so what lints say of
 * conditions they say only where it is so of all of these.
 */
export const switched = once((policy: Policy): readonly Policy[] => [
  policy,
  ...Object.entries(policy.parameters).flatMap(([name, parameter]) =>
    typeof parameter.value === 'boolean'
      ? [{ ...policy, parameters: { ...policy.parameters, [name]: { ...parameter, value: !parameter.value } } }]
      : [],
  ),
])
