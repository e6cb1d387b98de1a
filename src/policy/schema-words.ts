import { localeWords } from './locale-words.js'
import { changeWords, overlayWords } from './overlay/overlay-words.js'
import { registerWords } from './register/register-words.js'
import { below, reading } from './shared-words.js'

/** What the words of the policy language mean, for editors to show. */
export const operatorWords: Readonly<Record<string, string>> = {
  equal: 'The fact is this value.',
  notEqual: 'The fact is another value.',
  in: 'The fact is one of these values.',
  notIn: 'The fact is none of these values.',
  contains: 'The list holds this value.',
  doesNotContain: 'The list does not hold this value.',
  lessThan: 'The fact is less than this value, or earlier.',
  lessThanInclusive: 'The fact is at most this value, or not later.',
  greaterThan: 'The fact is more than this value, or later.',
  greaterThanInclusive: 'The fact is at least this value, or not earlier.',
  'someFact:in': 'The list holds one of these values.',
}

/** What the values of enumerations mean, by the value: no two enumerations use one word in two senses. */
export const valueWords: Readonly<Record<string, string>> = {
  prohibition: 'Forbids something: a violation where a rule holds.',
  obligation: 'Asks somebody to do something: a duty where a rule holds.',
  permission: 'Allows something, and lifts no prohibition.',
  recommendation: 'Advises something.',
  definition: 'Says what a word means: carried by a parameter, a named condition or a procedure.',
  scope: 'Says which acts the policy is about.',
  governance: 'A duty of the organisation: carried by the record of approval or of review.',
  informative: 'Has nothing to decide.',
  must: 'Must, will, must not, will not.',
  should: 'Should, should not, expects.',
  encouraged: 'Encourages, recommends.',
  actor: 'The person who acted.',
  target: 'The person whom the act is aimed at.',
  'account-managers': "Those who manage the school's accounts.",
  'staff-aware': 'Staff who become aware of it.',
  school: 'The school itself.',
  immediately: 'At once.',
  'as-soon-as-reasonably-possible': 'As soon as reasonably possible.',
  standing: 'At all times; due by no date.',
  'out-of-scope': 'The policy does not apply.',
  'in-scope': 'The policy applies, whatever takes acts out of scope.',
  'also-under': 'Findings of these sections name this clause, too.',
  approval: 'Carried by `approval` of policy.json.',
  review: 'Carried by `review` of policy.json.',
  boolean: 'Yes or no.',
  enumeration: 'One of some values.',
  set: 'Any of some values, or none.',
  integer: 'A whole number, 0 or more.',
  instant: 'A moment: a date and a time with its offset.',
  time: 'A local time of day, `00:00` to `23:59`.',
  weekday: 'A day of the week, `monday` to `sunday`.',
  breach: 'A prohibition is broken.',
  undetermined: 'Nothing is known to be broken, but a prohibition or an obligation is open.',
  compliant: 'Nothing is broken, and nothing open.',
  unknown: 'An absent fact is unknown.',
  ordinary: 'An absent fact has its ordinary value: nothing remarkable went unrecorded.',
  ...changeWords,
}

const section = {
  section: "The section's number, as printed.",
  title: 'The heading, in words of your own.',
  clauses: 'The clauses in the order of the written policy.',
  ...below('clauses', {
    id: 'The section, a dot, and words. Other systems store it: it never changes.',
    kind: 'What the clause does.',
    strength: 'How strongly it speaks.',
    locator: 'Where it stands in the written policy: in a list, or at a place in the running text.',
    'locator.list': 'The heading of the list.',
    'locator.item': 'Which item of the list, from 1.',
    'locator.items': 'The first and the last of several items.',
    'locator.place': 'Where in the running text.',
    title: 'A few words of your own.',
    summary: 'What it says, in a sentence of your own.',
    source: 'SHA-256 of the sentence that it was made from, to notice when that is edited.',
    readings: 'Questions of interpretation, with the choice made.',
    ...below('readings', reading),
    invariants: 'Promises that only the clauses named read a fact.',
    'invariants.fact': 'The fact that others leave alone.',
    'invariants.onlyReadBy': 'The clauses that may read it.',
    paramount: 'Leads every list of findings, and holds for acts out of scope, too.',
    rules: 'Alternatives: the first that holds speaks.',
    'rules.name': 'Unique in the policy; lower-case words joined by hyphens.',
    'rules.conditions': 'When the rule holds.',
    'rules.event': 'What is found where the rule holds.',
    'rules.event.type': "The clause's kind.",
    'rules.event.params': 'What the finding says.',
    'rules.event.params.message': 'One sentence in plain English for the person concerned.',
    'rules.event.params.remedy': 'What the person can do about it.',
    'rules.event.params.procedure': 'The procedure that applies, of those that policy.json declares.',
    'rules.event.params.bearer': 'Who has the duty.',
    'rules.event.params.task': 'What is to be done.',
    'rules.event.params.reportTo': 'To whom it is reported: any one of these.',
    'rules.event.params.promptness': 'How soon.',
    carriedBy: 'What carries the clause, in place of rules.',
    'carriedBy.parameter': 'A parameter of policy.json.',
    'carriedBy.condition': 'A named condition of policy.json.',
    'carriedBy.procedure': 'The procedure of every violation in the section.',
    'carriedBy.effect': 'What holds where the condition does.',
    'carriedBy.sections': 'The sections whose findings name this clause.',
    record: 'What of policy.json carries the clause.',
    reason: 'Why there is nothing to decide.',
  }),
}

