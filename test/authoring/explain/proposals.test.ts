import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../../src/action/social-action.js'
import { explainAction } from '../../../src/authoring/explain/explain-action.js'
import type { Proposals } from '../../../src/authoring/explain/proposals.js'
import { policy } from '../../../src/policies/stokes-wood-primary.js'
import type { Policy } from '../../../src/policy/policy.js'
import { literal, loaded, policyOf } from '../../policy/tiny-policy.js'
import { policyFiles } from '../../support/policy-files.js'
import { officialPost, personally } from './acts.js'

const proposalsFor = (action: SocialAction, assume: 'unknown' | 'ordinary' = 'ordinary'): Proposals => {
  const { proposals } = explainAction(policy, action, { assume })
  if (proposals === undefined) throw new Error('no proposals')
  return proposals
}

const pupil = { role: 'pupil', relation: 'other', named: false, pictured: true } as const
const group = { platform: 'whatsapp', account: 'personal', space: 'group', schoolGroup: 'parents' } as const
const toldToSchool = "send it to the school's own account as a direct message"

/** Acts, and every way that is proposed to do them otherwise, smaller ones first. */
const table: readonly (readonly [name: string, action: SocialAction, ways: readonly (readonly string[])[]])[] = [
  [
    'politics on the school’s page',
    officialPost({ political: true }),
    [['leave politics out of it'], ['do it from a personal account']],
  ],
  [
    'a pupil pictured without consent: elsewhere would be no better',
    officialPost({ people: [{ ...pupil, consent: { image: false } }] }),
    [['leave person 1 (a pupil) out of the picture']],
  ],
  [
    'one of three people without consent for the name, another without consent for the image',
    officialPost({
      people: [
        { ...pupil, consent: { image: true } },
        { role: 'parent', relation: 'other', named: true, pictured: true, consent: { name: false, image: true } },
        { role: 'child', relation: 'other', named: true, pictured: true, consent: { name: true, image: false } },
      ],
    }),
    [['do not name person 2 (a parent or carer)', 'leave person 3 (a child) out of the picture']],
  ],
  [
    'nobody has consented',
    officialPost({
      people: [
        { ...pupil, named: true, consent: { name: false, image: false } },
        { ...pupil, named: true, consent: { name: false, image: false } },
      ],
    }),
    [['name and picture nobody']],
  ],
  [
    'abuse and racism',
    officialPost({ abusive: true, racist: true }),
    [['leave all abuse out of it', 'leave whatever is racist out of it']],
  ],
  [
    'private browsing in a lesson',
    personally('staff', {}, { verb: 'browse', timing: { teachingTime: true } }),
    [['do it outside your own teaching time']],
  ],
  [
    'a pupil in a staff member’s own picture',
    personally('staff', { people: [{ ...pupil, consent: { image: true } }] }),
    [['leave person 1 (a pupil) out of the picture']],
  ],
  [
    'school business in a group of parents',
    personally('staff', { schoolBusiness: true }, { channel: group }),
    [['leave school business out of it'], ['do it in a group of staff']],
  ],
  [
    'a parent’s complaint about the school and about staff',
    personally('parent', { complainsAbout: ['school', 'staff'] }),
    [['leave the complaint about the school out of it', 'leave the complaint about staff out of it'], [toldToSchool]],
  ],
  [
    'a rude complaint',
    personally('parent', { complainsAbout: ['staff'], disrespectfulTo: ['staff'] }),
    [
      ['leave the complaint about staff out of it', 'say it with respect for staff'],
      [toldToSchool, 'say it with respect for staff'],
    ],
  ],
  [
    'a work e-mail address on a personal account',
    personally('staff', {}, { channel: { ...group, workEmail: true } }),
    [['register the personal account with a private e-mail address first']],
  ],
]

describe('what is proposed', () => {
  test.each(table)('%s', (_name, action, ways) => {
    const { status, proposals, careful } = proposalsFor(action)
    expect(proposals.map(({ orders }) => orders)).toEqual(ways)
    expect({ status, careful }).toEqual({ status: 'compliant', careful: false })
  })
})

