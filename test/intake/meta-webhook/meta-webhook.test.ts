import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAction } from '../../../src/action/parse-action.js'
import { readMetaWebhook } from '../../../src/intake/meta-webhook.js'
import { type Said, said } from '../said.js'
import { schoolWith } from '../school.js'

const page = '100000000000000777'
const byPage = { id: page, name: 'Example Primary' }
const byParent = { id: '90071992547409931', name: 'Pat Example' }
const byStranger = { id: '90071992547409999', name: 'Sam Example' }

const parent = { id: 'u-parent', roles: ['parent'] }
const official = { account: 'official', platform: 'facebook', space: 'official-page' }
const personal = { account: 'personal', platform: 'facebook', space: 'official-page' }
const created_time = 1795428600
const timing = { at: '2026-11-23T10:10:00.000Z' }

const notified = (entry: object): string => JSON.stringify({ object: 'page', entry: [{ id: page, ...entry }] })
const changed = (value: object, field = 'feed') => notified({ changes: [{ field, value }] })
const read = (payload: string) => readMetaWebhook(payload, schoolWith())

type Row = readonly [what: string, payload: string, expected: Partial<Said>]

const changes: readonly Row[] = [
  [
    'a post of the page that is not published yet has an unknown audience',
    changed({ from: byPage, item: 'status', verb: 'add', published: 0, post_id: `${page}_1`, created_time }),
    {
      actions: [{ id: `meta-webhook:${page}_1`, verb: 'post', actor: { roles: ['staff'] }, channel: official, timing }],
    },
  ],
  [
    'a post by somebody else is aimed at the page',
    changed({ from: byParent, item: 'post', verb: 'add', published: 1, post_id: `${page}_2`, created_time }),
    {
      actions: [
        {
          id: `meta-webhook:${page}_2`,
          verb: 'post',
          actor: parent,
          channel: { ...personal, audience: 'public' },
          target: { kind: 'page', account: 'official' },
          timing,
        },
      ],
    },
  ],
  [
    'a stranger, in the roles that the school assumes',
    changed({ from: byStranger, item: 'comment', verb: 'add', comment_id: '1_2', parent_id: '1_1', created_time }),
    { actions: [{ id: 'meta-webhook:1_2', verb: 'comment', actor: { roles: ['public'] }, channel: personal, timing }] },
  ],
  [
    'nobody named: of which account they acted stays unknown',
    changed({ item: 'comment', verb: 'add', comment_id: '1_2', created_time }),
    {
      actions: [
        {
          id: 'meta-webhook:1_2',
          verb: 'comment',
          actor: { roles: ['public'] },
          channel: { platform: 'facebook', space: 'official-page' },
          timing,
        },
      ],
    },
  ],
  [
    'an edited comment has the time of its change only where that is told',
    changed({ from: byParent, item: 'comment', verb: 'edited', comment_id: '1_2', created_time }),
    { actions: [{ id: 'meta-webhook:1_2', verb: 'comment', actor: parent, channel: personal }] },
  ],
  [
    'an edited post',
    changed({
      from: byPage,
      item: 'status',
      verb: 'edit',
      post_id: '1_1',
      created_time,
      post: { is_published: true, updated_time: '2026-11-23T11:00:00+0000' },
    }),
    {
      actions: [
        {
          id: 'meta-webhook:1_1',
          verb: 'post',
          actor: { roles: ['staff'] },
          channel: { ...official, audience: 'public' },
          timing: { at: '2026-11-23T11:00:00+00:00' },
        },
      ],
    },
  ],
  [
    'a share, and a tag of an account of staff',
    changed({
      from: byPage,
      item: 'share',
      verb: 'add',
      share_id: 77,
      created_time,
      message_tags: [{ id: '90071992547409932', name: 'Terry Example', type: 'user' }],
    }),
    {
      actions: [
        {
          id: 'meta-webhook:77',
          verb: 'share',
          actor: { roles: ['staff'] },
          channel: official,
          content: { linksStaffPersonalAccount: true },
          timing,
        },
      ],
    },
  ],
  [
    'a mention of the page elsewhere',
    changed({ from: byParent, item: 'post', verb: 'add', post_id: '5_5', created_time }, 'mention'),
    {
      actions: [
        {
          id: 'meta-webhook:5_5',
          verb: 'post',
          actor: parent,
          channel: { account: 'personal', platform: 'facebook' },
          timing,
        },
      ],
    },
  ],
  [
    'a time that is none',
    changed({ from: byParent, item: 'comment', verb: 'add', comment_id: '1_2', created_time: 'Monday' }),
    {
      actions: [{ id: 'meta-webhook:1_2', verb: 'comment', actor: parent, channel: personal }],
      problems: ['unreadable-value /entry/0/changes/0/value/created_time'],
    },
  ],
]

