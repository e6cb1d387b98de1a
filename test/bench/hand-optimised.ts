import { First, Second, underSections3And5 } from './by-hand/clause-bits.js'
import {
  aboutOthers,
  aboutSchool,
  aboutStaff,
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
import type { Content, KnownAct, Verb } from './by-hand/known-act.js'
import {
  isOther,
  isOtherChild,
  isOtherIndividual,
  isOtherPupilWithoutPermission,
  isPicturedPupil,
  isWithoutConsent,
  someone,
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

const misbehaves = (content: Content): boolean =>
  content.abusive ||
  content.racist ||
  content.sexist ||
  content.homophobic ||
  content.inflammatory ||
  content.harassing ||
  content.inappropriate ||
  content.inappropriateAbout.length > 0

/** Section 1. */
const ofMembers = ({ actor, content }: KnownAct, roles: number, verb: number): number => {
  let held = 0
  if (!actor.policyAcknowledged) held |= First['1.read-and-comply']
  if ((verb & publishes) !== 0 && (content.personalInformation || someone(content.people, isOther)))
    held |= First['1.private-spaces']
  if (
    (content.harassing || content.discriminatory || content.racist || content.sexist || content.homophobic) &&
    (roles !== pupil || !content.disclosure)
  )
    held |= First['1.other-policies']
  return held
}

/** What others or the school itself put on the school's pages. */
const onOurPages = (content: Content): number => {
  let held = 0
  if (content.abusive || content.racist || content.sexist || content.homophobic || content.inflammatory)
    held |= First['2.2.delete.abusive']
  if (content.spam) held |= First['2.2.delete.spam']
  if (content.personalInformation) held |= First['2.2.delete.personal-information']
  return held
}

const permissionFor = (purpose: Content['purpose']): number => {
  switch (purpose) {
    case 'alert':
      return First['2.1.post.alerts']
    case 'reminder':
      return First['2.1.post.reminders']
    case 'school-event':
      return First['2.1.post.school-events']
    case 'vacancy':
      return First['2.1.post.vacancies']
    case 'resource-link':
      return First['2.1.post.resource-links']
    case 'achievement':
      return First['2.1.post.achievements']
    case 'school-activity':
      return First['2.1.post.school-activities']
    case 'greeting':
      return First['2.1.post.greetings']
    case 'feedback-invitation':
      return First['2.1.post.feedback-invitations']
    case 'other':
      return First['2.1.post']
  }
}

/** Section 2.1, of the school's Facebook account. */
const facebookPublication = (content: Content, verb: Verb): number => {
  let held = 0
  if (verb !== 'comment') {
    held |= permissionFor(content.purpose)
    if (content.addressedToIndividual) held |= First['2.1.not.messages-to-individuals']
  }
  if (someone(content.people, isWithoutConsent)) held |= First['2.1.not.unconsented-individuals']
  if (content.harmful || content.abusive || content.racist || content.sexist || content.homophobic)
    held |= First['2.1.not.harmful-or-abusive']
  if (content.political) held |= First['2.1.not.political']
  if (content.commercial && !content.schoolRelated) held |= First['2.1.not.unrelated-business-adverts']
  if (content.linksStaffPersonalAccount) held |= First['2.1.not.staff-personal-links']
  return held
}

const byOfficialAccount = ({ verb: does, actor, channel, target, content }: KnownAct, verb: number): number => {
  let held = 0
  if (!actor.authorised)
    held |=
      (verb & isPublic) !== 0 ? First['2.unauthorised-access'] | First['2.suggestions'] : First['2.unauthorised-access']
  if ((verb & publishes) !== 0 && !content.ageAppropriate) held |= First['2.2.age-appropriate']
  if ((verb & isPublic) !== 0) held |= onOurPages(content)
  if (channel.platform === 'facebook') {
    if ((verb & isPublic) !== 0) held |= facebookPublication(content, does)
    else if ((does === 'like' || does === 'follow') && target.kind === 'page' && target.commercial)
      held |= First['2.3.like-non-commercial']
  }
  return held
}

/** Section 2.2, where something by others is on the school's pages or was sent to the school. */
const reachesUs = ({ content, history }: KnownAct): number => {
  if (misbehaves(content))
    return history.priorIncidents >= 2 && !content.disclosure
      ? First['2.2.address-concerns'] | First['2.2.block-repeat-offenders']
      : First['2.2.address-concerns']
  return content.complainsAbout.length > 0 || content.raisesConcern ? First['2.2.address-concerns'] : 0
}

const byOthersOnOurPage = (act: KnownAct): number => {
  const { content } = act
  let held = onOurPages(content) | reachesUs(act)
  if (content.commercial || content.donationRequest) held |= First['2.2.delete.commercial-or-donations']
  if (!content.ageAppropriate) held |= First['2.2.age-appropriate.remove']
  return held
}

const byStaffPersonally = ({ verb: does, actor, channel, target, content, timing }: KnownAct, verb: number): number => {
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
  if ((verb & publishes) !== 0) {
    if (content.refersTo.length > 0 || someone(content.people, isOtherIndividual))
      held |= Second['3.not.reference-individuals']
    if (someone(content.people, isPicturedPupil)) held |= Second['3.not.pupil-images']
  }
  if ((verb & makesContact) !== 0 && !target.family) {
    const { roles } = target
    for (let index = 0; index < roles.length; index += 1)
      if (roles[index] === 'former-pupil')
        held |= Second['3.not.pupil-contact'] | Second['3.past-pupils'] | Second['3.past-pupils.official-channels']
      else if (roles[index] === 'pupil')
        held |=
          does === 'accept-contact'
            ? Second['3.not.pupil-contact'] | Second['3.report-pupil-contact']
            : Second['3.not.pupil-contact']
  }
  return held
}

const complainsElsewhere = ({ verb, target, content }: KnownAct): boolean =>
  !content.disclosure && !(verb === 'message' && target.account === 'official')

const byPupilPersonally = (act: KnownAct, verb: number): number => {
  const { content } = act
  let held = 0
  if (content.disrespectfulTo.length > 0) {
    const subjects = subjectsOf(content.disrespectfulTo)
    if ((subjects & (aboutStaff | aboutSchool)) !== 0) held |= Second['4.respect']
    if ((subjects & aboutOthers) !== 0) held |= Second['4.respect-others']
  }
  if ((content.complainsAbout.length > 0 || content.raisesConcern) && complainsElsewhere(act)) {
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
  if ((verb & publishes) !== 0 && someone(content.people, isOtherPupilWithoutPermission) && !content.disclosure)
    held |= Second['4.not.pupil-images']
  return held
}

const byParentPersonally = (act: KnownAct, verb: number): number => {
  const { content } = act
  let held = 0
  if ((content.complainsAbout.length > 0 || content.raisesConcern) && complainsElsewhere(act)) {
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
  if ((verb & publishes) !== 0 && someone(content.people, isOtherChild)) held |= Second['5.not.other-childrens-images']
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
  const { verb: does, channel, content } = act
  let second: number = content.safeguardingConcern || content.disclosure ? Second['3.report-safeguarding'] : 0
  if (isOutOfScope(channel)) {
    held[0] = First['1.1.definition']
    held[1] = second
    return
  }
  const verb = verbOf(does)
  const roles = rolesOf(act.actor.roles)
  let first = roles === 0 ? 0 : ofMembers(act, roles, verb)
  if (channel.account === 'official') {
    first |= byOfficialAccount(act, verb)
    if ((roles & staff) !== 0) second |= Second['7.monitoring']
  } else {
    if ((verb & isPublic) !== 0) {
      if (channel.space === 'official-page') first |= byOthersOnOurPage(act)
    } else if (does === 'message' && act.target.account === 'official' && act.target.kind !== 'person')
      first |= reachesUs(act)
    if ((roles & staff) !== 0) {
      second |= byStaffPersonally(act, verb)
      if (act.device.owner === 'school') second |= Second['7.monitoring']
    }
    if ((roles & pupil) !== 0) second |= byPupilPersonally(act, verb)
    if ((roles & parent) !== 0) second |= byParentPersonally(act, verb)
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
