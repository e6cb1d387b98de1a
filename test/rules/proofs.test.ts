import { afterAll, describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { someone } from '../../src/action/people.js'
import { personRoles, roles, type SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { loaded } from '../policy/tiny-policy.js'
import { policyFiles } from '../support/policy-files.js'
import { peopleNeeded, type Reading, smtScript } from '../support/smt.js'
import { is, type Statement, statementsAbout } from '../support/statements.js'
import { closeZ3, runZ3 } from '../support/z3.js'

afterAll(closeZ3)

const platform = (...of: readonly string[]) => is('channel.platform', 'known:in', of)
const group = is('channel.space', 'known:equal', 'group')
const messaging = platform('whatsapp', 'signal', 'telegram', 'messenger')
const neverGroups = platform('paper', 'in-person', 'telephone')
const leftOut = platform('email', 'sms', 'telephone', 'mis', 'paper', 'in-person')
const anyPlatform = {
  kind: 'any',
  of: [is('channel.platform', 'known:equal', 'x'), is('channel.platform', 'known:notEqual', 'x')],
  source: '',
} as const
const role = (name: string) => is('actor.roles', 'contains', name)
const staff = is('actor.roles', 'someFact:in', ['staff', 'governor', 'volunteer'])
const account = (name: string) => is('channel.account', 'known:equal', name)
const disclosure = is('content.disclosure', 'known:equal', true)
const family = is('target.family', 'known:equal', true)
const concern = is('content.safeguardingConcern', 'known:equal', true)
const schoolGroup = is('channel.schoolGroup', 'known:in', ['staff', 'parents', 'mixed'])
const onWhatsapp = is('channel.platform', 'known:equal', 'whatsapp')
const audience = is('channel.audience', 'known:equal', 'public')
const moment = is('timing.at', 'known:greaterThan', '2026-11-23T18:00:00Z')
const toTheSchool = [is('verb', 'equal', 'message'), is('target.account', 'known:equal', 'official')] as const
const otherChild = is('content.picturesOtherChild', 'known:equal', true)
const silent = is('verb', 'in', ['follow', 'request-contact', 'accept-contact', 'access-account', 'browse'])
const standsIn = is('actor.positions', 'someFact:in', ['headteacher', 'business-manager', 'admin-team'])
const purpose = is('content.purpose', 'known:in', [
  'alert',
  'reminder',
  'school-event',
  'vacancy',
  'resource-link',
  'achievement',
  'school-activity',
  'greeting',
  'feedback-invitation',
  'other',
])
const facebookPost = [is('channel.platform', 'known:equal', 'facebook'), is('verb', 'in', ['post', 'share'])] as const

const compiled = compiledPolicyOf(policy)
const s = statementsAbout(compiled, [
  messaging,
  group,
  neverGroups,
  leftOut,
  anyPlatform,
  ...roles.map(role),
  staff,
  account('official'),
  account('personal'),
  disclosure,
  family,
  concern,
  schoolGroup,
  onWhatsapp,
  audience,
  moment,
  ...toTheSchool,
  otherChild,
  silent,
  standsIn,
  purpose,
  ...facebookPost,
])
const evaluate = createEvaluator(policy)
const { and, or, not, implies, same, held, open, isTrue } = s

/** Proves a statement of every act, or shows the smallest of which it does not hold. */
const proved = (statement: Statement) => expect(s.exception(statement)).toBeUndefined()
/** Something is said of some clauses of every act that some statement holds of. */
const saidOfAll = (clauses: readonly string[], say: (clause: string) => Statement) =>
  clauses.filter((clause) => s.exception(say(clause)) !== undefined)

const clausesOf = (kind: string, section: RegExp) =>
  compiled.clauses.filter((clause) => clause.kind === kind && section.test(clause.section)).map(({ id }) => id)

describe('scope', () => {
  test('1.1: out of scope are exactly the acts on platforms left out, group messages aside', () => {
    const isGroup = or(isTrue(messaging), and(isTrue(group), not(isTrue(neverGroups))))
    proved(
      same(
        s.outOfScope,
        and(isTrue(leftOut), not(isTrue(messaging)), not(and(isTrue(group), not(isTrue(neverGroups))))),
      ),
    )
    proved(implies(isGroup, not(s.outOfScope)))
    proved(implies(not(isTrue(anyPlatform)), not(s.outOfScope)))
    expect(s.example(s.outOfScope)).toEqual({
      verb: 'post',
      actor: { roles: ['staff'] },
      channel: { platform: 'email' },
    })
  })

  test('1.1: group messages stay in scope, whatever the parameters', () => {
    const files = policyFiles() as Record<string, { parameters: Record<string, { value: unknown }> }>
    const head = files['policy.json'] as (typeof files)[string]
    const everything = [
      'email',
      'sms',
      'telephone',
      'mis',
      'paper',
      'in-person',
      'whatsapp',
      'signal',
      'telegram',
      'messenger',
      'facebook',
      'x',
    ]
    ;(head.parameters.notSocialMedia as { value: unknown }).value = everything
    const wide = statementsAbout(compiledPolicyOf(loaded(files)), [messaging, group, neverGroups])
    const isGroup = wide.or(wide.isTrue(messaging), wide.and(wide.isTrue(group), wide.not(wide.isTrue(neverGroups))))
    expect(wide.exception(wide.implies(isGroup, wide.not(wide.outOfScope)))).toBeUndefined()
    expect(wide.example(wide.outOfScope)).toBeDefined()
  })

  test('out of scope nothing is said but the duty to report a concern', () => {
    const others = s.clauses.filter((clause) => clause !== '3.report-safeguarding')
    expect(saidOfAll(others, (clause) => implies(s.outOfScope, not(or(held(clause), open(clause)))))).toEqual([])
  })

  test('a concern that is known is to be reported, by whomever and wherever, and nothing else is', () => {
    proved(same(held('3.report-safeguarding'), isTrue(concern)))
    proved(not(open('3.report-safeguarding')))
  })

  test.each<[clause: string, fact: string, readers: RegExp]>([
    ['1.all-purposes-and-hours', 'timing.at', /^$/],
    ['1.all-purposes-and-hours', 'timing.teachingTime', /^3\.not\.teaching-time$/],
    ['1.all-purposes-and-hours', 'content.purpose', /^2\.1\.post(\.|$)/],
    ['1.any-device', 'device.owner', /^7\.monitoring$/],
    ['1.private-spaces', 'channel.audience', /^$/],
  ])('%s: %s makes a difference to those clauses alone that may read it', (_clause, fact, readers) => {
    const differing = s.clauses.filter((clause) => s.asks(s.said(clause)).includes(fact))
    expect(differing).toEqual(s.clauses.filter((clause) => readers.test(clause)))
    expect(s.asks(s.outOfScope)).toEqual(['channel.platform', 'channel.space'])
  })

  test('5.1: findings of sections 3 and 5 stand under it in WhatsApp groups of the school, and no others do', () => {
    const there = and(isTrue(onWhatsapp), isTrue(schoolGroup))
    const wrong = compiled.clauses.filter(
      ({ id, section }) =>
        s.exception(
          same(s.under(id, '5.1.whatsapp-groups'), ['3', '5'].includes(section) ? and(held(id), there) : s.never),
        ) !== undefined,
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

describe('roles', () => {
  test.each(roles)('adding the role `%s` removes no finding', (added) => {
    const also = s.changing('actor.roles', (held) => [...new Set([...(held as readonly string[]), added])])
    expect(saidOfAll(s.clauses, (clause) => implies(held(clause), also(held(clause))))).toEqual([])
  })

  test('nor closes what is open, other than by a finding', () => {
    for (const added of roles) {
      const also = s.changing('actor.roles', (held) => [...new Set([...(held as readonly string[]), added])])
      expect(saidOfAll(s.clauses, (clause) => implies(open(clause), also(or(held(clause), open(clause)))))).toEqual([])
    }
  })

  test.each(['governor', 'volunteer'])('a %s is judged like a member of staff', (other) => {
    const swapped = s.changing('actor.roles', (held) =>
      (held as readonly string[]).map((one) => (one === 'staff' ? other : one)),
    )
    expect(s.clauses.filter((clause) => swapped(s.said(clause)) !== s.said(clause))).toEqual([])
  })

  test.each(['public', 'former-pupil'])(
    'being `%s` as well makes no difference to what the actor has done',
    (added) => {
      const also = s.changing('actor.roles', (held) => [...new Set([...(held as readonly string[]), added])])
      expect(s.clauses.filter((clause) => also(s.said(clause)) !== s.said(clause))).toEqual([])
    },
  )
})

describe('knowledge', () => {
  /** An act with a field left out. */
  const without = (field: Parameters<typeof s.changing>[0]) => s.changing(field, () => undefined)
  const published = (field: string) => (field.startsWith('content.') ? not(isTrue(silent)) : not(s.never))
  const bothInScope = (field: Parameters<typeof s.changing>[0]) =>
    and(not(s.outOfScope), without(field)(not(s.outOfScope)), published(field))

  const found = (statementOf: (field: Parameters<typeof s.changing>[0], clause: string) => Statement) =>
    Object.fromEntries(
      s.fields
        .map((field) => {
          const within = bothInScope(field)
          const clauses = s.clauses.flatMap((clause) => {
            const act = s.example(and(within, statementOf(field, clause)))
            return act ? [{ clause, act }] : []
          })
          return [field, clauses] as const
        })
        .filter(([, clauses]) => clauses.length > 0),
    )
  const clausesIn = (byField: ReturnType<typeof found>) =>
    Object.fromEntries(Object.entries(byField).map(([field, clauses]) => [field, clauses.map(({ clause }) => clause)]))

  const past = ['3.past-pupils', '3.past-pupils.official-channels']
  const complaints = [
    '4.official-complaints',
    '4.not.complain-about-staff',
    '4.not.complain-about-school',
    '5.official-complaints',
    '5.not.complain-about-individuals',
    '5.not.complain-about-school',
  ]

  test('takes away a finding only where the ledger lets it: exemptions that must be known, and disclosures', () => {
    const lost = found((field, clause) => and(without(field)(held(clause)), not(held(clause))))
    const wanted: Record<string, readonly string[]> = {
      'channel.platform': ['3.not.school-business'],
      'channel.professional': ['3.unidentifiable-profile'],
      'channel.schoolGroup': ['3.not.school-business'],
      'content.disclosure': [
        '1.other-policies',
        '2.2.block-repeat-offenders',
        ...complaints,
        '4.not.inappropriate-comments',
        '4.not.pupil-images',
        '5.not.inappropriate-comments',
        '5.not.behaviour-incidents',
      ],
      'target.account': complaints,
      'target.family': ['3.not.pupil-contact', '3.report-pupil-contact', ...past],
      'target.kind': ['2.2.address-concerns', '2.2.block-repeat-offenders'],
    }
    const sorted = (byField: Record<string, readonly string[]>) =>
      Object.fromEntries(Object.entries(byField).map(([field, clauses]) => [field, [...clauses].sort()]))
    expect(sorted(clausesIn(lost))).toEqual(sorted(wanted))
    for (const [field, clauses] of Object.entries(lost))
      for (const { clause, act } of clauses) {
        const [part, key] = field.split('.') as ['channel', string]
        const before = { ...act, [part]: { ...act[part], [key]: undefined } } as SocialAction
        const { violations, duties, permissions, recommendations } = evaluate(before)
        const finding = [...violations, ...duties, ...permissions, ...recommendations].find(
          (one) => one.clause === clause,
        )
        expect({ act, clause, defeasibleBy: finding?.defeasibleBy }).toEqual({
          act,
          clause,
          defeasibleBy: expect.arrayContaining([field]),
        })
      }
  })

  test('raises what was settled as "no" only where the ledger lets it: facts that must be known to count', () => {
    const none = (clause: string) => not(or(held(clause), open(clause)))
    const raised = found((field, clause) => and(without(field)(none(clause)), not(none(clause))))
    expect(clausesIn(raised)).toEqual({
      'actor.authorised': ['2.unauthorised-access', '2.suggestions'],
      'actor.policyAcknowledged': ['1.read-and-comply'],
      'actor.privacySettingsChecked': ['3.privacy-settings'],
      'actor.profileIdentifiable': ['3.unidentifiable-profile'],
      'actor.safeguardingTrained': ['6.training'],
      'channel.workEmail': ['3.not.work-email'],
      'content.disclosure': ['3.report-safeguarding'],
      'content.safeguardingConcern': ['3.report-safeguarding'],
    })
    // Of the authorisation, only where a position stood in for it.
    const authorised = raised['actor.authorised']?.map(({ clause }) =>
      implies(
        and(bothInScope('actor.authorised'), without('actor.authorised')(none(clause)), not(none(clause))),
        isTrue(standsIn),
      ),
    )
    expect(authorised?.map(s.exception)).toEqual([undefined, undefined])
  })

  test('with `assume: ordinary`, nothing is undetermined that was not, as z3 sees it', async () => {
    const scripts = compiled.clauses.map(({ norms, paramount }) => {
      const conditions = norms.map(({ condition }) => condition)
      const script = smtScript(peopleNeeded(conditions, 2))
      const isOpen = (assume: Reading['assume']) => {
        const reading: Reading = { act: 'act', ...compiled, assume }
        const rails = conditions.map((condition) => script.rails(condition, reading))
        const out = paramount ? 'false' : script.rails(compiled.outOfScope, reading).yes
        return `(and (not ${out}) ${rails.map(({ yes }) => `(not ${yes})`).join(' ')} (not (and true ${rails.map(({ no }) => no).join(' ')})))`
      }
      return script.checking([
        `(and ${isOpen('ordinary')} (not ${isOpen('unknown')}))`,
        isOpen('ordinary'),
        isOpen('unknown'),
      ])
    })
    const answers = await runZ3(scripts.join('\n(reset)\n'))
    expect(compiled.clauses.filter((_clause, index) => answers[3 * index])).toEqual([])
    // Not for want of anything undetermined.
    expect(answers.filter((_answer, index) => index % 3 === 1)).toContain(true)
    expect(answers.filter((_answer, index) => index % 3 === 2)).toContain(true)
  })
})

describe('disclosure', () => {
  const tells = isTrue(disclosure)
  const givingWay = [
    '2.2.block-repeat-offenders',
    '4.official-complaints',
    '4.not.complain-about-staff',
    '4.not.complain-about-school',
    '4.not.inappropriate-comments',
    '4.not.pupil-images',
    '5.official-complaints',
    '5.not.complain-about-individuals',
    '5.not.complain-about-school',
    '5.not.inappropriate-comments',
    '5.not.behaviour-incidents',
  ]

  test('is always reported', () => proved(implies(tells, held('3.report-safeguarding'))))

  test.each(givingWay)('makes %s give way', (clause) => {
    proved(implies(tells, not(or(held(clause), open(clause)))))
    expect(s.example(held(clause))).toBeDefined()
  })

  test('of a pupil who is neither staff nor a parent is never answered under sections 1 and 4', () => {
    const child = and(tells, isTrue(role('pupil')), not(isTrue(staff)), not(isTrue(role('parent'))))
    const sanctions = clausesOf('prohibition', /^(1|4)$/)
    expect(sanctions).toHaveLength(5)
    expect(saidOfAll(sanctions, (clause) => implies(child, not(or(held(clause), open(clause)))))).toEqual([])
    proved(
      implies(
        and(child, isTrue(account('personal'))),
        not(or(...clausesOf('prohibition', /./).flatMap((clause) => [held(clause), open(clause)]))),
      ),
    )
  })

  test('of adults leaves section 3 and the duty of respect standing', () => {
    const standing = [...clausesOf('prohibition', /^3$/), '5.respect-staff-and-school', '5.respect-others']
    expect(standing.filter((clause) => s.example(and(tells, held(clause))) === undefined)).toEqual([])
  })
})

describe('exemptions', () => {
  test('known family members may be in touch', () => {
    const contact = [
      '3.not.pupil-contact',
      '3.past-pupils',
      '3.past-pupils.official-channels',
      '3.report-pupil-contact',
    ]
    expect(saidOfAll(contact, (clause) => implies(isTrue(family), not(or(held(clause), open(clause)))))).toEqual([])
  })

  test('parents may picture their own children', () => {
    proved(implies(held('5.not.other-childrens-images'), isTrue(otherChild)))
    for (const of of [undefined, ...personRoles])
      for (const pictured of [undefined, true, false])
        expect(
          someone(
            'content.picturesOtherChild',
            [JSON.parse(JSON.stringify({ role: of, relation: 'own-child', pictured }))],
            false,
          ),
        ).toBe(0)
  })

  test('a message to the school is no complaint elsewhere', () => {
    const elsewhere = s.clauses.filter((clause) => /complain/.test(clause) && /^[45]/.test(clause))
    expect(elsewhere).toHaveLength(6)
    const [message, school] = toTheSchool
    expect(
      saidOfAll(elsewhere, (clause) =>
        implies(and(isTrue(message), isTrue(school)), not(or(held(clause), open(clause)))),
      ),
    ).toEqual([])
  })
})

describe('clauses beside one another', () => {
  test('the lists for staff and pupils are about personal accounts, those of section 2 about the school’s own', () => {
    const personal = clausesOf('prohibition', /^[34]$/)
    const official = clausesOf('prohibition', /^2(\.|$)/)
    expect(saidOfAll(personal, (clause) => implies(held(clause), isTrue(account('personal'))))).toEqual([])
    expect(saidOfAll(official, (clause) => implies(held(clause), isTrue(account('official'))))).toEqual([])
  })

  test.each([
    ['3.past-pupils', '3.not.pupil-contact'],
    ['3.past-pupils', '3.past-pupils.official-channels'],
    ['3.past-pupils.official-channels', '3.past-pupils'],
    ['2.suggestions', '2.unauthorised-access'],
    ['2.2.block-repeat-offenders', '2.2.address-concerns'],
    ['4.not.complain-about-staff', '4.official-complaints'],
    ['5.not.complain-about-school', '5.official-complaints'],
  ])('wherever %s has a finding, %s has one', (clause, other) => {
    proved(implies(held(clause), held(other)))
  })

  test('whoever of the school shows people without their consent is told of data protection as well', () => {
    const member = or(isTrue(staff), isTrue(role('pupil')), isTrue(role('parent')))
    proved(implies(and(held('2.1.not.unconsented-individuals'), member), held('1.private-spaces')))
  })

  test('one purpose is one clause of section 2.1', () => {
    const purposes = s.clauses.filter((clause) => /^2\.1\.post/.test(clause))
    expect(purposes).toHaveLength(10)
    const [facebook, post] = facebookPost
    const there = and(isTrue(account('official')), isTrue(facebook), isTrue(post), isTrue(purpose))
    proved(implies(there, or(...purposes.map(held))))
    for (const one of purposes)
      for (const other of purposes) if (one !== other) proved(not(and(held(one), held(other))))
  })

  test('permissions ask for nothing but what they name, and lift no prohibition', () => {
    const asked = ['channel.account', 'channel.platform', 'content.purpose', 'verb']
    const permissions = s.clauses.filter((clause) => /^2\.1\.post\./.test(clause))
    expect(permissions.map((clause) => s.asks(s.said(clause)))).toEqual(permissions.map(() => asked))
    expect(s.asks(s.said('7.monitoring'))).toEqual([
      'actor.roles',
      'channel.account',
      'channel.platform',
      'channel.space',
      'device.owner',
    ])
    const prohibitions = clausesOf('prohibition', /^2(\.1)?$/)
    const lifted = permissions.flatMap((permission) =>
      prohibitions.filter((prohibition) => s.example(and(held(permission), held(prohibition))) === undefined),
    )
    expect(lifted).toEqual([])
  })
})

test('every clause can have a finding, and its smallest act shows it', () => {
  for (const clause of s.clauses) {
    const act = s.example(held(clause)) as SocialAction
    expect(parseAction(act)).toEqual({ ok: true, action: act })
    const { violations, duties, permissions, recommendations } = evaluate(act)
    expect([...violations, ...duties, ...permissions, ...recommendations].map((one) => one.clause)).toContain(clause)
  }
})

test('what does not hold is shown by the smallest act of which it does not', () => {
  const files = policyFiles() as Record<string, { conditions: Record<string, unknown> }>
  const head = files['policy.json'] as (typeof files)[string]
  head.conditions.pupil = {
    all: [
      { fact: 'actor.roles', operator: 'contains', value: 'pupil' },
      { not: { fact: 'actor.roles', operator: 'contains', value: 'public' } },
    ],
  }
  const edited = statementsAbout(compiledPolicyOf(loaded(files)))
  const also = edited.changing('actor.roles', (held) => [...(held as readonly string[]), 'public'])
  const respected = edited.held('4.respect')
  expect(edited.exception(edited.implies(respected, also(respected)))).toEqual({
    verb: 'post',
    actor: { roles: ['pupil'] },
    channel: { account: 'personal' },
    content: { disrespectfulTo: ['school'] },
  })
})
