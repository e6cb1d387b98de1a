import type { Detector } from './detector.js'
import { phones } from './phones.js'

/** Everything that texts are read for. */
export const detectors: readonly Detector[] = [phones]
