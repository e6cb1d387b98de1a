import type { Issue } from './issue.js'

/** What is thrown where something else than a loaded policy was passed. */
export const policyRequired = (): ClausewiseError =>
  new ClausewiseError('policy-required', [
    {
      code: 'policy-required',
      path: '',
      message: 'a policy is required: pass one from `loadPolicy`, or a bundled one',
    },
  ])

/**
 * The one error that this library throws: bad input, with every {@link Issue} that stands against it.
 *
 * Codes: `invalid-action`, `invalid-policy`, `invalid-options`, `policy-required`, and with a register `not-in-force`
 * and `no-time`, and of SQL `not-expressible`.
 */
export class ClausewiseError extends Error {
  override readonly name = 'ClausewiseError'

  constructor(
    readonly code:
      | 'invalid-action'
      | 'invalid-policy'
      | 'invalid-options'
      | 'policy-required'
      | 'not-in-force'
      | 'no-time'
      | 'not-expressible',
    readonly issues: readonly Issue[],
  ) {
    super(issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'))
  }
}
