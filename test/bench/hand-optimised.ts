import { First, Second, underSections3And5 } from './by-hand/clause-bits.js'
import {
  aboutOthers,
  aboutSchool,
  aboutStaff,
  acceptsContact,
  formerPupil,
  isMessage,
  isPublic,
  makesContact,
  parent,
  publishes,
  pupil,
  rolesOf,
  staff,
  subjectsOf,
  verbOf,
} from './by-hand/codes.js'
import type { KnownAct } from './by-hand/known-act.js'
import { byOfficialAccount, byOthersOnOurPage, reachesUs } from './by-hand/official-accounts.js'
import {
  factsAbout,
  identifiesOthers,
  picturesOtherChild,
  picturesOtherPupilWithoutPermission,
  picturesPupil,
  refersToIndividual,
} from './by-hand/people.js'

const isOutOfScope = ({ platform, space }: KnownAct['channel']): boolean => {
  switch (platform) {
    case 'telephone':
    case 'paper':
    case 'in-person':
      return true
    case 'email':
    case 'sms':
    case 'mis':
      return space !== 'group'
    default:
      return false
  }
}

/** Section 1. */
const ofMembers = ({ actor, content }: KnownAct, roles: number, verb: number, people: number): number => {
  let held = 0
  if (!actor.policyAcknowledged) held |= First['1.read-and-comply']
  if ((verb & publishes) !== 0 && (content.personalInformation || (people & identifiesOthers) !== 0))
    held |= First['1.private-spaces']
  if (
    (content.harassing || content.discriminatory || content.racist || content.sexist || content.homophobic) &&
    ((roles & (staff | parent)) !== 0 || !content.disclosure)
  )
    held |= First['1.other-policies']
  return held
}

const byStaffPersonally = (
  { actor, channel, target, content, timing }: KnownAct,
  verb: number,
  people: number,
): number => {
  let held = 0
  if (actor.profileIdentifiable && !channel.professional) held |= Second['3.unidentifiable-profile']
  if (!actor.privacySettingsChecked) held |= Second['3.privacy-settings']
  if (
    content.schoolBusiness &&
    !(channel.platform === 'whatsapp' && (channel.schoolGroup === 'staff' || channel.schoolGroup === 'mixed'))
  )
    held |= Second['3.not.school-business']
  if (content.complainsAbout.length > 0) held |= Second['3.not.complain']
  if (content.readsAsSchoolView) held |= Second['3.not.views-as-school']
  if (channel.workEmail) held |= Second['3.not.work-email']
  if (timing.teachingTime) held |= Second['3.not.teaching-time']
  if ((verb & publishes) !== 0 && (content.refersTo.length > 0 || (people & refersToIndividual) !== 0))
    held |= Second['3.not.reference-individuals']
  if ((people & picturesPupil) !== 0) held |= Second['3.not.pupil-images']
  if ((verb & makesContact) !== 0 && !target.family) {
    const roles = rolesOf(target.roles)
    if ((roles & formerPupil) !== 0)
      held |= Second['3.not.pupil-contact'] | Second['3.past-pupils'] | Second['3.past-pupils.official-channels']
    if ((roles & pupil) !== 0)
      held |=
        (verb & acceptsContact) !== 0
          ? Second['3.not.pupil-contact'] | Second['3.report-pupil-contact']
          : Second['3.not.pupil-contact']
  }
  return held
}

const complainsElsewhere = ({ target, content }: KnownAct, verb: number): boolean =>
  !content.disclosure && !((verb & isMessage) !== 0 && target.account === 'official')

const byPupilPersonally = (act: KnownAct, verb: number, people: number): number => {
  const { content } = act
  let held = 0
  if (content.disrespectfulTo.length > 0) {
    const subjects = subjectsOf(content.disrespectfulTo)
    if ((subjects & (aboutStaff | aboutSchool)) !== 0) held |= Second['4.respect']
    if ((subjects & aboutOthers) !== 0) held |= Second['4.respect-others']
  }
  if ((content.complainsAbout.length > 0 || content.raisesConcern) && complainsElsewhere(act, verb)) {
    const subjects = subjectsOf(content.complainsAbout)
    held |= Second['4.official-complaints']
    if ((subjects & aboutStaff) !== 0) held |= Second['4.not.complain-about-staff']
    if ((subjects & aboutSchool) !== 0) held |= Second['4.not.complain-about-school']
  }
  if (
    content.inappropriateAbout.length > 0 &&
    (subjectsOf(content.inappropriateAbout) & (aboutStaff | aboutOthers)) !== 0 &&
    !content.disclosure
  )
    held |= Second['4.not.inappropriate-comments']
  if ((people & picturesOtherPupilWithoutPermission) !== 0 && !content.disclosure) held |= Second['4.not.pupil-images']
  return held
}

