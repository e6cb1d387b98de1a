import type { Issue } from './issue.js'

/**
 * The one error that this library throws: bad input, with every {@link Issue} that stands against it.
 *
 * Codes: `invalid-action`, `invalid-policy`, `invalid-options` and `policy-required`.
 */
export class ClausewiseError extends Error {
  override readonly name = 'ClausewiseError'

  constructor(
    readonly code: 'invalid-action' | 'invalid-policy' | 'invalid-options' | 'policy-required',
    readonly issues: readonly Issue[],
  ) {
    super(issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'))
  }
}