const others: readonly Row[] = [
  [
    'a removed comment',
    changed({ from: byParent, item: 'comment', verb: 'remove', comment_id: '1_2' }),
    {
      problems: ['not-an-act /entry/0/changes/0/value/verb'],
      followUps: [{ kind: 'delete', of: 'meta-webhook:1_2' }],
    },
  ],
  [
    'a hidden comment',
    changed({ from: byParent, item: 'comment', verb: 'hide', comment_id: '1_2' }),
    { problems: ['not-an-act /entry/0/changes/0/value/verb'], followUps: [{ kind: 'hide', of: 'meta-webhook:1_2' }] },
  ],
  [
    'a comment shown again',
    changed({ from: byParent, item: 'comment', verb: 'unhide', comment_id: '1_2' }),
    { problems: ['not-an-act /entry/0/changes/0/value/verb'] },
  ],
  [
    'a block is of a person and answers no act',
    changed({ from: byParent, item: 'status', verb: 'block' }),
    { problems: ['not-an-act /entry/0/changes/0/value/verb'], followUps: [{ kind: 'block' }] },
  ],
  [
    'another field',
    changed({ from: byParent, item: 'status', verb: 'add' }, 'leadgen'),
    { problems: ['not-mapped /entry/0/changes/0/field'] },
  ],
  [
    'another item',
    changed({ from: byParent, item: 'interest', verb: 'add' }),
    { problems: ['not-mapped /entry/0/changes/0/value/item'] },
  ],
  [
    'another verb',
    changed({ from: byParent, item: 'status', verb: 'toString' }),
    { problems: ['not-mapped /entry/0/changes/0/value/verb'] },
  ],
  ['no value', notified({ changes: [{ field: 'feed' }] }), { problems: ['wrong-shape /entry/0/changes/0'] }],
  ['no changes', notified({ changes: [] }), { problems: ['wrong-shape /entry/0'] }],
  ['an entry without a page', '{"object":"page","entry":[{"changes":[]}]}', { problems: ['wrong-shape /entry/0'] }],
  [
    'an entry that is no object',
    '{"object":"page","entry":[7,null]}',
    {
      problems: ['wrong-shape /entry/0', 'wrong-shape /entry/1'],
    },
  ],
  ['no entries', '{"object":"page","entry":[]}', { problems: ['wrong-shape '] }],
  ['another object', '{"object":"user","entry":[]}', { problems: ['wrong-shape '] }],
  [
    'an unknown page',
    '{"object":"page","entry":[{"id":"9","changes":[{"field":"feed","value":{"from":{"id":9},"item":"status","verb":"add"}}]}]}',
    {
      problems: ['actor-unknown /entry/0/changes/0/value/from/id'],
    },
  ],
  ['no JSON', '{"object":"page",\n "entry":[}', { problems: ['not-json line 2'] }],
]

const messaged = (event: object): string => notified({ messaging: [event] })
const toPage = { sender: { id: byParent.id }, recipient: { id: page } }
const fromPage = { sender: { id: page }, recipient: { id: byParent.id } }
const direct = { platform: 'facebook', space: 'direct', audience: 'restricted' }
const timestamp = 1795428600000

const messages: readonly Row[] = [
  [
    'a message to the page',
    messaged({ ...toPage, timestamp, message: { mid: 'm_1', text: 'When is the fair?' } }),
    {
      actions: [
        {
          id: 'meta-webhook:m_1',
          verb: 'message',
          actor: parent,
          channel: { ...direct, account: 'personal' },
          target: { kind: 'page', account: 'official' },
          timing,
        },
      ],
    },
  ],
  [
    'an answer by the page',
    messaged({ ...fromPage, timestamp, message: { mid: 'm_2', is_echo: true, reply_to: { mid: 'm_1' } } }),
    {
      actions: [
        {
          id: 'meta-webhook:m_2',
          verb: 'message',
          actor: { roles: ['staff'] },
          channel: { ...direct, account: 'official' },
          target: { kind: 'person', id: 'u-parent', roles: ['parent'], account: 'personal' },
          content: { addressedToIndividual: true },
          timing,
        },
      ],
      followUps: [{ kind: 'reply', of: 'meta-webhook:m_1', at: timing.at }],
    },
  ],
  [
    'a message taken back',
    messaged({ ...toPage, timestamp, message: { mid: 'm_1', is_deleted: true } }),
    {
      problems: ['not-an-act /entry/0/messaging/0/message'],
      followUps: [{ kind: 'delete', of: 'meta-webhook:m_1', by: 'u-parent', at: timing.at }],
    },
  ],
  [
    'a receipt',
    messaged({ ...toPage, timestamp, delivery: { watermark: 1 } }),
    { problems: ['not-mapped /entry/0/messaging/0'] },
  ],
]

