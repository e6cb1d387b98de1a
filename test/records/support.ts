import { parseAction } from '../../src/action/parse-action.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { loadPolicy, type PolicyFiles } from '../../src/policy/load.js'
import type { Policy } from '../../src/policy/policy.js'
import type { DecisionRecord } from '../../src/records/decision-record.js'
import { type RecordOptions, toRecord } from '../../src/records/to-record.js'
import { type PolicyId, policyFiles, policyIds } from '../support/policy-files.js'

export const load = (files: PolicyFiles): Policy => {
  const loaded = loadPolicy(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.policy
}

export const policies = Object.fromEntries(policyIds.map((id) => [id, load(policyFiles(id))])) as Readonly<
  Record<PolicyId, Policy>
>
export const policy = policies['stokes-wood-primary']

export const parsed = (action: object): SocialAction => {
  const result = parseAction(action)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.action
}

/** A political post on the official account, and a home page visit. */
export const political = parsed({
  id: 'act-1',
  verb: 'post',
  actor: { id: 'staff-7', roles: ['staff'], authorised: true },
  channel: { platform: 'facebook', account: 'official' },
  content: { political: true, people: [{ id: 'pupil-3', role: 'pupil', named: false, pictured: false }] },
  timing: { at: '2026-11-23T10:15:00Z' },
})
export const browsing = parsed({
  id: 'act-2',
  verb: 'browse',
  actor: { roles: ['pupil'] },
  channel: { account: 'personal' },
})

/** The record of an act, which can be made. */
export const recordOf = (action: SocialAction, options: Partial<RecordOptions> = {}): DecisionRecord => {
  const all = { policy, libraryVersion: '0.1.0', ...options }
  const { assume } = all
  const made = toRecord(createEvaluator(all.policy, { assume })(action), action, all)
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.record
}