describe('what nobody who acts can choose', () => {
  const page = { kind: 'page', commercial: true, account: 'personal' } as const
  const acts: readonly (readonly [string, SocialAction])[] = [
    [
      'authorisation',
      {
        verb: 'access-account',
        actor: { roles: ['public'], authorised: false },
        channel: { platform: 'facebook', account: 'official' },
      },
    ],
    [
      'whom a request comes from',
      personally(
        'staff',
        {},
        { verb: 'accept-contact', target: { kind: 'person', roles: ['pupil'], account: 'personal', family: false } },
      ),
    ],
    ['that a page is commercial', { ...officialPost({}), verb: 'like', target: page }],
    ['consent', officialPost({ people: [{ ...pupil, consent: { image: false } }] })],
    ['a behaviour incident', personally('parent', { behaviourIncident: true })],
  ]
  const claimed = /authorised|consent|role|family|age|incident|concern|harm/

  test.each(acts)('%s is not proposed', (_name, action) => {
    for (const { orders, changes } of proposalsFor(action).proposals) {
      expect(orders.join()).not.toMatch(claimed)
      expect(changes.map(({ field }) => field).join()).not.toMatch(/actor\.|target\.(roles|family|commercial)/)
    }
  })

  test('nothing is proposed where nothing is left to choose', () => {
    const [, request] = acts[1] as (typeof acts)[number]
    expect(proposalsFor(request)).toEqual({ status: 'none', careful: false, proposals: [], more: false })
    expect(proposalsFor(personally('parent', { behaviourIncident: true }))).toMatchObject({
      status: 'none',
      careful: false,
    })
  })
})

describe('where somebody may be telling of harm', () => {
  const told = personally('pupil', { complainsAbout: ['staff'], inappropriateAbout: ['staff'] })
  const withContent = (more: object): SocialAction => ({ ...told, content: { ...told.content, ...more } })

  test.each([
    ['a disclosure', { disclosure: true }],
    ['a safeguarding concern', { safeguardingConcern: true }],
    ['a disclosure denied as a concern', { disclosure: true, safeguardingConcern: false }],
  ])('nothing is proposed of %s, whatever else is broken', (_name, more) => {
    const action = personally('staff', { ...told.content, ...more })
    for (const assume of ['unknown', 'ordinary'] as const)
      expect(proposalsFor(action, assume)).toEqual({ status: 'withheld', careful: false, proposals: [], more: false })
  })

  test.each([
    ['nothing is said of it', {}],
    ['a concern is denied and a disclosure is not', { safeguardingConcern: false }],
  ])('nothing that could hide it is proposed where %s', (_name, more) => {
    const { careful, proposals } = proposalsFor(withContent(more), 'unknown')
    expect({ careful, proposals }).toEqual({ careful: true, proposals: [] })
  })

  test('telling the school instead is proposed all the same', () => {
    const action = personally('parent', {
      ...Object.fromEntries(
        ['abusive', 'harmful', 'racist', 'sexist', 'homophobic', 'inflammatory', 'harassing', 'discriminatory'].map(
          (key) => [key, false],
        ),
      ),
      inappropriate: false,
      spam: false,
      personalInformation: false,
      raisesConcern: true,
      behaviourIncident: false,
      complainsAbout: ['school'],
      disrespectfulTo: [],
      inappropriateAbout: [],
      refersTo: [],
      people: [],
      ageAppropriate: true,
    })
    const known = { ...action, history: { priorIncidents: 0 } }
    const { status, careful, proposals } = proposalsFor(known, 'unknown')
    expect({ status, careful }).toEqual({ status: 'compliant', careful: true })
    expect(proposals.map(({ orders }) => orders)).toEqual([[toldToSchool]])
    expect(proposals[0]?.duties.map(({ clause }) => clause)).toEqual(['2.2.address-concerns'])
  })

  test('once nobody is known to be, content may be left out', () => {
    const { status, careful } = proposalsFor(withContent({ disclosure: false, safeguardingConcern: false }))
    expect({ status, careful }).toEqual({ status: 'compliant', careful: false })
  })
})

