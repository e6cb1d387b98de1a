import { bearers } from '../../../policy/rule.js'
import { onDuties, others } from '../clause-operator.js'

/** Gives a duty to somebody else. */
export const changeBearer = onDuties((params) => others(params, 'bearer', bearers))