const nothing = { actions: [], problems: [], followUps: [] }

describe.each([
  ['changes', changes],
  ['what is no act', others],
  ['messages', messages],
])('%s', (_name, rows) => {
  test.each(rows)('%s', (_what, payload, expected) => {
    expect(said(read(payload))).toEqual({ ...nothing, ...expected })
  })
})

test('a reaction and its end are about one act, whatever else is liked', () => {
  const reaction = { from: byParent, item: 'reaction', post_id: '1_1' }
  const [liked, other] = [reaction, { ...reaction, post_id: '1_2' }].map(
    (value) => read(changed({ ...value, verb: 'add', reaction_type: 'like' })).actions[0]?.action,
  )
  expect(liked?.verb).toBe('like')
  expect(liked?.id).not.toBe(other?.id)
  expect(read(changed({ ...reaction, verb: 'remove' })).followUps).toEqual([
    { item: '/entry/0/changes/0', kind: 'delete', of: liked?.id },
  ])
})

test('without assumed roles a stranger is a problem', () => {
  const payload = changed({ from: byStranger, item: 'comment', verb: 'add', comment_id: '1_2' })
  expect(said(readMetaWebhook(payload, schoolWith({ strangers: undefined })))).toEqual({
    ...nothing,
    problems: ['actor-unknown /entry/0/changes/0/value/from/id'],
  })
})

describe('a batch', () => {
  const text = readFileSync(new URL('fixtures/batch.json', import.meta.url), 'utf8')
  const outcome = read(text)

  test('every change is an act or a problem, in order, with ids exact', () => {
    expect(outcome.actions.map(({ item, action }) => `${item} ${action.verb} ${action.actor.id}`)).toEqual([
      '/entry/0/changes/0 post undefined',
      '/entry/0/changes/1 post undefined',
      '/entry/0/changes/2 comment u-parent',
      '/entry/0/changes/3 comment undefined',
      '/entry/0/changes/4 like u-teacher',
      '/entry/1/messaging/0 message u-parent',
      '/entry/1/messaging/1 message undefined',
    ])
    expect(said(outcome)).toMatchObject({
      problems: ['not-an-act /entry/0/changes/5/value/verb', 'not-mapped /entry/1/messaging/2'],
      followUps: [
        { kind: 'reply', of: 'meta-webhook:5001_900719925474099301', at: '2026-11-23T10:13:00.000Z' },
        { kind: 'hide', of: 'meta-webhook:5001_900719925474099301' },
        { kind: 'reply', of: 'meta-webhook:m_Example1', at: '2026-11-23T10:17:40.100Z' },
      ],
    })
  })

  test('what is pictured is asked', () => {
    expect(outcome.actions.filter(({ suggestions }) => suggestions.length > 0).map(({ item }) => item)).toEqual([
      '/entry/0/changes/1',
      '/entry/1/messaging/0',
    ])
  })

  test('each fact has its evidence, and the acts are valid', () => {
    for (const { action, evidence } of outcome.actions) {
      expect(parseAction(action).ok).toBe(true)
      const { id: _id, verb: _verb, ...parts } = action
      const facts = Object.entries(parts).flatMap(([part, facts]) =>
        Object.keys(facts ?? {}).map((key) => `${part}.${key}`),
      )
      expect(evidence.map(({ fact }) => fact).sort()).toEqual(['verb', ...facts].sort())
    }
  })

  test('the same on one line each, with the line as the item', () => {
    const line = JSON.stringify(JSON.parse(text))
    const { actions } = read(`${line}\n\n${line}\n`)
    expect(actions).toHaveLength(2 * outcome.actions.length)
    expect(actions.at(-1)?.item).toBe('line 3/entry/1/messaging/1')
  })
})
