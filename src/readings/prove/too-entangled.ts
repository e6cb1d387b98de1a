/** Conditions whose comparisons depend on one another in more ways than can be followed. */
export class TooEntangled extends Error {
  override readonly name = 'TooEntangled'

  constructor() {
    super('the conditions of the policy are too entangled to prove anything of them: split a rule into several')
  }
}
