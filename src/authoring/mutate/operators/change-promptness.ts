import { promptnesses } from '../../../policy/rule.js'
import { onDuties, others } from '../clause-operator.js'

/** Makes a duty more or less urgent. */
export const changePromptness = onDuties((params) => others(params, 'promptness', promptnesses))
