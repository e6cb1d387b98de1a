import {
  Account,
  type FlatAct,
  type FlatPerson,
  Owner,
  PersonRole,
  Platform,
  Purpose,
  Relation,
  Role,
  SchoolGroup,
  Space,
  Subject,
  TargetKind,
  Verb,
} from './flat-act.js'

/** The clauses of sections 1 to 2.3 that decide, a bit each. */
export enum First {
  '1.read-and-comply' = 1 << 0,
  '1.private-spaces' = 1 << 1,
  '1.other-policies' = 1 << 2,
  '1.1.definition' = 1 << 3,
  '2.unauthorised-access' = 1 << 4,
  '2.suggestions' = 1 << 5,
  /** In the order of {@link Purpose}, so that a shift finds them. */
  '2.1.post.alerts' = 1 << 6,
  '2.1.post.reminders' = 1 << 7,
  '2.1.post.school-events' = 1 << 8,
  '2.1.post.vacancies' = 1 << 9,
  '2.1.post.resource-links' = 1 << 10,
  '2.1.post.achievements' = 1 << 11,
  '2.1.post.school-activities' = 1 << 12,
  '2.1.post.greetings' = 1 << 13,
  '2.1.post.feedback-invitations' = 1 << 14,
  '2.1.post' = 1 << 15,
  '2.1.not.unconsented-individuals' = 1 << 16,
  '2.1.not.harmful-or-abusive' = 1 << 17,
  '2.1.not.messages-to-individuals' = 1 << 18,
  '2.1.not.political' = 1 << 19,
  '2.1.not.unrelated-business-adverts' = 1 << 20,
  '2.1.not.staff-personal-links' = 1 << 21,
  '2.2.delete.abusive' = 1 << 22,
  '2.2.delete.spam' = 1 << 23,
  '2.2.delete.personal-information' = 1 << 24,
  '2.2.delete.commercial-or-donations' = 1 << 25,
  '2.2.address-concerns' = 1 << 26,
  '2.2.block-repeat-offenders' = 1 << 27,
  '2.2.age-appropriate' = 1 << 28,
  '2.2.age-appropriate.remove' = 1 << 29,
  '2.3.like-non-commercial' = 1 << 30,
}

/** Those of sections 3 to 7. */
export enum Second {
  '3.unidentifiable-profile' = 1 << 0,
  '3.privacy-settings' = 1 << 1,
  '3.report-safeguarding' = 1 << 2,
  '3.not.school-business' = 1 << 3,
  '3.not.pupil-contact' = 1 << 4,
  '3.not.complain' = 1 << 5,
  '3.not.reference-individuals' = 1 << 6,
  '3.not.pupil-images' = 1 << 7,
  '3.not.views-as-school' = 1 << 8,
  '3.not.work-email' = 1 << 9,
  '3.not.teaching-time' = 1 << 10,
  '3.report-pupil-contact' = 1 << 11,
  '3.past-pupils' = 1 << 12,
  '3.past-pupils.official-channels' = 1 << 13,
  '4.respect' = 1 << 14,
  '4.respect-others' = 1 << 15,
  '4.official-complaints' = 1 << 16,
  '4.not.complain-about-staff' = 1 << 17,
  '4.not.complain-about-school' = 1 << 18,
  '4.not.inappropriate-comments' = 1 << 19,
  '4.not.pupil-images' = 1 << 20,
  '5.respect-staff-and-school' = 1 << 21,
  '5.respect-others' = 1 << 22,
  '5.official-complaints' = 1 << 23,
  '5.not.complain-about-individuals' = 1 << 24,
  '5.not.complain-about-school' = 1 << 25,
  '5.not.inappropriate-comments' = 1 << 26,
  '5.not.behaviour-incidents' = 1 << 27,
  '5.not.other-childrens-images' = 1 << 28,
  '6.training' = 1 << 29,
  '7.monitoring' = 1 << 30,
  '5.1.whatsapp-groups' = 1 << 31,
}

const staffRoles = Role.staff | Role.governor | Role.volunteer
const memberRoles = staffRoles | Role.pupil | Role.parent
const publicVerbs = Verb.post | Verb.share | Verb.comment
const publishing = publicVerbs | Verb.message | Verb['update-profile']
const contacting =
  Verb.message | Verb.comment | Verb.share | Verb.follow | Verb['request-contact'] | Verb['accept-contact']
