import type { Evaluator } from '../api/create-evaluator.js'
import type { Policy } from '../policy/policy.js'
import { applyExemptions } from '../records/apply-exemptions.js'
import { parseExemptions } from '../records/exemption.js'
import { readParsed } from './read-parsed.js'

/** An evaluator that applies the exemptions of a file; where it cannot be read or is not valid, says why. */
export const exempting = async (
  evaluator: Evaluator,
  file: string,
  options: { readonly policies: readonly Policy[]; readonly asOf?: string | undefined },
): Promise<Evaluator | undefined> => {
  const read = await readParsed(file, (value) => parseExemptions(value, options.policies))
  return read && ((action) => applyExemptions(evaluator(action), action, read.exemptions, options))
}
