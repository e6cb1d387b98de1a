import type { Result } from '../../base/issue.js'
import type { PolicyFiles } from '../load.js'
import { flatten } from './flatten.js'
import type { Base, LoadedOverlay } from './overlay.js'

/**
 * Reads the files of an overlay, makes its changes to the policy that it extends, checks the outcome as any other
 * policy, and gives either the whole as a policy or every issue at once, each with its place in the overlay's own
 * policy.json. It never throws. What no change touches is shared with the base.
 *
 * @param base the policy that it extends, as `loadPolicy` returned it, or an overlay that was loaded
 */
export const loadOverlay = (files: PolicyFiles, base: Base): Result<LoadedOverlay> => {
  try {
    const { issues, flattened } = flatten(files, base)
    return flattened ? { ok: true, ...flattened.overlay } : { ok: false, issues }
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