/** A message to a group by paper, telephone or in person is not a group message; by the others it is. */
const neverSocialMedia = Platform.paper | Platform.telephone | Platform['in-person']
const socialMediaInGroups = Platform.email | Platform.sms | Platform.mis
const notSocialMedia = neverSocialMedia | socialMediaInGroups
const individuals = Subject.staff | Subject.pupil | Subject.parent | Subject.child
const others = Subject.pupil | Subject.parent | Subject.child
const ofCommunity = PersonRole.pupil | PersonRole.staff | PersonRole.parent
const underSections3And5 = Second['4.respect'] - 1 + (Second['6.training'] - Second['5.respect-staff-and-school'])

/** Whether somebody in the content satisfies what a fact about people asks. */
const identifiesOther = (people: readonly FlatPerson[]): boolean => {
  for (let index = 0; index < people.length; index += 1) {
    const person = people[index] as FlatPerson
    if (person.relation !== Relation.self && (person.named || person.pictured)) return true
  }
  return false
}
const identifiesWithoutConsent = (people: readonly FlatPerson[]): boolean => {
  for (let index = 0; index < people.length; index += 1) {
    const { relation, named, nameConsent, pictured, imageConsent } = people[index] as FlatPerson
    if (relation !== Relation.self && ((named && !nameConsent) || (pictured && !imageConsent))) return true
  }
  return false
}
const refersToIndividual = (people: readonly FlatPerson[]): boolean => {
  for (let index = 0; index < people.length; index += 1) {
    const { role, relation, named, pictured } = people[index] as FlatPerson
    if ((role & ofCommunity) !== 0 && relation !== Relation.self && (named || pictured)) return true
  }
  return false
}
const picturesPupil = (people: readonly FlatPerson[]): boolean => {
  for (let index = 0; index < people.length; index += 1) {
    const { role, pictured } = people[index] as FlatPerson
    if (pictured && role === PersonRole.pupil) return true
  }
  return false
}
const picturesOtherPupilWithoutPermission = (people: readonly FlatPerson[]): boolean => {
  for (let index = 0; index < people.length; index += 1) {
    const { role, relation, pictured, imageConsent } = people[index] as FlatPerson
    if (pictured && role === PersonRole.pupil && relation !== Relation.self && !imageConsent) return true
  }
  return false
}
const picturesOtherChild = (people: readonly FlatPerson[]): boolean => {
  for (let index = 0; index < people.length; index += 1) {
    const { role, relation, pictured } = people[index] as FlatPerson
    if (pictured && (role & (PersonRole.pupil | PersonRole.child)) !== 0 && relation !== Relation['own-child'])
      return true
  }
  return false
}

const againstOtherPolicies = (act: FlatAct): boolean =>
  act.harassing || act.discriminatory || act.racist || act.sexist || act.homophobic

const misbehaves = (act: FlatAct): boolean =>
  act.abusive ||
  act.racist ||
  act.sexist ||
  act.homophobic ||
  act.inflammatory ||
  act.harassing ||
  act.inappropriate ||
  act.inappropriateAbout !== 0

/** Section 1. */
const ofMembers = (act: FlatAct, publishes: boolean): number => {
  let held = 0
  if (!act.policyAcknowledged) held |= First['1.read-and-comply']
  if (publishes && (act.personalInformation || identifiesOther(act.people))) held |= First['1.private-spaces']
  if (againstOtherPolicies(act) && ((act.roles & (staffRoles | Role.parent)) !== 0 || !act.disclosure))
    held |= First['1.other-policies']
  return held
}

/** What others or the school itself put on the school's pages. */
const onOurPages = (act: FlatAct): number => {
  let held = 0
  if (act.abusive || act.racist || act.sexist || act.homophobic || act.inflammatory) held |= First['2.2.delete.abusive']
  if (act.spam) held |= First['2.2.delete.spam']
  if (act.personalInformation) held |= First['2.2.delete.personal-information']
  return held
}

