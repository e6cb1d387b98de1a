import type { Policy } from '../../src/policy/policy.js'
import { literal as is, policyOf } from '../policy/tiny-policy.js'

const all = (...of: unknown[]) => ({ all: of })
const any = (...of: unknown[]) => ({ any: of })
const not = (of: unknown) => ({ not: of })
const yes = (fact: string) => is(fact, 'equal', true)
const no = (fact: string) => is(fact, 'equal', false)
const knownYes = (fact: string) => is(fact, 'known:equal', true)
const knownNo = (fact: string) => is(fact, 'known:equal', false)

const pictures = 'content.picturesPupil'
const refused = 'content.identifiesWithoutConsent'
const others = 'content.identifiesOthers'
const refers = 'content.refersToIndividual'
const concern = 'content.safeguardingConcern'
const disclosure = 'content.disclosure'
const authorised = 'actor.authorised'
const positions = 'actor.positions'
const exempt = { ownChildExemption: true }

const spam = yes('content.spam')
/** Settled as true by the one, or else by another field: so that it matters whether the one can be true. */
const orSpam = (...of: unknown[]) => any(all(...of), spam)

/** Small policies whose conditions read facts that hang together. */
export const trickyPolicies: readonly (readonly [name: string, policy: Policy])[] = [
  [
    'two facts of people at once',
    policyOf([
      all(yes(pictures), yes(refused)),
      all(yes(pictures), no(others)),
      all(yes(refused), no(pictures)),
      any(no(others), yes('content.picturesOtherChild')),
      all(not(yes(refused)), yes('content.picturesOtherPupilWithoutPermission')),
      all(yes('content.picturesOtherChild'), no(pictures), no(refers)),
    ]),
  ],
  [
    'two facts of people, own children exempt',
    policyOf(
      [
        all(yes(refused), no(pictures)),
        all(yes(others), no(refers), is('content.refersTo', 'doesNotContain', 'staff')),
        all(no(pictures), yes('content.picturesOtherPupilWithoutPermission')),
        any(yes(pictures), no('content.picturesOtherChild')),
      ],
      exempt,
    ),
  ],
  [
    'what people cannot be at once',
    policyOf([
      orSpam(yes(pictures), no(others)),
      orSpam(yes(refused), no(pictures)),
      orSpam(yes(pictures), no(refers), yes(others)),
      orSpam(yes('content.picturesOtherChild'), no(others)),
      orSpam(yes('content.picturesOtherPupilWithoutPermission'), no(refused)),
      orSpam(knownYes(pictures), not(knownYes(others))),
    ]),
  ],
  [
    'facts of people that are presumed',
    policyOf([
      all(knownYes(pictures), not(knownYes(refused))),
      all(not(knownNo(others)), yes('content.spam')),
      all(knownNo(pictures), yes(others)),
      not(all(knownYes(pictures), knownNo(refused))),
      all(not(knownYes(others)), not(knownNo(others)), yes('content.spam')),
      all(is(refers, 'known:notEqual', true), is('content.refersTo', 'known:contains', 'pupil')),
    ]),
  ],
  [
    'authorised together with positions',
    policyOf([
      all(yes(authorised), is(positions, 'contains', 'teacher')),
      all(no(authorised), is(positions, 'contains', 'headteacher')),
      all(no(authorised), is(positions, 'doesNotContain', 'admin-team')),
      any(yes(authorised), is(positions, 'contains', 'dsl')),
      all(
        yes(authorised),
        is(positions, 'doesNotContain', 'headteacher'),
        is(positions, 'doesNotContain', 'admin-team'),
      ),
      not(any(no(authorised), is(positions, 'someFact:in', ['admin-team', 'dsl']))),
    ]),
  ],
  [
    'authorised, presumed',
    policyOf(
      [
        all(knownYes(authorised), is(positions, 'doesNotContain', 'admin-team')),
        not(knownYes(authorised)),
        all(not(knownNo(authorised)), is(positions, 'known:contains', 'headteacher')),
        all(is(authorised, 'known:notEqual', false), yes('content.spam')),
        all(is(authorised, 'in', [true, false]), yes('content.spam')),
        all(is(authorised, 'known:in', [false]), yes('content.spam')),
      ],
      { accountManagers: ['admin-team', 'teacher'] },
    ),
  ],
  [
    'a concern together with a disclosure',
    policyOf([
      all(no(concern), no(disclosure)),
      all(yes(concern), not(yes(disclosure))),
      all(no(concern), yes(disclosure)),
      any(no(concern), yes(disclosure)),
      all(yes(concern), yes('content.spam')),
      not(any(yes(concern), yes('content.spam'))),
    ]),
  ],
  [
    'a concern, presumed',
    policyOf([
      all(knownYes(concern), not(knownYes(disclosure))),
      all(not(knownYes(concern)), yes('content.spam')),
      all(not(knownNo(concern)), no('content.spam')),
      all(knownNo(concern), not(knownNo(disclosure))),
      any(knownYes(concern), yes('content.spam')),
      not(all(knownNo(concern), knownNo('content.spam'))),
    ]),
  ],
  [
    'references and people',
    policyOf([
      all(yes(refers), is('content.refersTo', 'doesNotContain', 'pupil')),
      all(no(refers), yes(others)),
      all(yes(refers), no(others)),
      any(no(refers), is('content.refersTo', 'someFact:in', ['pupil', 'staff'])),
      all(yes(refers), not(is('content.refersTo', 'someFact:in', ['pupil', 'staff', 'parent'])), yes(pictures)),
      all(no(refers), is('content.refersTo', 'contains', 'pupil')),
    ]),
  ],
  [
    'one fact in several ways',
    policyOf([
      all(yes('content.spam'), no('content.spam')),
      all(is('history.priorIncidents', 'greaterThan', 2), is('history.priorIncidents', 'lessThan', 3)),
      all(
        is('history.priorIncidents', 'greaterThan', 1),
        is('history.priorIncidents', 'lessThan', 3),
        yes('content.spam'),
      ),
      any(
        all(yes('content.spam'), is('channel.platform', 'in', ['x', 'facebook'])),
        all(no('content.spam'), is('channel.platform', 'notEqual', 'x')),
      ),
      all(is('timing.at', 'greaterThan', '2026-01-01T00:00Z'), is('timing.at', 'lessThan', '2026-01-01T00:00:00.001Z')),
      all(
        is('target.roles', 'contains', 'pupil'),
        is('target.roles', 'contains', 'staff'),
        is('target.roles', 'doesNotContain', 'parent'),
      ),
    ]),
  ],
  [
    'lists of what one flag may be',
    policyOf([
      is(disclosure, 'known:in', [false]),
      is(disclosure, 'known:in', [true]),
      all(is(disclosure, 'known:notIn', [true]), is(concern, 'known:in', [false])),
      any(is(concern, 'known:in', [true]), is(concern, 'known:notIn', [true, false])),
      all(is(disclosure, 'in', [true]), is(disclosure, 'in', [false])),
    ]),
  ],
  [
    'what takes an act out of scope',
    policyOf(
      [
        all(is('channel.platform', 'in', ['email', 'x']), yes('content.spam')),
        all(is('channel.platform', 'equal', 'email'), no('content.spam')),
        not(is('channel.space', 'known:equal', 'group')),
        all(not(knownYes(disclosure)), is('channel.space', 'notEqual', 'group')),
        all(yes(concern), is('channel.space', 'in', ['group', 'page'])),
      ],
      {},
      all(
        any(is('channel.platform', 'known:in', ['email', 'sms']), yes(disclosure)),
        not(is('channel.space', 'known:equal', 'group')),
      ),
    ),
  ],
  [
    'people who take an act out of scope',
    policyOf(
      [
        yes(pictures),
        all(yes(pictures), yes(refused)),
        all(not(knownYes(others)), yes('content.spam')),
        no(refers),
        knownNo(pictures),
      ],
      {},
      all(yes(others)),
    ),
  ],
]