describe('where an act is not taken instead of being put right', () => {
  const ways = (policy: Policy, action: SocialAction) =>
    explainAction(policy, action, { assume: 'ordinary' }).proposals?.proposals.map(({ orders }) => orders)
  const millbrook = loaded(policyFiles('millbrook-vale-primary'))
  const saltmarsh = loaded(policyFiles('saltmarsh-academy'))
  const channel = { platform: 'facebook', account: 'official', space: 'official-page', audience: 'public' } as const
  const post = { verb: 'post', actor: { roles: ['staff'], authorised: true }, channel } as const

  test.each<[string, Policy, SocialAction, readonly (readonly string[])[]]>([
    [
      'a live lesson is not given from a personal account',
      saltmarsh,
      {
        ...post,
        content: { purpose: 'greeting' },
        extra: {
          liveLesson: true,
          adultsPresent: 1,
          recorded: true,
          onRegister: true,
          approvedBy: ['communications-lead', 'senior-leader'],
        },
      },
      [['see to it that the number of adults in the live lesson is 2']],
    ],
    [
      'nor is a child shown there who is not to be shown',
      millbrook,
      {
        ...post,
        content: {
          purpose: 'achievement',
          people: [{ role: 'pupil', relation: 'other', named: false, pictured: true, consent: { image: true } }],
        },
        extra: {
          approvals: 2,
          publishedAt: '10:00',
          publishedOn: 'tuesday',
          showsLookedAfterChild: true,
          consentForms: ['this-year'],
        },
      },
      [['leave person 1 (a pupil) out of the picture']],
    ],
  ])('%s', (_name, policy, action, expected) => {
    expect(ways(policy, action)).toEqual(expected)
  })

  test('the official account is for whoever may use it', () => {
    const policy = policyOf([literal('channel.account', 'equal', 'personal')])
    const action = (actor: Partial<SocialAction['actor']>) =>
      personally('parent', {}, { actor: { roles: ['parent'], ...actor } })
    expect(ways(policy, action({}))).toEqual([])
    expect(ways(policy, action({ authorised: false }))).toEqual([])
    expect(ways(policy, action({ authorised: true }))).toEqual([['do it from the official account']])
    expect(ways(policy, action({ positions: ['admin-team'] }))).toEqual([['do it from the official account']])
  })

  test('who raises a concern is not told to wait', () => {
    const teaching = (content: object) => personally('staff', content, { timing: { teachingTime: true } })
    expect(ways(policy, teaching({}))).toEqual([['do it outside your own teaching time']])
    expect(ways(policy, teaching({ raisesConcern: true }))?.flat()).not.toContain(
      'do it outside your own teaching time',
    )
  })
})

test('an act that complies needs no change, nor one outside the policy', () => {
  const paper = personally('staff', { political: true }, { channel: { platform: 'paper' } })
  for (const action of [officialPost({ purpose: 'greeting' }), paper])
    expect(proposalsFor(action).status).toBe('not-needed')
})

test('where what is open cannot be settled, a way out of the breach is proposed, and said to be no more', () => {
  const action: SocialAction = { ...officialPost({ political: true }), actor: { roles: ['staff'] } }
  const { evaluation } = explainAction(policy, action)
  const { status, careful, proposals } = proposalsFor(action, 'unknown')
  expect(evaluation.undetermined.map(({ clause }) => clause)).toContain('2.unauthorised-access')
  expect({ status, careful }).toEqual({ status: 'not-broken', careful: true })
  expect(proposals.map(({ orders, outcome }) => [orders, outcome])).toEqual([
    [['leave politics out of it'], 'undetermined'],
  ])
})

describe('what follows from a change', () => {
  test('at another time, the time is not known', () => {
    const action = personally('staff', {}, { timing: { at: '2026-11-23T10:15:00Z', teachingTime: true } })
    expect(proposalsFor(action).proposals[0]).toMatchObject({
      action: { timing: { teachingTime: false } },
      changes: [
        { field: 'timing.teachingTime', from: true, to: false },
        { field: 'timing.at', from: '2026-11-23T10:15:00Z', to: null },
      ],
    })
    expect(proposalsFor(action).proposals[0]?.action.timing).not.toHaveProperty('at')
  })

  test('a timetable is not contradicted', () => {
    const at = '2026-11-23T10:15:00Z'
    const lesson = { from: '2026-11-23T10:00:00Z', until: '2026-11-23T11:00:00Z' }
    const action = { ...personally('staff', {}), actor: { id: 'u-1', roles: ['staff' as const] }, timing: { at } }
    const { evaluation, proposals } = explainAction(policy, action, {
      assume: 'ordinary',
      timetable: { actors: { 'u-1': { covers: lesson, teaching: [lesson] } } },
    })
    expect(evaluation.violations.map(({ clause }) => clause)).toEqual(['3.not.teaching-time'])
    expect(proposals?.proposals.map(({ action: changed }) => changed.timing)).toEqual([{ teachingTime: false }])
  })

  test('nobody who is no longer referred to is named', () => {
    const action = personally('staff', {
      refersTo: ['pupil'],
      people: [{ role: 'pupil', relation: 'other', named: true, pictured: false }],
    })
    const { proposals } = proposalsFor(action)
    expect(proposals[0]?.orders).toEqual(['refer to no single pupil', 'do not name person 1 (a pupil)'])
    expect(proposals[0]?.action.content).toMatchObject({ refersTo: [], people: [{ named: false, pictured: false }] })
  })
})
