import {
  accounts,
  audiences,
  deviceOwners,
  individuals,
  positions,
  purposes,
  roles,
  schoolGroups,
  spaces,
  subjects,
  targetKinds,
  verbs,
} from '../../src/action/social-action.js'

// The contract of a SocialAction, as far as proofs need it: written from its description, apart from the enumerations.

export const enumerations: Readonly<Record<string, readonly string[]>> = {
  verb: verbs,
  'channel.account': accounts,
  'channel.space': spaces,
  'channel.audience': audiences,
  'channel.schoolGroup': schoolGroups,
  'target.kind': targetKinds,
  'target.account': accounts,
  'content.purpose': purposes,
  'device.owner': deviceOwners,
}
export const sets: Readonly<Record<string, readonly string[]>> = {
  'actor.roles': roles,
  'actor.positions': positions,
  'target.roles': roles,
  'content.complainsAbout': subjects,
  'content.disrespectfulTo': subjects,
  'content.inappropriateAbout': subjects,
  'content.refersTo': individuals,
}
/** Booleans without an ordinary value: all others are ordinarily false, and `ageAppropriate` true. */
export const neverAssumed = new Set([
  'actor.authorised',
  'actor.policyAcknowledged',
  'actor.safeguardingTrained',
  'actor.privacySettingsChecked',
  'content.schoolRelated',
  'timing.teachingTime',
])
export const publishNothing = ['follow', 'request-contact', 'accept-contact', 'access-account', 'browse']

export const peopleFacts: readonly string[] = [
  'content.identifiesOthers',
  'content.identifiesWithoutConsent',
  'content.picturesPupil',
  'content.picturesOtherPupilWithoutPermission',
  'content.picturesOtherChild',
  'content.refersToIndividual',
]
