import type { LintInput } from '../../src/authoring/lint/context.js'
import type { Case } from '../../src/policy/case.js'
import type { LintCode } from '../../src/policy/lint-codes.js'
import { literal } from '../policy/tiny-policy.js'
import { draft, duty, is, prohibitions, provision } from './lint-drafts.js'

/** A policy in which a lint finds something, and its nearest neighbour in which it does not. */
export interface Row {
  readonly name: string
  readonly found: LintInput
  /** Every place that is found, as file and JSON Pointer. */
  readonly at: readonly string[]
  readonly not: LintInput
}

const one = (path: string): readonly string[] => [`1-acts.json#/clauses/${path}`]
const head = (path: string): readonly string[] => [`policy.json#/${path}`]

const [spam, abusive, racist] = [is('content.spam'), is('content.abusive'), is('content.racist')]
const posts = is('verb', 'post')
const pupil = literal('actor.roles', 'contains', 'pupil')
const staff = literal('actor.roles', 'contains', 'staff')
const people = literal('actor.roles', 'someFact:in', ['pupil', 'staff', 'parent'])
const mail = literal('channel.platform', 'known:equal', 'email')
const all = (...members: readonly object[]) => ({ all: members })
const any = (...members: readonly object[]) => ({ any: members })
const not = (member: object) => ({ not: member })

const acted = (name: string, content: object, expect: Partial<Case['expect']>): Case => ({
  name,
  action: { verb: 'post', actor: { roles: ['pupil'] }, content },
  expect: { outcome: 'compliant', ...expect },
})
const casesOf = (...cases: readonly Case[]) => [{ file: 'cases/1-acts.json', section: '1', cases }]
const holds = acted('holds', { spam: true }, { outcome: 'breach', violations: ['1.first'] })
const fails = acted('fails', { spam: false }, {})
const open = acted('open', {}, { outcome: 'undetermined', undetermined: [{ clause: '1.first' }] })

const standing = { promptness: 'standing' }
const acknowledges = (condition: object) => duty('second', 'acknowledge', condition, standing)
const reply = {
  verb: 'message',
  actor: { roles: ['staff'] },
  channel: { account: 'official' },
  content: { addressedToIndividual: true },
} as const

