export { loadOverlay } from './api/load-overlay.js'
export type { LevelChange } from './policy/overlay/conflicts.js'
export type { Base, Level, LoadedOverlay } from './policy/overlay/overlay.js'