/** Section 2.1, of the school's Facebook account. */
const facebookPublication = (act: FlatAct): number => {
  let held = 0
  if (act.verb !== Verb.comment) {
    held |= First['2.1.post.alerts'] << act.purpose
    if (act.addressedToIndividual) held |= First['2.1.not.messages-to-individuals']
  }
  if (identifiesWithoutConsent(act.people)) held |= First['2.1.not.unconsented-individuals']
  if (act.harmful || act.abusive || act.racist || act.sexist || act.homophobic)
    held |= First['2.1.not.harmful-or-abusive']
  if (act.political) held |= First['2.1.not.political']
  if (act.commercial && !act.schoolRelated) held |= First['2.1.not.unrelated-business-adverts']
  if (act.linksStaffPersonalAccount) held |= First['2.1.not.staff-personal-links']
  return held
}

const byOfficialAccount = (act: FlatAct, verb: Verb): number => {
  const isPublic = (verb & publicVerbs) !== 0
  let held = 0
  if (!act.authorised)
    held |= isPublic ? First['2.unauthorised-access'] | First['2.suggestions'] : First['2.unauthorised-access']
  if ((verb & publishing) !== 0 && !act.ageAppropriate) held |= First['2.2.age-appropriate']
  if (isPublic) held |= onOurPages(act)
  if (act.platform === Platform.facebook) {
    if (isPublic) held |= facebookPublication(act)
    else if ((verb & (Verb.like | Verb.follow)) !== 0 && act.targetKind === TargetKind.page && act.commercialTarget)
      held |= First['2.3.like-non-commercial']
  }
  return held
}

/** Section 2.2, where something by others is on the school's pages or was sent to the school. */
const reachesUs = (act: FlatAct): number => {
  if (misbehaves(act))
    return act.priorIncidents >= 2 && !act.disclosure
      ? First['2.2.address-concerns'] | First['2.2.block-repeat-offenders']
      : First['2.2.address-concerns']
  return act.complainsAbout !== 0 || act.raisesConcern ? First['2.2.address-concerns'] : 0
}

const byOthersOnOurPage = (act: FlatAct): number => {
  let held = onOurPages(act) | reachesUs(act)
  if (act.commercial || act.donationRequest) held |= First['2.2.delete.commercial-or-donations']
  if (!act.ageAppropriate) held |= First['2.2.age-appropriate.remove']
  return held
}

const byStaffPersonally = (act: FlatAct, verb: Verb): number => {
  let held = 0
  if (act.profileIdentifiable && !act.professional) held |= Second['3.unidentifiable-profile']
  if (!act.privacySettingsChecked) held |= Second['3.privacy-settings']
  if (act.schoolBusiness && !(act.platform === Platform.whatsapp && act.schoolGroup >= SchoolGroup.staff))
    held |= Second['3.not.school-business']
  if (act.complainsAbout !== 0) held |= Second['3.not.complain']
  if (act.readsAsSchoolView) held |= Second['3.not.views-as-school']
  if (act.workEmail) held |= Second['3.not.work-email']
  if (act.teachingTime) held |= Second['3.not.teaching-time']
  if ((verb & publishing) !== 0) {
    if (act.refersTo !== 0 || refersToIndividual(act.people)) held |= Second['3.not.reference-individuals']
    if (picturesPupil(act.people)) held |= Second['3.not.pupil-images']
  }
  if ((verb & contacting) !== 0 && !act.family) {
    const { targetRoles } = act
    if ((targetRoles & Role['former-pupil']) !== 0)
      held |= Second['3.not.pupil-contact'] | Second['3.past-pupils'] | Second['3.past-pupils.official-channels']
    if ((targetRoles & Role.pupil) !== 0)
      held |=
        verb === Verb['accept-contact']
          ? Second['3.not.pupil-contact'] | Second['3.report-pupil-contact']
          : Second['3.not.pupil-contact']
  }
  return held
}

const complainsElsewhere = (act: FlatAct, verb: Verb): boolean =>
  !act.disclosure && !(verb === Verb.message && act.targetAccount === Account.official)

