import type { Phrases } from '../phrases.js'
import { contentFacts } from './en-GB-content.js'
import { person, says } from './en-GB-says.js'

const roles = {
  staff: 'a member of staff',
  governor: 'a governor',
  volunteer: 'a volunteer',
  pupil: 'a pupil',
  'former-pupil': 'a former pupil',
  parent: 'a parent or carer',
  public: 'a member of the public',
}
const accounts = { official: 'an official account of the school', personal: 'a personal account' }

/** Every fact in words. */
export const facts: Phrases['facts'] = {
  ...contentFacts,
  verb: {
    is: 'the person',
    isNot: 'the person does not',
    values: {
      post: ['posts', 'post'],
      comment: ['comments', 'comment'],
      share: ['shares', 'share'],
      message: ['sends a direct message', 'send a direct message'],
      like: ['likes something', 'like anything'],
      follow: ['follows a person or page', 'follow a person or page'],
      'request-contact': ['sends a contact request', 'send a contact request'],
      'accept-contact': ['accepts a contact request', 'accept a contact request'],
      'access-account': ['logs in to an account or tries to', 'log in to an account or try to'],
      'update-profile': ['sets up or changes an account or profile', 'set up or change an account or profile'],
      browse: ['looks without publishing anything', 'just look without publishing anything'],
    },
  },
  'actor.roles': { is: 'the person is', isNot: 'the person is not', values: roles },
  'actor.positions': {
    is: 'the person is',
    isNot: 'the person is not',
    values: {
      headteacher: 'the head teacher',
      'senior-leader': 'a senior leader',
      dsl: 'the designated safeguarding lead',
      'deputy-dsl': 'a deputy designated safeguarding lead',
      'business-manager': 'the business manager',
      'admin-team': 'a member of the admin team',
      teacher: 'a teacher',
      'teaching-assistant': 'a teaching assistant',
      other: 'the holder of some other post at the school',
    },
  },
  'actor.authorised': says('the person is', 'the person is not', 'authorised to use the official accounts'),
  'actor.policyAcknowledged': says('the person has', 'the person has not', 'read and accepted the policy in force'),
  'actor.safeguardingTrained': says('the person has', 'the person has not', 'had the safeguarding training'),
  'actor.privacySettingsChecked': person(
    'keeps the privacy settings of their personal account checked',
    'keep the privacy settings of their personal account checked',
  ),
  'actor.profileIdentifiable': says('pupils can', 'pupils cannot', 'recognise the person’s personal profile'),
  'channel.platform': {
    is: 'the platform is',
    isNot: 'the platform is not',
    values: {
      facebook: 'Facebook',
      x: 'X',
      instagram: 'Instagram',
      tiktok: 'TikTok',
      snapchat: 'Snapchat',
      youtube: 'YouTube',
      linkedin: 'LinkedIn',
      whatsapp: 'WhatsApp',
      signal: 'Signal',
      telegram: 'Telegram',
      messenger: 'Messenger',
      website: 'the website',
      email: 'e-mail',
      sms: 'text messaging',
      telephone: 'the telephone',
      mis: 'the school information system',
      paper: 'paper',
      'in-person': 'talking in person',
    },
  },
  'channel.account': { is: 'it is done from', isNot: 'it is not done from', values: accounts },
  'channel.space': {
    is: 'it appears',
    isNot: 'it does not appear',
    values: {
      'official-page': 'on an official page of the school',
      profile: 'on somebody’s profile',
      page: 'on a page that is not the school’s',
      group: 'in a group',
      direct: 'in a direct message',
      other: 'in some other place',
    },
  },
  'channel.audience': {
    is: 'it can be seen by',
    isNot: 'it is not the case that it can be seen by',
    values: { public: 'the public', restricted: 'a limited circle of people only' },
  },
  'channel.schoolGroup': {
    is: 'it takes place',
    isNot: 'it does not take place',
    values: {
      staff: 'in a school group of staff',
      parents: 'in a school group of parents and carers',
      mixed: 'in a school group of staff together with parents and carers',
      none: ['outside every school group', 'outside school groups'],
    },
  },
  'channel.professional': says(
    'the personal account is',
    'the personal account is not',
    'kept for professional purposes',
  ),
  'channel.workEmail': says(
    'the personal account is',
    'the personal account is not',
    'registered with a school e-mail address',
  ),
  'target.kind': { is: 'it is aimed at', isNot: 'it is not aimed at', values: { person: 'a person', page: 'a page' } },
  'target.roles': { is: 'it is aimed at', isNot: 'it is not aimed at', values: roles },
  'target.account': { is: 'it reaches', isNot: 'it does not reach', values: accounts },
  'target.family': says(
    'the person acting and the person it is aimed at are',
    'the person acting and the person it is aimed at are not',
    'members of the same family',
  ),
  'target.commercial': says(
    'the page it is aimed at serves',
    'the page it is aimed at does not serve',
    'a commercial interest',
  ),
  'timing.at': { is: 'it is done', isNot: 'it is not done', values: {} },
  'timing.teachingTime': says('it is done', 'it is not done', 'in the person’s own timetabled teaching time'),
  'device.owner': {
    is: 'it is done on',
    isNot: 'it is not done on',
    values: { school: 'a device of the school', own: 'the person’s own device', other: 'somebody else’s device' },
  },
  'history.priorIncidents': {
    is: 'the number of earlier incidents upheld against the person is',
    isNot: 'the number of earlier incidents upheld against the person is not',
    values: {},
  },
}
