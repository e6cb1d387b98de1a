import type { Kind } from '../../logic/compiled-policy.js'
import type { Observation } from '../../readings/prove/observe.js'
import { keysThatDiffer } from './keys-that-differ.js'
import type { Step } from './step.js'

/** What an edit does to some kind of act, under one clause. */
export type Effect =
  | 'becomes-a-breach'
  | 'ceases-to-be-a-breach'
  | 'gains-a-duty'
  | 'loses-a-duty'
  | 'has-another-duty'
  | 'gains-a-permission'
  | 'loses-a-permission'
  | 'gains-a-recommendation'
  | 'loses-a-recommendation'
  | 'becomes-undetermined'
  | 'becomes-settled'
  | 'reads-differently'

export interface EffectStep {
  readonly effect: Effect
  readonly step: Step
}

/** What a finding that arises, or no longer does, is called, and the step that follows. */
const arising: Readonly<Record<Kind, EffectStep>> = {
  prohibition: { effect: 'becomes-a-breach', step: 'major' },
  obligation: { effect: 'gains-a-duty', step: 'major' },
  permission: { effect: 'gains-a-permission', step: 'minor' },
  recommendation: { effect: 'gains-a-recommendation', step: 'minor' },
}
const lapsing: Readonly<Record<Kind, EffectStep>> = {
  prohibition: { effect: 'ceases-to-be-a-breach', step: 'minor' },
  obligation: { effect: 'loses-a-duty', step: 'minor' },
  permission: { effect: 'loses-a-permission', step: 'minor' },
  recommendation: { effect: 'loses-a-recommendation', step: 'minor' },
}

/** Callers must now supply a fact to learn what they could learn without it before. */
const opening = (kind: Kind): EffectStep => ({
  effect: 'becomes-undetermined',
  step: kind === 'prohibition' || kind === 'obligation' ? 'major' : 'minor',
})
const settling: EffectStep = { effect: 'becomes-settled', step: 'minor' }

type Status = 'none' | 'open' | 'holds'

const kinds = Object.keys(arising) as readonly Kind[]

const statusOf = (observation: Observation, kind: Kind): Status => {
  if (observation.list === kind) return 'holds'
  return observation.list === 'undetermined' && observation.kind === kind ? 'open' : 'none'
}

const ofStatus = (kind: Kind, from: Status, to: Status): readonly EffectStep[] => {
  if (from === to) return []
  if (to === 'holds') return [arising[kind]]
  if (to === 'open') return [opening(kind)]
  return from === 'open' ? [settling] : [lapsing[kind]]
}

/** The parts of a finding that a reader sees as words alone. */
const words = ['message', 'remedy', 'locator', 'section']

/** Of a finding that stays: a duty that is another one counts as a new one. */
const ofReading = (from: Observation, to: Observation): EffectStep => {
  const keys = keysThatDiffer(from, to)
  if (keys.includes('duty') || keys.includes('dueAfter')) return { effect: 'has-another-duty', step: 'major' }
  return { effect: 'reads-differently', step: keys.every((key) => words.includes(key)) ? 'patch' : 'minor' }
}

/** What lies between what two policies say of an act by one clause. */
export const effectsOf = (from: Observation, to: Observation): readonly EffectStep[] => {
  const changed = kinds.flatMap((kind) => ofStatus(kind, statusOf(from, kind), statusOf(to, kind)))
  return changed.length > 0 ? changed : [ofReading(from, to)]
}
