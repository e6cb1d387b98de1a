export type { LevelChange } from './policy/overlay/conflicts.js'
export { loadOverlay } from './policy/overlay/load-overlay.js'
export type { Base, Level, LoadedOverlay } from './policy/overlay/overlay.js'
