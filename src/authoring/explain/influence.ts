import type { BuiltInFactId } from '../../action/facts.js'
import { capital, words } from '../../report/words.js'

/** Why nobody who acts can choose a fact, or why another value of it is not proposed. */
export type NotOffered =
  /** Who people are and what they hold, are to each other, or are allowed: nothing of it can be claimed. */
  | 'who-people-are'
  /** Somebody else decides it. */
  | 'for-others-to-decide'
  /** It has happened. */
  | 'past'
  /** What may tell of harm is never to be taken back. */
  | 'safeguarding'
  /** It is as it is, and saying otherwise would be untrue. */
  | 'as-it-is'
  /** Another value would be another act, or is proposed as part of a larger change. */
  | 'another-act'

/** What comes with a change besides its being made. */
export interface Care {
  /**
   * It could hide that somebody is telling of harm, by taking away what is said, by moving it out of sight or by
   * putting it off: it is proposed only where nobody is known to be telling, and nobody may be.
   */
  readonly mayHide?: true
  /** It does the same somewhere else or at another time, which is no answer for what is wrong anywhere. */
  readonly moves?: true
}

/** What a person who acts can do about a fact. */
export type Influence =
  | { readonly offered: 'no'; readonly because: NotOffered }
  /** Its inputs can be changed, not the fact itself. */
  | { readonly offered: 'inputs' }
  /** Some of its values can be chosen; each with what to do for it, as an order. */
  | ({ readonly offered: 'values'; readonly do: Readonly<Record<string, string>> } & Care)
  /** Any value that the clause itself names can be chosen. */
  | ({ readonly offered: 'named-values'; readonly do: (value: string) => string } & Care)
  /** Its members can be left out, one at a time; all at once where the list is not known. */
  | ({ readonly offered: 'leaving-out'; readonly do: (member: string) => string; readonly none: string } & Care)

const no = (because: NotOffered): Influence => ({ offered: 'no', because })
const inputs: Influence = { offered: 'inputs' }
const values = (orders: Readonly<Record<string, string>>, care: Care = {}): Influence => ({
  offered: 'values',
  do: orders,
  ...care,
})
const mayHide = { mayHide: true } as const
const moves = { mayHide: true, moves: true } as const

/** What can be left out of what is said. */
const without = (what: string, care: Care = {}): Influence => values({ false: `leave ${what} out of it` }, care)

const people: Readonly<Record<string, string>> = {
  school: 'the school',
  staff: 'staff',
  pupil: 'pupils',
  parent: 'parents and carers',
  child: 'children',
}
const peopleWords = (member: string): string => people[member] ?? words(member)

const individuals: Readonly<Record<string, string>> = {
  staff: 'member of staff',
  pupil: 'pupil',
  parent: 'parent or carer',
}

const platformNames: Readonly<Record<string, string>> = { whatsapp: 'WhatsApp', linkedin: 'LinkedIn' }

/**
 * What the person who acts can choose about each built-in fact. Complete by type: a new fact is a decision to be made here.
 *
 * Every order says what to do otherwise about the act, never what to say of it otherwise: facts stay true.
 */