const withText = (part: object, remedy?: string, kind: 'prohibition' | 'permission' = 'prohibition') => {
  const made = provision(kind, 'first', spam)
  const [rule] = made.rules as { event: { params: object } }[]
  if (remedy !== undefined) Object.assign(rule?.event.params ?? {}, { remedy })
  return { ...made, ...part }
}
const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`
const hard = `${Array.from({ length: 30 }, () => 'responsibility').join(' ')}.`
const procedureOf = (procedure: string) => {
  const made = provision('prohibition', 'first', spam)
  Object.assign((made.rules as { event: { params: object } }[])[0]?.event.params ?? {}, { procedure })
  return made
}
const suppressed = (suppression: object) => ({ suppress: [{ reason: 'it is so on purpose', ...suppression }] })
const flag = { type: 'boolean', label: 'whether it is so', description: 'An example.' }
const definition = (carriedBy: object) => ({
  id: '2.words',
  kind: 'definition',
  locator: { place: 'here' },
  title: 'Words',
  summary: 'What a word means.',
  source: `sha256-${'0'.repeat(64)}`,
  carriedBy,
})

export const table: Readonly<Record<LintCode, readonly Row[]>> = {
  'never-holds': [
    {
      name: 'a rule of two verbs at once',
      found: draft({ clauses: prohibitions(all(posts, is('verb', 'like'))) }),
      at: one('0/rules/0/name'),
      not: draft({ clauses: prohibitions(any(posts, is('verb', 'like'))) }),
    },
    {
      name: 'a rule of what is out of scope',
      found: draft({ clauses: prohibitions(is('channel.platform', 'email')) }),
      at: one('0/rules/0/name'),
      not: draft({ clauses: [{ ...prohibitions(is('channel.platform', 'email'))[0], paramount: true }] }),
    },
    {
      name: 'a named condition, used or not',
      found: draft({ clauses: prohibitions(spam), conditions: { odd: all(spam, not(spam)) } }),
      at: head('conditions/odd'),
      not: draft({ clauses: prohibitions(spam), conditions: { odd: all(spam, not(abusive)) } }),
    },
    {
      name: 'unless a parameter has switched it off',
      found: draft({
        clauses: prohibitions(all(literal('parameters.strict', 'equal', true), spam, not(spam))),
        parameters: { strict: false },
      }),
      at: one('0/rules/0/name'),
      not: draft({
        clauses: prohibitions(all(literal('parameters.strict', 'equal', true), spam)),
        parameters: { strict: false },
      }),
    },
  ],
  'always-holds': [
    {
      name: 'a rule of all roles',
      found: draft({ clauses: prohibitions(any(people, not(people))) }),
      at: one('0/rules/0/name'),
      not: draft({ clauses: prohibitions(any(people, literal('actor.roles', 'contains', 'governor'))) }),
    },
    {
      name: 'a rule of all that is in scope',
      found: draft({ clauses: prohibitions(not(mail)) }),
      at: one('0/rules/0/name'),
      // Open where no platform is known.
      not: draft({ clauses: prohibitions(not(is('channel.platform', 'email'))) }),
    },
    {
      name: 'a named condition',
      found: draft({ clauses: prohibitions(spam), conditions: { odd: any(posts, not(posts)) } }),
      at: head('conditions/odd'),
      not: draft({ clauses: prohibitions(spam), conditions: { odd: any(spam, not(spam)) } }),
    },
  ],
  'duplicate-rule': [
    {
      name: 'two prohibitions, written otherwise',
      found: draft({ clauses: prohibitions(any(spam, abusive), not(all(not(abusive), not(spam)))) }),
      at: one('1/rules/0/name'),
      not: draft({ clauses: prohibitions(any(spam, abusive), not(all(not(abusive), not(racist)))) }),
    },
    {
      name: 'one that is open elsewhere is no duplicate',
      found: draft({ clauses: prohibitions(is('content.spam', true), literal('content.spam', 'notEqual', false)) }),
      at: one('1/rules/0/name'),
      not: draft({ clauses: prohibitions(is('content.spam', true), literal('content.spam', 'known:equal', true)) }),
    },
    {
      name: 'alternatives of one clause',
      found: draft({ clauses: [provision('obligation', 'first', spam, spam)] }),
      at: one('0/rules/1/name'),
      not: draft({ clauses: [provision('obligation', 'first', spam, abusive)] }),
    },
    {
      name: 'the same task',
      found: draft({ clauses: [duty('first', 'delete', spam), duty('second', 'delete', spam)] }),
      at: one('1/rules/0/name'),
      not: draft({ clauses: [duty('first', 'delete', spam), duty('second', 'report', spam)] }),
    },
    {
      name: 'the same kind',
      found: draft({ clauses: [provision('permission', 'first', spam), provision('permission', 'second', spam)] }),
      at: one('1/rules/0/name'),
      not: draft({ clauses: [provision('prohibition', 'first', spam), provision('recommendation', 'second', spam)] }),
    },
  ],
  'shadowed-rule': [
    {
      name: 'a narrower alternative after the wider one',
      found: draft({ clauses: [provision('prohibition', 'first', spam, all(spam, posts))] }),
      at: one('0/rules/1/name'),
      not: draft({ clauses: [provision('prohibition', 'first', all(spam, posts), spam)] }),
    },
    {
      name: 'by two together',
      found: draft({ clauses: [provision('prohibition', 'first', pupil, staff, any(staff, pupil))] }),
      at: one('0/rules/2/name'),
      not: draft({ clauses: [provision('prohibition', 'first', pupil, staff, people)] }),
    },
  ],
  'idle-condition': [
    {
      name: 'what the rest of the rule implies',
      found: draft({ clauses: prohibitions(all(posts, literal('verb', 'in', ['post', 'share']), spam)) }),
      at: one('0/rules/0/conditions/all/0/all/1/fact'),
      not: draft({ clauses: prohibitions(all(literal('verb', 'in', ['post', 'share']), spam)) }),
    },
    {
      name: 'an alternative within another one',
      found: draft({ clauses: prohibitions(any(spam, all(spam, abusive))) }),
      // Both are needed for neither to be.
      at: [
        ...one('0/rules/0/conditions/all/0/any/1/all/0/fact'),
        ...one('0/rules/0/conditions/all/0/any/1/all/1/fact'),
      ],
      not: draft({ clauses: prohibitions(any(spam, all(racist, abusive))) }),
    },
    {
      name: 'in the scope, taken by itself',
      found: draft({
        clauses: prohibitions(abusive),
        scope: all(mail, literal('verb', 'in', ['post', 'share']), posts),
      }),
      at: head('conditions/by-mail/all/1/fact'),
      not: draft({
        clauses: prohibitions(abusive),
        scope: all(mail, posts),
      }),
    },
    {
      name: 'what is never so in scope',
      found: draft({ clauses: prohibitions(all(spam, not(mail))) }),
      at: one('0/rules/0/conditions/all/0/all/1/not/fact'),
      not: draft({ clauses: prohibitions(all(spam, not(literal('channel.platform', 'known:equal', 'x')))) }),
    },
    {
      name: 'a reference',
      found: draft({
        clauses: prohibitions(all(pupil, { condition: 'people' }, spam), all({ condition: 'people' }, abusive)),
        conditions: { people: all(people) },
      }),
      at: one('0/rules/0/conditions/all/0/all/1/condition'),
      not: draft({
        clauses: prohibitions(all(pupil, spam), all({ condition: 'people' }, abusive)),
        conditions: { people: all(people) },
      }),
    },
    {
      name: 'in a named condition, where no user needs it',
      found: draft({
        clauses: prohibitions(all(posts, { condition: 'bad' }), all(posts, abusive, { condition: 'bad' })),
        conditions: { bad: all(spam, literal('verb', 'in', ['post', 'like'])) },
      }),
      at: head('conditions/bad/all/1/fact'),
      not: draft({
        clauses: prohibitions(all(posts, { condition: 'bad' }), all(abusive, { condition: 'bad' })),
        conditions: { bad: all(spam, literal('verb', 'in', ['post', 'like'])) },
      }),
    },
    {
      name: 'unless a switched parameter lets it matter',
      found: draft({
        clauses: prohibitions(any(spam, all(literal('parameters.strict', 'equal', true), spam, abusive))),
        parameters: { strict: false },
      }),
      at: [
        ...one('0/rules/0/conditions/all/0/any/1/all/1/fact'),
        ...one('0/rules/0/conditions/all/0/any/1/all/2/fact'),
      ],
      not: draft({
        clauses: prohibitions(any(spam, all(literal('parameters.strict', 'equal', true), abusive))),
        parameters: { strict: false },
      }),
    },
    {
      name: 'what only another rule would have left',
      found: draft({ clauses: [provision('prohibition', 'first', spam, all(not(posts), abusive, not(posts)))] }),
      at: one('0/rules/1/conditions/all/0/all/2/not/fact'),
      not: draft({ clauses: [provision('prohibition', 'first', spam, all(not(posts), abusive))] }),
    },
  ],
  'idle-presumption': [
    {
      name: 'a fact that is always known',
      found: draft({ clauses: prohibitions(all(literal('verb', 'known:equal', 'post'), spam)) }),
      at: one('0/rules/0/conditions/all/0/all/0/operator'),
      not: draft({ clauses: prohibitions(all(literal('content.abusive', 'known:equal', true), spam)) }),
    },
    {
      name: 'a fact that the rest of the rule makes known',
      found: draft({
        clauses: prohibitions(
          all(
            literal('channel.platform', 'known:in', ['x', 'facebook']),
            not(literal('channel.platform', 'known:equal', 'x')),
          ),
        ),
      }),
      at: one('0/rules/0/conditions/all/0/all/1/not/operator'),
      not: draft({
        clauses: prohibitions(
          all(
            literal('channel.platform', 'known:in', ['x', 'facebook']),
            literal('channel.account', 'known:equal', 'official'),
          ),
        ),
      }),
    },
  ],
  'overruled-permission': [
    {
      name: 'by one prohibition',
      found: draft({
        clauses: [provision('permission', 'first', all(posts, spam)), provision('prohibition', 'second', spam)],
      }),
      at: one('0/id'),
      not: draft({ clauses: [provision('permission', 'first', posts), provision('prohibition', 'second', spam)] }),
    },
    {
      name: 'by two together',
      found: draft({
        clauses: [
          provision('permission', 'first', any(spam, abusive)),
          provision('prohibition', 'second', spam),
          provision('prohibition', 'third', abusive),
        ],
      }),
      at: one('0/id'),
      not: draft({
        clauses: [
          provision('permission', 'first', any(spam, abusive)),
          provision('prohibition', 'second', spam),
          provision('recommendation', 'third', abusive),
        ],
      }),
    },
  ],
  'double-bind': [
    {
      name: 'prohibited either way',
      found: draft({
        clauses: prohibitions(
          all(staff, is('content.ageAppropriate', false)),
          all(posts, is('content.ageAppropriate')),
        ),
      }),
      at: one('1/id'),
      // What is remarkable here is the politics, and those can be left out.
      not: draft({
        clauses: prohibitions(
          all(staff, is('content.political'), is('channel.professional', false)),
          all(posts, is('content.political'), is('channel.professional')),
        ),
      }),
    },
    {
      name: 'a standing duty to have what is prohibited',
      found: draft({
        clauses: [
          provision('prohibition', 'first', all(staff, is('actor.privacySettingsChecked'))),
          acknowledges(all(staff, is('actor.privacySettingsChecked', false))),
        ],
      }),
      at: one('0/id'),
      not: draft({
        clauses: [
          provision('prohibition', 'first', all(staff, is('actor.privacySettingsChecked', false))),
          acknowledges(all(staff, is('actor.privacySettingsChecked', false))),
        ],
      }),
    },
    {
      name: 'tasks that are contrary in plain English',
      found: draft({ clauses: [duty('first', 'delete', spam), duty('second', 'preserve', all(spam, posts))] }),
      at: one('1/rules/0/event/params/task'),
      not: draft({ clauses: [duty('first', 'delete', spam), duty('second', 'preserve', all(not(spam), posts))] }),
    },
    {
      name: 'tasks that the policy says are contrary',
      found: draft({
        clauses: [duty('first', 'answer', spam), duty('second', 'ignore', spam)],
        lint: { tasks: { ignore: { contraryTo: ['answer'] } } },
      }),
      at: one('1/rules/0/event/params/task'),
      not: draft({ clauses: [duty('first', 'answer', spam), duty('second', 'ignore', spam)] }),
    },
    {
      name: 'a task that is done by what is prohibited',
      found: draft({
        clauses: [
          provision(
            'prohibition',
            'first',
            all(is('channel.account', 'official'), is('content.addressedToIndividual')),
          ),
          duty('second', 'address', spam),
        ],
        lint: { tasks: { address: { doneBy: reply } } },
      }),
      at: one('1/rules/0/event/params/task'),
      not: draft({
        clauses: [
          provision(
            'prohibition',
            'first',
            all(posts, is('channel.account', 'official'), is('content.addressedToIndividual')),
          ),
          duty('second', 'address', spam),
        ],
        lint: { tasks: { address: { doneBy: reply } } },
      }),
    },
  ],
  'clause-without-case': [
    {
      name: 'none in which it holds',
      found: draft({ clauses: prohibitions(spam), cases: casesOf(fails, open) }),
      at: one('0/id'),
      not: draft({ clauses: prohibitions(spam), cases: casesOf(holds, fails, open) }),
    },
    {
      name: 'none in which it stays open, where it can',
      found: draft({ clauses: prohibitions(spam), cases: casesOf(holds, fails) }),
      at: one('0/id'),
      not: draft({ clauses: prohibitions(literal('content.spam', 'known:equal', true)), cases: casesOf(holds, fails) }),
    },
    {
      name: 'none of its section in which it does not hold',
      found: draft({
        clauses: prohibitions(spam),
        cases: [...casesOf(holds, open), { file: 'cases/2-scope.json', section: '2', cases: [fails] }],
      }),
      at: one('0/id'),
      not: draft({ clauses: prohibitions(spam), cases: casesOf(holds, open, fails) }),
    },
  ],
  'missing-remedy': [
    {
      name: 'a prohibition',
      found: draft({ clauses: [withText({})] }),
      at: one('0/rules/0/event/params/message'),
      not: draft({ clauses: [withText({}, 'Take it down.')] }),
    },
    {
      name: 'a permission needs none',
      found: draft({ clauses: [withText({}), provision('permission', 'second', abusive)] }),
      at: one('0/rules/0/event/params/message'),
      not: draft({ clauses: [withText({}, undefined, 'permission')] }),
    },
  ],
  'reading-level': [
    {
      name: 'hard words',
      found: draft({ clauses: [withText({ summary: hard })] }),
      at: one('0/id'),
      not: draft({ clauses: [withText({ summary: sentence(30) })] }),
    },
    {
      name: 'few words say little',
      found: draft({ clauses: [withText({ summary: hard }, 'Responsibility.')] }),
      at: one('0/id'),
      not: draft({ clauses: [withText({ summary: 'Responsibility, professionalism and accountability.' })] }),
    },
    {
      name: 'a long sentence',
      found: draft({ clauses: [withText({}, sentence(36))] }),
      at: one('0/rules/0/event/params/remedy'),
      not: draft({ clauses: [withText({}, `${sentence(35)} ${sentence(35)}`)] }),
    },
    {
      name: 'the grade that the policy sets',
      found: draft({ clauses: [withText({ summary: sentence(30) })], lint: { readingGrade: 1 } }),
      at: one('0/id'),
      not: draft({ clauses: [withText({ summary: sentence(30) })], lint: { readingGrade: 11 } }),
    },
  ],
  'unused-condition': [
    {
      name: 'used by none but an unused one',
      found: draft({
        clauses: prohibitions(spam),
        conditions: { inner: all(posts), outer: all({ condition: 'inner' }, spam) },
      }),
      at: [...head('conditions/inner'), ...head('conditions/outer')],
      not: draft({
        clauses: prohibitions({ condition: 'outer' }),
        conditions: { inner: all(posts), outer: all({ condition: 'inner' }, spam) },
      }),
    },
    {
      name: 'what carries a definition is used',
      found: draft({ clauses: prohibitions(spam), conditions: { inner: all(posts) } }),
      at: head('conditions/inner'),
      not: draft({
        clauses: prohibitions(spam),
        conditions: { inner: all(posts) },
        beside: [definition({ condition: 'inner' })],
      }),
    },
  ],
  'unused-parameter': [
    {
      name: 'read by nothing',
      found: draft({ clauses: prohibitions(spam), parameters: { most: 2 } }),
      at: head('parameters/most'),
      not: draft({
        clauses: prohibitions(literal('history.priorIncidents', 'greaterThan', { fact: 'parameters.most' })),
        parameters: { most: 2 },
      }),
    },
    {
      name: 'compared, derived with or carrying a definition, it is used',
      found: draft({ clauses: prohibitions(spam), parameters: { strict: true } }),
      at: head('parameters/strict'),
      not: draft({
        clauses: prohibitions(all(literal('parameters.strict', 'equal', true), spam)),
        parameters: { strict: true, accountManagers: ['admin-team'], channels: ['x'] },
        beside: [definition({ parameter: 'channels' })],
      }),
    },
  ],
  'unused-fact': [
    {
      name: 'read by nothing',
      found: draft({ clauses: prohibitions(spam), facts: { liveLocation: flag, approvedTwice: flag } }),
      at: [...head('facts/liveLocation'), ...head('facts/approvedTwice')],
      not: draft({
        clauses: prohibitions(is('extra.liveLocation')),
        facts: { liveLocation: flag, approvedTwice: flag },
        conditions: { approved: all(is('extra.approvedTwice')) },
        lint: suppressed({ code: 'unused-condition', condition: 'approved' }),
      }),
    },
    {
      name: 'meant to be declared',
      found: draft({ clauses: prohibitions(spam), facts: { liveLocation: flag } }),
      at: head('facts/liveLocation'),
      not: draft({
        clauses: prohibitions(spam),
        facts: { liveLocation: flag },
        lint: suppressed({ code: 'unused-fact', fact: 'liveLocation' }),
      }),
    },
  ],
  'unused-procedure': [
    {
      name: 'named by nothing',
      found: draft({ clauses: [procedureOf('behaviour')], procedures: ['complaints', 'behaviour'] }),
      at: head('procedures/0/id'),
      not: draft({
        clauses: [procedureOf('behaviour')],
        procedures: ['complaints', 'behaviour'],
        beside: [definition({ procedure: 'complaints' })],
      }),
    },
  ],
  'unused-suppression': [
    {
      name: 'of what is not found',
      found: draft({
        clauses: prohibitions(spam),
        lint: suppressed({ code: 'never-holds', clause: '1.first' }),
      }),
      at: head('lint/suppress/0'),
      not: draft({
        clauses: prohibitions(all(spam, not(spam))),
        lint: suppressed({ code: 'never-holds', clause: '1.first' }),
      }),
    },
    {
      name: 'of another rule than the one that is found',
      found: draft({
        clauses: prohibitions(all(spam, not(spam)), spam),
        lint: suppressed({ code: 'never-holds', rule: 'second' }),
      }),
      at: head('lint/suppress/0'),
      not: draft({
        clauses: prohibitions(all(spam, not(spam)), spam),
        lint: suppressed({ code: 'never-holds', rule: 'first', clause: '1.first' }),
      }),
    },
    {
      name: 'of a code that is off',
      found: draft({
        clauses: prohibitions(spam),
        lint: suppressed({ code: 'never-holds', clause: '1.first' }),
      }),
      at: head('lint/suppress/0'),
      not: draft({
        clauses: prohibitions(spam),
        lint: { ...suppressed({ code: 'never-holds', clause: '1.first' }), severity: { 'never-holds': 'off' } },
      }),
    },
  ],
}
