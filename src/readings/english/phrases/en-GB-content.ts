import type { Phrases } from '../phrases.js'
import { person, says } from './en-GB-says.js'

const it = (what: string) => says('it is', 'it is not', what)

const subjects = {
  school: 'the school',
  staff: 'a member of staff',
  pupil: 'a pupil',
  parent: 'a parent or carer',
  child: 'a child from outside the school',
}

/** What every purpose but the last is, told so that the sentence stays short. */
const named =
  'alerts or news of changes, reminders, advertisements for school events or activities, vacancy notices, calls for volunteers, links to material for parents and carers, celebrations of what pupils or staff achieved, pictures or reports of school trips, events or activities, seasonal greetings, messages on religious festivals, or invitations to give feedback'

type ContentFactId = Extract<keyof Phrases['facts'], `content.${string}`>

/** What is done, in words: the facts of `content`. */
export const contentFacts: Pick<Phrases['facts'], ContentFactId> = {
  'content.purpose': {
    is: 'it is meant as',
    isNot: 'it is not meant as',
    values: {
      alert: 'an alert or news of a change',
      reminder: 'a reminder',
      'school-event': 'an advertisement for a school event or activity to come',
      vacancy: 'a vacancy notice or a call for volunteers',
      'resource-link': 'a link to material for parents and carers',
      achievement: 'a celebration of what pupils or staff achieved',
      'school-activity': 'a picture or report of a school trip, event or activity',
      greeting: 'a seasonal greeting or a message on a religious festival',
      'feedback-invitation': 'an invitation to give feedback',
      other: [`something other than ${named}`, `anything other than ${named}`],
    },
  },
  'content.abusive': it('abusive'),
  'content.harmful': it('harmful'),
  'content.racist': it('racist'),
  'content.sexist': it('sexist'),
  'content.homophobic': it('homophobic'),
  'content.inflammatory': it('inflammatory'),
  'content.harassing': it('harassing'),
  'content.discriminatory': it('discriminatory'),
  'content.inappropriate': it('inappropriate in some other way'),
  'content.spam': it('spam'),
  'content.personalInformation': says('it gives', 'it does not give', 'private details of a person'),
  'content.commercial': says('it advertises', 'it does not advertise', 'a business or other commercial activity'),
  'content.schoolRelated': says(
    'the business advertised is',
    'the business advertised is not',
    'directly related to the school',
  ),
  'content.donationRequest': says('it asks', 'it does not ask', 'for donations'),
  'content.political': it('political'),
  'content.ageAppropriate': it('suitable for all ages in the school community'),
  'content.addressedToIndividual': says('it is', 'it is not', 'written to one or more particular people'),
  'content.linksStaffPersonalAccount': says(
    'it links to, tags or mentions',
    'it does not link to, tag or mention',
    'a personal account of a member of staff',
  ),
  'content.schoolBusiness': says('school business is', 'no school business is', 'done in it'),
  'content.readsAsSchoolView': says(
    'it gives',
    'it does not give',
    'a personal view that could be taken for the school’s own',
  ),
  'content.behaviourIncident': says(
    'it draws attention to or discusses',
    'it does not draw attention to or discuss',
    'a behaviour incident',
  ),
  'content.raisesConcern': person(
    'raises a concern or complaint with the school',
    'raise a concern or complaint with the school',
  ),
  'content.safeguardingConcern': says(
    'it shows or tells of',
    'it does not show or tell of',
    'a possible safeguarding issue',
  ),
  'content.disclosure': says('the person is', 'the person is not', 'telling of harm to themselves or to somebody else'),
  'content.complainsAbout': {
    is: 'the person complains about',
    isNot: 'the person does not complain about',
    values: subjects,
  },
  'content.disrespectfulTo': { is: 'it is disrespectful to', isNot: 'it is not disrespectful to', values: subjects },
  'content.inappropriateAbout': {
    is: 'it makes inappropriate comments about',
    isNot: 'it makes no inappropriate comments about',
    values: subjects,
  },
  'content.refersTo': {
    is: 'it refers to or shares information about',
    isNot: 'it does not refer to or share information about',
    values: {
      staff: 'a particular member of staff',
      pupil: 'a particular pupil',
      parent: 'a particular parent or carer',
    },
  },
  'content.identifiesOthers': says('it names or pictures', 'it does not name or picture', [
    'somebody other than the person acting',
    'anybody other than the person acting',
  ]),
  'content.identifiesWithoutConsent': says(
    'it names or pictures, without consent to that name or picture,',
    'it does not name or picture, without consent to that name or picture,',
    ['somebody other than the person acting', 'anybody other than the person acting'],
  ),
  'content.picturesPupil': says('it has a picture of', 'it has no picture of', 'a pupil'),
  'content.picturesOtherPupilWithoutPermission': says(
    'it has a picture, without permission for it, of',
    'it has no picture, without permission for it, of',
    'a pupil other than the person acting',
  ),
  'content.picturesOtherChild': says(
    'it has a picture of',
    'it has no picture of',
    'a pupil or other child who is not the person’s own child',
  ),
  'content.refersToIndividual': says(
    'it refers to, shares information about, names or pictures',
    'it does not refer to, share information about, name or picture',
    'a particular pupil, member of staff, parent or carer other than the person acting',
  ),
}

/** What the facts say where a person’s own children are left out of the rules. */
export const ownChildExempt: Phrases['ownChildExempt'] = {
  'content.picturesPupil': says(
    'it has a picture of',
    'it has no picture of',
    'a pupil who is not the person’s own child',
  ),
  'content.refersToIndividual': says(
    'it refers to, shares information about, names or pictures',
    'it does not refer to, share information about, name or picture',
    'a particular pupil, member of staff, parent or carer other than the person acting and their own children',
  ),
}
