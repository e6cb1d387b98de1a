import { First } from './clause-bits.js'
import { isComment, isPublic, likesOrFollows, publishes } from './codes.js'
import type { Content, KnownAct } from './known-act.js'
import { identifiesWithoutConsent } from './people.js'

// Section 2.

const misbehaves = (content: Content): boolean =>
  content.abusive ||
  content.racist ||
  content.sexist ||
  content.homophobic ||
  content.inflammatory ||
  content.harassing ||
  content.inappropriate ||
  content.inappropriateAbout.length > 0

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
const facebookPublication = (content: Content, verb: number, people: number): number => {
  let held = 0
  if ((verb & isComment) === 0) {
    held |= permissionFor(content.purpose)
    if (content.addressedToIndividual) held |= First['2.1.not.messages-to-individuals']
  }
  if ((people & identifiesWithoutConsent) !== 0) held |= First['2.1.not.unconsented-individuals']
  if (content.harmful || content.abusive || content.racist || content.sexist || content.homophobic)
    held |= First['2.1.not.harmful-or-abusive']
  if (content.political) held |= First['2.1.not.political']
  if (content.commercial && !content.schoolRelated) held |= First['2.1.not.unrelated-business-adverts']
  if (content.linksStaffPersonalAccount) held |= First['2.1.not.staff-personal-links']
  return held
}

export const byOfficialAccount = (
  { actor, channel, target, content }: KnownAct,
  verb: number,
  people: number,
): number => {
  let held = 0
  if (!actor.authorised)
    held |=
      (verb & isPublic) !== 0 ? First['2.unauthorised-access'] | First['2.suggestions'] : First['2.unauthorised-access']
  if ((verb & publishes) !== 0 && !content.ageAppropriate) held |= First['2.2.age-appropriate']
  if ((verb & isPublic) !== 0) held |= onOurPages(content)
  if (channel.platform === 'facebook') {
    if ((verb & isPublic) !== 0) held |= facebookPublication(content, verb, people)
    else if ((verb & likesOrFollows) !== 0 && target.kind === 'page' && target.commercial)
      held |= First['2.3.like-non-commercial']
  }
  return held
}

/** Section 2.2, where something by others is on the school's pages or was sent to the school. */
export const reachesUs = ({ content, history }: KnownAct): number => {
  if (misbehaves(content))
    return history.priorIncidents >= 2 && !content.disclosure
      ? First['2.2.address-concerns'] | First['2.2.block-repeat-offenders']
      : First['2.2.address-concerns']
  return content.complainsAbout.length > 0 || content.raisesConcern ? First['2.2.address-concerns'] : 0
}

export const byOthersOnOurPage = (act: KnownAct): number => {
  const { content } = act
  let held = onOurPages(content) | reachesUs(act)
  if (content.commercial || content.donationRequest) held |= First['2.2.delete.commercial-or-donations']
  if (!content.ageAppropriate) held |= First['2.2.age-appropriate.remove']
  return held
}
