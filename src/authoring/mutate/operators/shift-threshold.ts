import { onSingleValues } from '../condition-operator.js'
import { shifted } from '../values.js'

/** Compares with a number one up or down, or with an instant a minute later or earlier. */
export const shiftThreshold = onSingleValues(shifted)