export const influences: Readonly<Record<BuiltInFactId, Influence>> = {
  // Not to act is no act, and cannot be proposed as one; telling the school directly is (tell-the-school.ts).
  verb: no('another-act'),
  'actor.roles': no('who-people-are'),
  'actor.positions': no('who-people-are'),
  // "Get authorised first" is advice; it is the head teacher who decides.
  'actor.authorised': no('for-others-to-decide'),
  'actor.policyAcknowledged': values({ true: 'read and accept the policy first' }),
  // The school gives the training.
  'actor.safeguardingTrained': no('for-others-to-decide'),
  'actor.privacySettingsChecked': values({ true: 'check the privacy settings of the personal account first' }),
  'actor.profileIdentifiable': values({ false: 'first change the profile so that pupils cannot recognise it' }),
  'channel.platform': {
    offered: 'named-values',
    do: (platform) => `do it on ${platformNames[platform] ?? capital(words(platform))}`,
    ...moves,
  },
  'channel.account': values(
    { official: 'do it from the official account', personal: 'do it from a personal account' },
    moves,
  ),
  'channel.space': values(
    {
      'official-page': "do it on the school's page",
      profile: 'do it on your own profile',
      group: 'do it in a group',
      direct: 'do it in a direct message',
    },
    moves,
  ),
  'channel.audience': values({ public: 'let everyone see it', restricted: 'let only some people see it' }, moves),
  'channel.schoolGroup': values(
    {
      staff: 'do it in a group of staff',
      parents: 'do it in a group of parents',
      mixed: 'do it in a group of staff and parents',
      none: 'do it outside groups about the school',
    },
    moves,
  ),
  'channel.professional': no('as-it-is'),
  'channel.workEmail': values({ false: 'register the personal account with a private e-mail address first' }),
  'target.kind': no('another-act'),
  'target.roles': no('who-people-are'),
  'target.account': no('another-act'),
  'target.family': no('who-people-are'),
  'target.commercial': no('as-it-is'),
  'content.purpose': values({
    alert: 'keep it to an alert',
    reminder: 'keep it to a reminder',
    'school-event': 'keep it to an event at school',
    vacancy: 'keep it to a vacancy',
    'resource-link': 'keep it to a link that helps families',
    achievement: 'keep it to an achievement',
    'school-activity': 'keep it to something that the school has done',
    greeting: 'keep it to a greeting',
    'feedback-invitation': 'keep it to an invitation to give feedback',
  }),
  'content.abusive': without('all abuse', mayHide),
  // What is harmful may be how somebody tells of hurting themselves.
  'content.harmful': without('whatever is harmful', mayHide),
  'content.racist': without('whatever is racist', mayHide),
  'content.sexist': without('whatever is sexist', mayHide),
  'content.homophobic': without('whatever is homophobic', mayHide),
  'content.inflammatory': without('whatever is inflammatory', mayHide),
  'content.harassing': without('whatever harasses someone', mayHide),
  'content.discriminatory': without('whatever discriminates', mayHide),
  'content.inappropriate': without('whatever is inappropriate', mayHide),
  'content.spam': without('spam'),
  'content.personalInformation': without('the details of private individuals', mayHide),
  'content.commercial': without('the advertising'),
  'content.schoolRelated': no('as-it-is'),
  'content.donationRequest': without('the appeal for money'),
  'content.political': without('politics'),
  'content.ageAppropriate': values(
    { true: 'make it suit everyone in the school community, the youngest too' },
    mayHide,
  ),
  'content.addressedToIndividual': values({ false: 'write it to everyone and not to particular people' }),
  'content.linksStaffPersonalAccount': values({ false: "take out the link to a staff member's own account" }, mayHide),
  'content.schoolBusiness': without('school business'),
  'content.readsAsSchoolView': values({ false: 'make it plain that you speak for yourself alone' }),
  // Often how a concern first shows: it belongs with the school, and is not to be kept back.
  'content.behaviourIncident': no('safeguarding'),
  'content.raisesConcern': no('safeguarding'),
  'content.safeguardingConcern': no('safeguarding'),
  'content.disclosure': no('safeguarding'),
  'content.complainsAbout': {
    offered: 'leaving-out',
    do: (member) => `leave the complaint about ${peopleWords(member)} out of it`,
    none: 'complain about nobody in it',
    ...mayHide,
  },
  'content.disrespectfulTo': {
    offered: 'leaving-out',
    do: (member) => `say it with respect for ${peopleWords(member)}`,
    none: 'say it with respect for everyone',
    ...mayHide,
  },
  'content.inappropriateAbout': {
    offered: 'leaving-out',
    do: (member) => `leave out the inappropriate comments about ${peopleWords(member)}`,
    none: 'leave out all inappropriate comments about people',
    ...mayHide,
  },
  'content.refersTo': {
    offered: 'leaving-out',
    do: (member) => `refer to no single ${individuals[member] ?? words(member)}`,
    none: 'refer to nobody of the school community',
    ...mayHide,
  },
  // Whom to name and picture is chosen person by person (leave-out-people.ts); consent is for those people to give.
  'content.identifiesOthers': inputs,
  'content.identifiesWithoutConsent': inputs,
  'content.picturesPupil': inputs,
  'content.picturesOtherPupilWithoutPermission': inputs,
  'content.picturesOtherChild': inputs,
  'content.refersToIndividual': inputs,
  // No moment is better than another by itself.
  'timing.at': no('as-it-is'),
  'timing.teachingTime': values({ false: 'do it outside your own teaching time' }, moves),
  'device.owner': values({ school: "use one of the school's devices", own: 'use your own device' }),
  'history.priorIncidents': no('past'),
}
