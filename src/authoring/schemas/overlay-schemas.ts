import { overlayJsonSchemas } from '../../policy/json-schema.js'
import { flatFilesOf } from '../../policy/overlay/flat-files.js'
import type { Policy } from '../../policy/policy.js'
import { vocabularyOf } from '../../policy/vocabulary.js'
import type { Schemas } from './policy-schemas.js'

/**
 * The JSON Schemas of `policy.json`, case files and translations of an overlay: an editor completes the names of the
 * policy that it comes to.
 *
 * @param policy with the overlay's changes made, as `loadOverlay` gives it
 */
export const overlaySchemas = (policy: Policy): Schemas => overlayJsonSchemas(vocabularyOf(flatFilesOf(policy)))
