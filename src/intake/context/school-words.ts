const people: Readonly<Record<string, string>> = {
  '': 'Everybody that the school knows, under pseudonymous ids.',
  id: 'A pseudonymous id, as it goes into `actor.id`: never a name.',
  roles: 'What they are to the school.',
  positions: 'What they do at the school.',
  authorised: 'They may use the official accounts.',
  policyAcknowledged: 'They have confirmed that they read the policy.',
  safeguardingTrained: 'They have had safeguarding training.',
  family: 'Members of their family, by id.',
  ownChildren: 'All of their own children here, by id: they are no parent of anybody else. Left out, that is unknown.',
  left: 'The last day at the school: a pupil up to it, a former pupil after.',
  adultFrom: 'The first day on which they are certainly an adult.',
  neverPhotograph: 'Nobody may picture or name them, whatever consent is recorded.',
  neverPhotographSince: 'The first day of `neverPhotograph`; without it, it has always been so.',
  names: 'Names to look for in texts. They are read and never written.',
}

const accounts: Readonly<Record<string, string>> = {
  '': 'Accounts of the school and of people on the roster.',
  platform: 'The platform, in lower case, like `facebook`.',
  id: "The platform's own id, as text.",
  handle: 'With or without its `@`; on Mastodon with its host.',
  address: 'A web address, an e-mail address or an international telephone number.',
  displayName: 'What an export shows instead of an id. It is read and never written.',
  account: 'Whether it is an official or a personal account.',
  owner: 'Whose it is, by id. An official account without an owner is used by several.',
  operators: 'The roles of whoever uses an account that has no owner, if the school is content to assume them.',
  space: 'Where it publishes.',
  professional: 'It is used for work.',
  workEmail: 'It was opened with a work e-mail address.',
  profileIdentifiable: 'Its profile names the school, or shows who it is.',
  privacySettingsChecked: 'Its privacy settings have been checked.',
}

const groups: Readonly<Record<string, string>> = {
  '': 'Groups, chats and teams.',
  platform: 'The platform, in lower case, like `whatsapp`.',
  id: "The platform's own id, as text.",
  displayName: 'As an export shows it. It is read and never written.',
  schoolGroup: 'What it has to do with the school.',
  space: 'What kind of space it is.',
}

const reach: Readonly<Record<string, string>> = {
  elements: 'What it is of.',
  platforms: 'The platforms that it is for; without them, every one.',
  purposes: 'The purposes that it is for; without them, every one.',
}

const consents: Readonly<Record<string, string>> = {
  ...reach,
  '': 'The consent register: one entry for what was given or refused.',
  subject: 'Whose consent it is, by id.',
  label: "The school's own label, explained in `consentLabels`; in place of `elements`.",
  given: 'Given (true) or refused (false).',
  giver: 'Who gave or refused it, by id.',
  from: 'The first day, at its beginning.',
  until: 'The last day, included.',
  withdrawn: 'The first day on which it no longer holds.',
}

const calendar: Readonly<Record<string, string>> = {
  '': "The school's year and who teaches when, by the clocks of the school.",
  year: 'The first and the last day of which anything is known.',
  terms: 'When the school is open.',
  holidays: 'When it is closed, within terms too.',
  trainingDays: 'Days on which staff work and nobody is taught.',
  weeks: 'Which week it is, by the Monday on which it begins.',
  'weeks.monday': 'The Monday on which the week begins.',
  'weeks.week': 'The name of the week, like `A`.',
  workingHours: 'When the office works, for deadlines in working hours.',
  people: 'Weekly slots, by the id of the person.',
  'people.week': 'The week in which it takes place; without it, every week.',
  'people.kind': 'Teaching and cover are teaching time.',
  exceptions: 'Days on which these slots stand in place of the weekly ones.',
  'exceptions.person': 'Whose day it is; without it, everybody who has a timetable.',
  'exceptions.slots': 'All slots of that day; an empty list for none.',
}

const contacts: Readonly<Record<string, string>> = {
  '': 'Contact details that the school has published itself: no personal information.',
  emailHosts: "Hosts whose every e-mail address is the school's own.",
  addresses: 'Street addresses, as written.',
}

const businesses: Readonly<Record<string, string>> = {
  '': 'Businesses and charities that are known.',
  address: 'Its web address.',
  schoolRelated: 'It is directly related to the school.',
  commercial: 'Its page serves a commercial interest.',
}

const under = (name: string, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key === '' ? name : `${name}.${key}`, text]))

/** What an editor shows for the properties of a `school.json`, by their paths. */
export const contextWords: Readonly<Record<string, string>> = {
  school: 'The school itself.',
  'school.zone': 'Its time zone, as the IANA database names it; `Europe/London` where it is left out.',
  strangers:
    'The roles of an actor whom nothing here knows, if the school is content to assume them, such as `public`.',
  consentsComplete: 'Everybody on the roster was looked up for `consents`: who has no record there has given none.',
  consentLabels: "What the school's own labels for consents mean.",
  ...under('consentLabels', reach),
  ...under('people', people),
  ...under('accounts', accounts),
  ...under('groups', groups),
  ...under('consents', consents),
  ...under('calendar', calendar),
  ...under('contacts', contacts),
  ...under('businesses', businesses),
}
