import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readStatus } from '../../../src/intake/mastodon/status.js'
import { readMastodon } from '../../../src/intake/mastodon.js'
import { type Said, said } from '../said.js'
import { schoolWith } from '../school.js'

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const read = (payload: string) => readMastodon(payload, schoolWith())
const nothing: Said = { actions: [], problems: [], followUps: [] }

const parent = { id: 'u-parent', roles: ['parent'] }
const teacher = { id: 'u-teacher', roles: ['staff', 'parent'], positions: ['teacher'] }
const official = { account: 'official', platform: 'mastodon', space: 'official-page', audience: 'public' }

test('a post, a comment, a share, a message and an answer', () => {
  expect(said(read(fixture('statuses.json')))).toEqual({
    actions: [
      {
        id: 'mastodon:115000000000000001',
        verb: 'post',
        actor: { roles: ['staff'] },
        channel: official,
        timing: { at: '2026-11-23T10:10:00.000Z' },
      },
      {
        id: 'mastodon:115000000000000002',
        verb: 'comment',
        actor: parent,
        channel: { ...official, account: 'personal' },
        target: { account: 'official' },
        content: { personalInformation: true },
        timing: { at: '2026-11-23T10:20:00.000Z' },
      },
      {
        id: 'mastodon:115000000000000003',
        verb: 'share',
        actor: teacher,
        channel: { account: 'personal', platform: 'mastodon', space: 'profile', audience: 'restricted' },
        timing: { at: '2026-11-23T10:30:00.000Z' },
      },
      {
        id: 'mastodon:115000000000000004',
        verb: 'message',
        actor: parent,
        channel: { account: 'personal', platform: 'mastodon', space: 'direct', audience: 'restricted' },
        target: {
          kind: 'person',
          id: 'u-teacher',
          roles: ['staff', 'parent'],
          account: 'personal',
          family: true,
        },
        content: { linksStaffPersonalAccount: true },
        timing: { at: '2026-11-23T10:40:00.000Z' },
      },
      {
        id: 'mastodon:115000000000000005',
        verb: 'comment',
        actor: { roles: ['staff'] },
        channel: { ...official, space: 'profile' },
        target: { kind: 'person', id: 'u-parent', roles: ['parent'], account: 'personal' },
        timing: { at: '2026-11-23T10:50:00.000Z' },
      },
    ],
    problems: [],
    followUps: [{ kind: 'reply', of: 'mastodon:115000000000000002', at: '2026-11-23T10:50:00.000Z' }],
  } satisfies Said)
})

test('a report, and what it reports', () => {
  expect(said(read(fixture('report.json')))).toEqual({
    actions: [
      {
        id: 'mastodon:115000000000000009',
        verb: 'post',
        actor: { roles: ['public'] },
        channel: { account: 'personal', platform: 'mastodon', audience: 'public' },
        timing: { at: '2026-11-23T10:55:00.000Z' },
      },
    ],
    problems: ['not-an-act /object'],
    followUps: [{ kind: 'report', of: 'mastodon:115000000000000009', by: 'u-teacher', at: '2026-11-23T11:00:00.000Z' }],
  } satisfies Said)
})

const account = { id: '8', acct: 'parent@other.example' }
const status = { id: '5', account, visibility: 'public', created_at: '2026-11-23T10:10:00Z', in_reply_to_id: null }
const own = { account: 'personal', platform: 'mastodon', space: 'profile' }
const timing = { at: '2026-11-23T10:10:00Z' }
const post = { id: 'mastodon:5', verb: 'post', actor: parent, channel: { ...own, audience: 'public' }, timing }

const rows: readonly (readonly [what: string, document: unknown, expected: Partial<Said>])[] = [
  ['a status with the least that one has', status, { actions: [post] }],
  [
    'a report as its author sees it',
    { id: '1', target_account: {}, category: 'spam', status_ids: ['7', 8], created_at: '2026-11-23T10:10:00Z' },
    {
      problems: ['not-an-act '],
      followUps: [
        { kind: 'report', of: 'mastodon:7', at: timing.at },
        { kind: 'report', of: 'mastodon:8', at: timing.at },
      ],
    },
  ],
  [
    'a report of an account',
    { id: '1', target_account: {}, status_ids: null },
    { problems: ['not-an-act '], followUps: [{ kind: 'report' }] },
  ],
  [
    'an answer to somebody who is not mentioned: where it stands is unknown',
    { ...status, in_reply_to_id: '4', in_reply_to_account_id: '3' },
    {
      actions: [
        {
          ...post,
          verb: 'comment',
          channel: { account: 'personal', platform: 'mastodon', audience: 'public' },
        },
      ],
    },
  ],
  [
    'an answer to oneself',
    { ...status, in_reply_to_id: '4', in_reply_to_account_id: '8' },
    {
      actions: [
        {
          ...post,
          verb: 'comment',
          target: { kind: 'person', id: 'u-parent', roles: ['parent'], account: 'personal' },
        },
      ],
    },
  ],
  [
    'another visibility and no time',
    { ...status, visibility: 'local', created_at: 'today' },
    {
      actions: [{ id: 'mastodon:5', verb: 'post', actor: parent, channel: own }],
      problems: ['unreadable-value /created_at', 'unreadable-value /visibility'],
    },
  ],
  ['an account without a handle', { ...status, account: { id: '8' } }, { problems: ['wrong-shape /account'] }],
  ['no status', { id: '5' }, { problems: ['wrong-shape '] }],
  ['no object', [null, 'status', 5], { problems: ['wrong-shape /0', 'wrong-shape /1', 'wrong-shape /2'] }],
]

test.each(rows)('%s', (_what, document, expected) => {
  expect(said(read(JSON.stringify(document)))).toEqual({ ...nothing, ...expected })
})

describe('what is handed on to be read', () => {
  test('has the warning, the words, the poll and the descriptions, and the links', () => {
    const drafts: unknown[] = []
    const finish = (draft: Parameters<Parameters<typeof readStatus>[1]['finish']>[0]) => {
      drafts.push([draft.text, draft.links])
      return draft
    }
    const value = {
      ...status,
      spoiler_text: 'Food',
      content: '<p>Cakes &amp; <a href="https://cakes.example/">more</a></p>',
      poll: { options: [{ title: 'Lemon' }, { title: 'Plum' }] },
      media_attachments: [{ description: 'A cake' }, { description: null }],
    }
    readStatus({ value, path: '' }, { school: schoolWith(), finish })
    expect(drafts).toEqual([['Food\nCakes & more\nLemon\nPlum\nA cake', ['https://cakes.example/']]])
  })
})
