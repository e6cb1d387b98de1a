import type { SocialAction } from '../../src/action/social-action.js'

/** What a person may be to the school, a bit each. */
export enum Role {
  staff = 1 << 0,
  governor = 1 << 1,
  volunteer = 1 << 2,
  pupil = 1 << 3,
  'former-pupil' = 1 << 4,
  parent = 1 << 5,
  public = 1 << 6,
}

export enum Verb {
  post = 1 << 0,
  comment = 1 << 1,
  share = 1 << 2,
  message = 1 << 3,
  like = 1 << 4,
  follow = 1 << 5,
  'request-contact' = 1 << 6,
  'accept-contact' = 1 << 7,
  'access-account' = 1 << 8,
  'update-profile' = 1 << 9,
  browse = 1 << 10,
}

/** The platforms that the policy names; all others are alike to it. */
export enum Platform {
  facebook = 1 << 0,
  whatsapp = 1 << 1,
  signal = 1 << 2,
  telegram = 1 << 3,
  messenger = 1 << 4,
  email = 1 << 5,
  sms = 1 << 6,
  telephone = 1 << 7,
  mis = 1 << 8,
  paper = 1 << 9,
  'in-person' = 1 << 10,
  other = 1 << 11,
}

export enum Account {
  official = 0,
  personal = 1,
}

export enum Space {
  'official-page' = 0,
  profile = 1,
  page = 2,
  group = 3,
  direct = 4,
  other = 5,
}

export enum SchoolGroup {
  none = 0,
  parents = 1,
  staff = 2,
  mixed = 3,
}

export enum TargetKind {
  person = 0,
  page = 1,
}

export enum Owner {
  school = 0,
  own = 1,
  other = 2,
}

export enum Purpose {
  alert = 0,
  reminder = 1,
  'school-event' = 2,
  vacancy = 3,
  'resource-link' = 4,
  achievement = 5,
  'school-activity' = 6,
  greeting = 7,
  'feedback-invitation' = 8,
  other = 9,
}

/** About whom something is said, a bit each. */
export enum Subject {
  school = 1 << 0,
  staff = 1 << 1,
  pupil = 1 << 2,
  parent = 1 << 3,
  child = 1 << 4,
}

export enum PersonRole {
  pupil = 1 << 0,
  'former-pupil' = 1 << 1,
  staff = 1 << 2,
  parent = 1 << 3,
  child = 1 << 4,
  other = 1 << 5,
}

export enum Relation {
  self = 0,
  'own-child' = 1,
  other = 2,
}

type Members<E> = Readonly<Record<string, E | string>>

const one = <E>(members: Members<E>, name: string | undefined): E => {
  const value = name === undefined ? undefined : members[name]
  if (value === undefined) throw new Error(`only fully known acts: ${name}`)
  return value as E
}
const bits = (members: Members<number>, names: readonly string[] | undefined): number => {
  if (names === undefined) throw new Error('only fully known acts')
  return names.reduce((set, name) => set | one(members, name), 0)
}
const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('only fully known acts')
  return value
}

type Person = NonNullable<NonNullable<SocialAction['content']>['people']>[number]

const flatPerson = ({ role, relation, named, pictured, consent }: Person) => ({
  role: one<PersonRole>(PersonRole, role),
  relation: one<Relation>(Relation, relation),
  named: known(named),
  pictured: known(pictured),
  nameConsent: known(consent?.name),
  imageConsent: known(consent?.image),
})
export type FlatPerson = ReturnType<typeof flatPerson>

/**
 * A fully known act as the hand-optimised program reads it: one object of one shape, choices as small integers, sets as
 * bit masks, flags as they are. Nothing is derived yet: what people, positions and disclosures come to is left to the
 * program, as it is to the evaluator.
 */
export const flatAct = ({ verb, actor, channel, target, content, timing, device, history }: SocialAction) => ({
  verb: one<Verb>(Verb, verb),
  roles: bits(Role, actor.roles),
  authorised: known(actor.authorised),
  policyAcknowledged: known(actor.policyAcknowledged),
  safeguardingTrained: known(actor.safeguardingTrained),
  privacySettingsChecked: known(actor.privacySettingsChecked),
  profileIdentifiable: known(actor.profileIdentifiable),
  platform: Platform[known(channel?.platform) as keyof typeof Platform] ?? Platform.other,
  account: one<Account>(Account, channel?.account),
  space: one<Space>(Space, channel?.space),
  schoolGroup: one<SchoolGroup>(SchoolGroup, channel?.schoolGroup),
  professional: known(channel?.professional),
  workEmail: known(channel?.workEmail),
  targetKind: one<TargetKind>(TargetKind, target?.kind),
  targetRoles: bits(Role, target?.roles),
  targetAccount: one<Account>(Account, target?.account),
  family: known(target?.family),
  commercialTarget: known(target?.commercial),
  purpose: one<Purpose>(Purpose, content?.purpose),
  abusive: known(content?.abusive),
  harmful: known(content?.harmful),
  racist: known(content?.racist),
  sexist: known(content?.sexist),
  homophobic: known(content?.homophobic),
  inflammatory: known(content?.inflammatory),
  harassing: known(content?.harassing),
  discriminatory: known(content?.discriminatory),
  inappropriate: known(content?.inappropriate),
  spam: known(content?.spam),
  personalInformation: known(content?.personalInformation),
  commercial: known(content?.commercial),
  schoolRelated: known(content?.schoolRelated),
  donationRequest: known(content?.donationRequest),
  political: known(content?.political),
  ageAppropriate: known(content?.ageAppropriate),
  addressedToIndividual: known(content?.addressedToIndividual),
  linksStaffPersonalAccount: known(content?.linksStaffPersonalAccount),
  schoolBusiness: known(content?.schoolBusiness),
  readsAsSchoolView: known(content?.readsAsSchoolView),
  behaviourIncident: known(content?.behaviourIncident),
  raisesConcern: known(content?.raisesConcern),
  safeguardingConcern: known(content?.safeguardingConcern),
  disclosure: known(content?.disclosure),
  complainsAbout: bits(Subject, content?.complainsAbout),
  disrespectfulTo: bits(Subject, content?.disrespectfulTo),
  inappropriateAbout: bits(Subject, content?.inappropriateAbout),
  refersTo: bits(Subject, content?.refersTo),
  people: known(content?.people).map(flatPerson),
  teachingTime: known(timing?.teachingTime),
  device: one<Owner>(Owner, device?.owner),
  priorIncidents: known(history?.priorIncidents),
})
export type FlatAct = ReturnType<typeof flatAct>
