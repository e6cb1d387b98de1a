import { onSingleValues } from '../condition-operator.js'
import { changed } from '../values.js'

/** Compares with another value. */
export const changeValue = onSingleValues(changed)