const byPupilPersonally = (act: FlatAct, verb: Verb): number => {
  const { disrespectfulTo, complainsAbout } = act
  let held = 0
  if (disrespectfulTo !== 0) {
    if ((disrespectfulTo & (Subject.staff | Subject.school)) !== 0) held |= Second['4.respect']
    if ((disrespectfulTo & others) !== 0) held |= Second['4.respect-others']
  }
  if ((complainsAbout !== 0 || act.raisesConcern) && complainsElsewhere(act, verb)) {
    held |= Second['4.official-complaints']
    if ((complainsAbout & Subject.staff) !== 0) held |= Second['4.not.complain-about-staff']
    if ((complainsAbout & Subject.school) !== 0) held |= Second['4.not.complain-about-school']
  }
  if ((act.inappropriateAbout & individuals) !== 0 && !act.disclosure) held |= Second['4.not.inappropriate-comments']
  if ((verb & publishing) !== 0 && picturesOtherPupilWithoutPermission(act.people) && !act.disclosure)
    held |= Second['4.not.pupil-images']
  return held
}

const byParentPersonally = (act: FlatAct, verb: Verb): number => {
  const { complainsAbout } = act
  let held = 0
  if ((complainsAbout !== 0 || act.raisesConcern) && complainsElsewhere(act, verb)) {
    held |= Second['5.official-complaints']
    if ((complainsAbout & individuals) !== 0) held |= Second['5.not.complain-about-individuals']
    if ((complainsAbout & Subject.school) !== 0) held |= Second['5.not.complain-about-school']
  }
  if ((act.inappropriateAbout & individuals) !== 0 && !act.disclosure) held |= Second['5.not.inappropriate-comments']
  if (act.behaviourIncident && !act.disclosure) held |= Second['5.not.behaviour-incidents']
  if ((verb & publishing) !== 0 && picturesOtherChild(act.people)) held |= Second['5.not.other-childrens-images']
  return held
}

/**
 * The whole bundled policy as one would write it by hand for speed, two-valued: the practical limit that the evaluator
 * is measured against. It dispatches on account, roles and verb, derives the facts about people, concerns and
 * references only where a clause asks for them, and makes no objects. Out of scope it gives that and the duty that
 * holds there, too. Held to the evaluator by run.mjs.
 *
 * @param held takes the clauses that hold: {@link First}, then {@link Second}
 */
export const decideByHand = (act: FlatAct, held: Int32Array): void => {
  const { verb, roles, account, platform, space } = act
  const reported = act.safeguardingConcern || act.disclosure ? Second['3.report-safeguarding'] : 0
  if ((platform & notSocialMedia) !== 0 && !(space === Space.group && (platform & socialMediaInGroups) !== 0)) {
    held[0] = First['1.1.definition']
    held[1] = reported
    return
  }
  let first = 0
  let second: number = reported
  if ((roles & memberRoles) !== 0) first = ofMembers(act, (verb & publishing) !== 0)
  if (account === Account.official) {
    first |= byOfficialAccount(act, verb)
    if ((roles & staffRoles) !== 0) second |= Second['7.monitoring']
  } else {
    if ((verb & publicVerbs) !== 0) {
      if (space === Space['official-page']) first |= byOthersOnOurPage(act)
    } else if (verb === Verb.message && act.targetAccount === Account.official && act.targetKind !== TargetKind.person)
      first |= reachesUs(act)
    if ((roles & staffRoles) !== 0) {
      second |= byStaffPersonally(act, verb)
      if (act.device === Owner.school) second |= Second['7.monitoring']
    }
    if ((roles & Role.pupil) !== 0) second |= byPupilPersonally(act, verb)
    if ((roles & Role.parent) !== 0) second |= byParentPersonally(act, verb)
  }
  if ((roles & staffRoles) !== 0 && !act.safeguardingTrained) second |= Second['6.training']
  if (
    (roles & Role.pupil) !== 0 &&
    (verb & contacting) !== 0 &&
    (act.targetRoles & staffRoles) !== 0 &&
    act.targetAccount === Account.personal &&
    !act.family
  )
    second |= Second['3.report-pupil-contact']
  if ((roles & Role.parent) !== 0 && act.disrespectfulTo !== 0) {
    if ((act.disrespectfulTo & (Subject.staff | Subject.school)) !== 0) second |= Second['5.respect-staff-and-school']
    if ((act.disrespectfulTo & others) !== 0) second |= Second['5.respect-others']
  }
  if ((second & underSections3And5) !== 0 && platform === Platform.whatsapp && act.schoolGroup !== SchoolGroup.none)
    second |= Second['5.1.whatsapp-groups']
  held[0] = first
  held[1] = second
}
