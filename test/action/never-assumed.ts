import type { BuiltInFactId } from '../../src/action/facts.js'

/** The contract's list of the facts that are never assumed, ids and enumerations among them. */
export const neverAssumed: readonly BuiltInFactId[] = [
  'actor.authorised',
  'actor.policyAcknowledged',
  'actor.safeguardingTrained',
  'actor.privacySettingsChecked',
  'channel.platform',
  'channel.account',
  'channel.space',
  'channel.audience',
  'target.kind',
  'target.account',
  'content.purpose',
  'content.schoolRelated',
  'timing.at',
  'timing.teachingTime',
  'device.owner',
]
