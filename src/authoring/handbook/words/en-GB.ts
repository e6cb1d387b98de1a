import { factLabels } from '../../../action/fact-labels.js'
import { locatorText } from '../../../policy/locator.js'
import { enGB as phrases } from '../../../readings/english/phrases/en-GB.js'
import type { HandbookWords } from '../words.js'
import { duration, duty } from './en-GB-duties.js'
import { howToRead } from './en-GB-how-to-read.js'

const months = (count: number): string => (count === 1 ? 'month' : `${count} months`)

/** Plain British English. */
export const enGBWords: HandbookWords = {
  title: (policy) => `${policy}: handbook`,
  subtitle: (school, version) => `${school}, version ${version}`,
  contents: 'Contents',
  skip: 'Skip to the handbook',
  front: {
    caption: 'About this policy',
    head: ['What', 'On record'],
    school: 'School',
    version: 'Version',
    approvedBy: 'Approved by',
    approvedOn: 'Approved on',
    lastReviewedOn: 'Last reviewed on',
    nextReviewDue: 'Next review due',
    notRecorded: 'not recorded',
    review: 'Review',
    reviewEvery: (every, notice) =>
      `every ${months(every)}${notice === 0 ? '' : `; called due from ${notice === 1 ? 'a month' : months(notice)} before`}`,
  },
  howToRead,
  locator: locatorText,
  section: (section, title) => `Section ${section}: ${title}`,
  kind: (kind, strength) => {
    switch (kind) {
      case 'prohibition':
        return {
          must: 'What is not allowed (must not)',
          should: 'What to avoid (should not)',
          encouraged: 'What is better avoided (encouraged)',
        }[strength ?? 'must']
      case 'obligation':
        return { must: 'A duty (must)', should: 'A duty (should)', encouraged: 'A duty (encouraged)' }[
          strength ?? 'must'
        ]
      case 'recommendation':
        return { must: 'Advice (must)', should: 'Advice (should)', encouraged: 'Advice (encouraged)' }[
          strength ?? 'must'
        ]
      case 'permission':
        return 'What is allowed'
    }
  },
  otherKinds: {
    definition: { parameter: 'A setting', condition: 'What a word means', procedure: 'How breaches are dealt with' },
    scope: 'What the policy covers',
    governance: 'For those in charge',
    informative: 'For information',
  },
  reference: 'Reference',
  rule: {
    numbered: (index, count) => `Rule ${index} of ${count}`,
    alternatives:
      'The clause applies where any one of its rules does. Where several do, the first of them is reported.',
    who: 'Who',
    anyone: 'anyone',
    when: 'When',
    always: 'whatever they do',
    unless: 'Unless',
    follows: 'Then',
    message: 'What the person is told',
    remedy: 'What to do',
    procedure: 'Dealt with under',
    paramount: 'This clause comes before all others. It also holds for what the policy does not cover otherwise.',
    outcome: {
      prohibition: {
        must: 'the person must not do this',
        should: 'the person should not do this',
        encouraged: 'the person is encouraged not to do this',
      },
      recommendation: {
        must: 'the person must follow the advice given here',
        should: 'the person should follow the advice given here',
        encouraged: 'the person is encouraged to follow the advice given here',
      },
    },
    permission: 'what this clause describes is allowed; it lifts no ban in another clause',
    duty,
  },
  duration,
  scope: {
    outOfScope: 'The policy does not cover it when',
    inScope: 'The policy covers it all the same when',
    alsoUnder: (sections) =>
      `What is found under section ${phrases.or(sections)} is reported under this clause, too, when`,
    givesWayTo: 'This gives way to',
    neverAsked: (label) => `No rule asks ${label}.`,
    askedOnlyBy: (label, count) =>
      count === 1 ? `Only one clause asks ${label}:` : `Only these clauses ask ${label}:`,
  },
  definition: {
    condition: 'It means that',
    procedure: (section, title) =>
      `What breaks a clause of section ${section} is dealt with under “${title}”, unless its rule names something else.`,
  },
  governance: {
    approval:
      'What is on record of who approved the policy, and when, stands at the beginning of this handbook. No rule decides it.',
    review: 'What is on record of its review stands at the beginning of this handbook. No rule decides it.',
  },
  informative: 'Why there is no rule',
  readings: 'How the wording is understood',
  because: 'Because',
  settings: {
    title: 'Settings',
    intro: 'The school can change these values without changing a rule. The policy’s own notes call them parameters.',
    value: 'Set to',
    clause: 'Belongs to',
    own: 'Settings',
    name: (words) => words.charAt(0).toUpperCase() + words.slice(1),
    key: (name) => name,
  },
  changes: {
    title: 'What this school does otherwise',
    intro: 'The policy rests on another one. These are the changes that were made to it, each with its reason.',
    kinds: {
      'set-parameter': 'Another value for a setting',
      'add-parameter': 'A new setting',
      'set-strength': 'Another strength for a clause',
      'disable-clause': 'A clause left out',
      'replace-clause': 'A clause replaced',
      'add-clause': 'A new clause',
      'disable-rule': 'A rule left out of a clause',
      'replace-rule': 'A rule of a clause replaced',
      'add-rule': 'A new rule in a clause',
      'add-section': 'A new section',
      'add-fact': 'Something else that the policy asks',
      'set-condition': 'A condition that rules share, changed',
      'add-condition': 'A new condition for rules to share',
      'set-procedure': 'Another name for a procedure',
      'add-procedure': 'A new procedure',
      'set-duration': 'Another time limit',
    },
    by: (level) => `Changed in: ${level}`,
  },
  durations: {
    title: 'How soon',
    intro: 'The school has set how long people have.',
    promptness: {
      immediately: 'At once',
      'as-soon-as-reasonably-possible': 'As soon as reasonably possible',
      standing: 'Until it is done',
    },
    within: 'Within',
  },
  shared: {
    title: 'Conditions that rules share',
    intro:
      'These stand in the rules under a name, for those who edit them. The clauses above spell them out, so nothing is lost by passing this over.',
  },
  signOff: {
    title: 'Sign-off',
    statement: 'I have read this handbook. It says what our school’s policy means.',
    caption: 'Signed by the head teacher',
    fields: ['Name', 'Signature', 'Date'],
  },
  labels: factLabels,
}