const byParentPersonally = (act: KnownAct, verb: number, people: number): number => {
  const { content } = act
  let held = 0
  if ((content.complainsAbout.length > 0 || content.raisesConcern) && complainsElsewhere(act, verb)) {
    const subjects = subjectsOf(content.complainsAbout)
    held |= Second['5.official-complaints']
    if ((subjects & (aboutStaff | aboutOthers)) !== 0) held |= Second['5.not.complain-about-individuals']
    if ((subjects & aboutSchool) !== 0) held |= Second['5.not.complain-about-school']
  }
  if (
    content.inappropriateAbout.length > 0 &&
    (subjectsOf(content.inappropriateAbout) & (aboutStaff | aboutOthers)) !== 0 &&
    !content.disclosure
  )
    held |= Second['5.not.inappropriate-comments']
  if (content.behaviourIncident && !content.disclosure) held |= Second['5.not.behaviour-incidents']
  if ((people & picturesOtherChild) !== 0) held |= Second['5.not.other-childrens-images']
  return held
}

/**
 * The whole bundled policy as one would write it by hand for speed, two-valued: the practical limit that the evaluator
 * is measured against. It reads what the evaluator reads, a parsed act; it dispatches on account, roles and verb, and
 * derives what people, concerns and references come to only where a clause asks for them. It makes no objects. Out of
 * scope it gives that and the duty that holds there, too. Held to the evaluator by run.mjs.
 *
 * @param held takes the clauses that hold: {@link First}, then {@link Second}
 */
export const decideByHand = (act: KnownAct, held: Int32Array): void => {
  const { channel, content } = act
  let second: number = content.safeguardingConcern || content.disclosure ? Second['3.report-safeguarding'] : 0
  if (isOutOfScope(channel)) {
    held[0] = First['1.1.definition']
    held[1] = second
    return
  }
  const verb = verbOf(act.verb)
  const roles = rolesOf(act.actor.roles)
  const people = (verb & publishes) !== 0 && content.people.length > 0 ? factsAbout(content.people) : 0
  let first = (roles & (staff | pupil | parent)) === 0 ? 0 : ofMembers(act, roles, verb, people)
  if (channel.account === 'official') {
    first |= byOfficialAccount(act, verb, people)
    if ((roles & staff) !== 0) second |= Second['7.monitoring']
  } else {
    if ((verb & isPublic) !== 0) {
      if (channel.space === 'official-page') first |= byOthersOnOurPage(act)
    } else if ((verb & isMessage) !== 0 && act.target.account === 'official' && act.target.kind !== 'person')
      first |= reachesUs(act)
    if ((roles & staff) !== 0) {
      second |= byStaffPersonally(act, verb, people)
      if (act.device.owner === 'school') second |= Second['7.monitoring']
    }
    if ((roles & pupil) !== 0) second |= byPupilPersonally(act, verb, people)
    if ((roles & parent) !== 0) second |= byParentPersonally(act, verb, people)
  }
  if ((roles & staff) !== 0 && !act.actor.safeguardingTrained) second |= Second['6.training']
  if ((roles & pupil) !== 0 && (verb & makesContact) !== 0) {
    const { target } = act
    if (target.account === 'personal' && !target.family && (rolesOf(target.roles) & staff) !== 0)
      second |= Second['3.report-pupil-contact']
  }
  if ((roles & parent) !== 0 && content.disrespectfulTo.length > 0) {
    const subjects = subjectsOf(content.disrespectfulTo)
    if ((subjects & (aboutStaff | aboutSchool)) !== 0) second |= Second['5.respect-staff-and-school']
    if ((subjects & aboutOthers) !== 0) second |= Second['5.respect-others']
  }
  if ((second & underSections3And5) !== 0 && channel.platform === 'whatsapp' && channel.schoolGroup !== 'none')
    second |= Second['5.1.whatsapp-groups']
  held[0] = first
  held[1] = second
}