const headOfAny = {
  id: 'The name of the folder; lower-case words joined by hyphens.',
  title: 'The title of the written policy.',
  version: 'Semantic version; a change by which a compliant act becomes a breach is major.',
  school: 'Whose policy it is.',
  approval: 'Who approved it, and the dates; `null` is not recorded.',
  review: 'How often it is reviewed.',
  'review.everyMonths': 'Months from one review to the next.',
  'review.noticeMonths': 'Months before its date at which a review counts as due.',
}

const head = {
  ...headOfAny,
  parameters: 'Values that can be changed without touching a rule; rules read them as `parameters.<name>`.',
  ...below('parameters', {
    value: 'The value: true or false, a number, text, or a list.',
    description: 'What it is, in a sentence.',
    reference: 'The clause that it belongs to.',
    reading: 'The question that it answers.',
    ...below('reading', reading),
  }),
  facts: 'Facts of your own: actions carry them under `extra`, and rules read them as `extra.<name>`.',
  ...below('facts', {
    type: 'What values it may have.',
    values: 'All values that it may have.',
    label: 'The end of the sentence "it is not known …".',
    description: 'What it is, for whoever supplies it.',
    ordinary: 'The value that is assumed where nothing remarkable went unrecorded; without it, none is.',
    changeable: 'Whether the person acting can choose it; `false` without it.',
    phrases: 'What is said of an act in the English of the rules.',
    'phrases.true': 'Where the fact is true: `it shows where a trip is`.',
    'phrases.false': 'Where the fact is false: `it does not show where a trip is`.',
    phrase: 'What the values complete in the English of the rules: `the activity is`.',
  }),
  conditions: 'Named conditions, for use in rules and in one another.',
  procedures: 'What a finding may name as its procedure.',
  durations: 'Hours and minutes by promptness, for when a duty is due.',
  lint: 'How `clausewise lint` judges this policy.',
  ...below('lint', {
    severity: 'By code; a code that is left out has its own.',
    suppress: 'Findings that are meant: each is about all that is named.',
    'suppress.code': 'The code of the finding.',
    'suppress.reason': 'Why it is meant, in three words or more.',
    readingGrade: 'The school grade that a reader needs at most; 12 without it.',
    tasks: 'What the tasks of duties come to, for `double-bind`.',
    'tasks.contraryTo': 'Tasks that nobody can do beside this one.',
    'tasks.doneBy': 'An action by which the task is done.',
  }),
  sections: 'The sections in their order; each has one file.',
}

const finding = (list: string, what: string): Readonly<Record<string, string>> => ({
  [list]: `${what} A list that is left out must be empty.`,
  ...below(list, {
    clause: "The clause's id.",
    rule: 'The rule that speaks.',
    strength: 'How strongly the clause speaks.',
    bearer: 'Who has the duty.',
    task: 'What is to be done.',
    kind: "The clause's kind.",
    locator: 'Where the clause stands, in words.',
    message: 'The sentence for the person concerned.',
    remedy: 'What the person can do; `null` for nothing.',
    procedure: 'The procedure; `null` for none.',
    reportTo: 'To whom it is reported; `null` for nobody.',
    promptness: 'How soon.',
    dueBy: 'When it is due, in UTC; `null` for no time.',
    alsoUnder: 'Scope clauses that stand beside the finding.',
    defeasibleBy: 'The unknown fields each of which alone could lift the finding.',
    missing: 'The smallest sets of unknown fields that could settle it; alternatives.',
  }),
})

const cases = {
  section: 'The section that the cases are about.',
  cases: 'Actions with their exact expected findings.',
  ...below('cases', {
    name: 'What the case shows; unique in the policy.',
    assume: 'How absent facts are taken.',
    action: 'The act, as `clausewise check` takes it.',
    expect: 'Exactly what is found: a finding that is not listed is a failure.',
    'expect.outcome': 'How the act stands under the policy.',
    ...below('expect', {
      ...finding('violations', 'Prohibitions that are broken.'),
      ...finding('duties', 'Obligations that arise.'),
      ...finding('permissions', 'Permissions that apply.'),
      ...finding('recommendations', 'Recommendations that apply.'),
      ...finding('undetermined', 'Clauses that are neither true nor false.'),
    }),
  }),
}

/** The words for what stands below a path. */
const within = (path: string, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, text]) =>
      key.startsWith(`${path}.`) ? [[key.slice(path.length + 1), text]] : [],
    ),
  )
const ofClause = within('clauses', section)
const ofRule = within('rules', ofClause)

const overlay = {
  ...headOfAny,
  ...below('changes.definition', { ...within('parameters', head), ...within('facts', head) }),
  ...below('changes.reading', reading),
  ...below('changes.clause', ofClause),
  ...below('changes.clauses', ofClause),
  ...below('changes.rule', ofRule),
  ...below('changes.with', { ...ofClause, ...ofRule }),
  ...overlayWords,
  'changes.reading': 'The question that the parameter answers, as it is answered now.',
  'changes.clause': 'The clause: a new one whole, any other by its id.',
  'changes.rule': 'The rule: a new one whole, any other by its name.',
  'changes.with': 'What takes its place.',
  'changes.definition': 'What it is.',
  'changes.clauses': 'The clauses in the order in which they are to stand.',
}

/** What the keys of each kind of file mean, by the names that lead to them. */
export const keyWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'policy.schema.json': head,
  'section.schema.json': section,
  'cases.schema.json': cases,
  'register.schema.json': registerWords,
  'overlay.schema.json': overlay,
  'locale.schema.json': localeWords,
}
