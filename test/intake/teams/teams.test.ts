import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAction } from '../../../src/action/parse-action.js'
import type { Intake } from '../../../src/intake/intake.js'
import { readTeams } from '../../../src/intake/teams.js'
import { openToStrangers, school } from '../export-school.js'

const [hedy, ada] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const userOf = (id: string) => ({ user: { id, displayName: 'Somebody Example', userIdentityType: 'aadUser' } })
const message = {
  id: '1795428900123',
  replyToId: null,
  messageType: 'message',
  createdDateTime: '2026-11-23T10:15:00.123Z',
  lastModifiedDateTime: '2026-11-23T10:20:00Z',
  lastEditedDateTime: null,
  deletedDateTime: null,
  chatId: null,
  from: { application: null, device: null, ...userOf(ada) },
  body: { contentType: 'html', content: '<div>Some <b>words</b></div>' },
  channelIdentity: { teamId: '00000000-0000-4000-8000-0000000000aa', channelId: '19:staff@thread.tacv2' },
  attachments: [],
  mentions: [],
  reactions: [],
}
const inChat = (chatId: string) => ({ ...message, channelIdentity: null, chatId })
const pair = inChat(`19:${hedy}_${ada}@unq.gbl.spaces`)

const read = (payload: unknown, of = school): Intake => readTeams(JSON.stringify(payload), of)
const codes = ({ problems }: Intake) => problems.map(({ item, path, code }) => `${item} ${path}: ${code}`)
const actions = (payload: unknown) => read(payload).actions.map(({ action }) => action)

const teacher = { id: 'u-2', roles: ['staff', 'parent'], positions: ['teacher'] }
const channel = {
  platform: 'teams',
  account: 'official',
  workEmail: true,
  audience: 'restricted',
  space: 'group',
  schoolGroup: 'staff',
}

test('a message in a channel is a post to its group', () => {
  const outcome = read(message)
  expect(outcome.problems).toEqual([])
  expect(outcome.actions.map(({ item, action }) => [item, action])).toEqual([
    [
      '',
      { id: 'teams:1795428900123', verb: 'post', actor: teacher, channel, timing: { at: '2026-11-23T10:15:00.123Z' } },
    ],
  ])
  const from = Object.fromEntries(outcome.actions[0]?.evidence.map(({ fact, ...rest }) => [fact, rest]) ?? [])
  expect(from['timing.at']).toEqual({ from: '/createdDateTime', confidence: 'certain', source: 'teams' })
  expect(from['channel.schoolGroup']?.from).toBe('context#/groups/2')
  expect(from['channel.space']?.from).toBe('/channelIdentity')
})

test('a chat of two is of messages to the other', () => {
  expect(actions(pair)).toEqual([
    {
      id: 'teams:1795428900123',
      verb: 'message',
      actor: teacher,
      channel: { ...channel, space: 'direct', schoolGroup: 'none' },
      target: { kind: 'person', id: 'u-1', roles: ['staff'], account: 'official' },
      content: { addressedToIndividual: true },
      timing: { at: '2026-11-23T10:15:00.123Z' },
    },
  ])
})

test('a reaction likes what its message says, and replies are items', () => {
  const reactions = [{ reactionType: 'like', createdDateTime: '2026-11-23T10:16:00Z', user: userOf(hedy) }]
  const reply = { ...message, id: '1795428900456', replyToId: '1795428900123', from: userOf(hedy) }
  const outcome = read({ value: [{ ...message, reactions, replies: [reply] }] })
  expect(outcome.actions.map(({ item, action }) => [item, action.verb, action.actor.id, action.target?.id])).toEqual([
    ['/value/0', 'post', 'u-2', undefined],
    ['/value/0/reactions/0', 'like', 'u-1', 'u-2'],
    ['/value/0/replies/0', 'comment', 'u-1', undefined],
  ])
  expect(outcome.actions[1]?.action.id).toMatch(/^teams:sha256-[0-9a-f]{32}$/)
  expect(outcome.followUps).toEqual([
    { item: '/value/0/replies/0', kind: 'reply', of: 'teams:1795428900123', by: 'u-1', at: '2026-11-23T10:15:00.123Z' },
  ])
})

describe('what becomes of a message', () => {
  const quoted = { id: '1795428900001', contentType: 'messageReference', content: '{}' }
  const file = { id: 'f-1', contentType: 'reference', contentUrl: 'https://school.example/a', name: 'a.pdf' }
  const group = inChat('19:abc@thread.v2')
  test.each<[what: string, payload: object, verb: string | undefined, found: string[]]>([
    ['a chat of several', group, 'post', []],
    ['an answer in a chat', { ...group, attachments: [quoted] }, 'comment', []],
    ['a file', { ...message, attachments: [file] }, 'post', [' /attachments/0: media-not-read']],
    [
      'a picture in its words',
      { ...message, body: { contentType: 'html', content: '<img src="x">' } },
      'post',
      [' /body: media-not-read'],
    ],
    ['words that are no HTML', { ...message, body: { contentType: 'text', content: '<img src="x">' } }, 'post', []],
    [
      'a time that is none',
      { ...message, createdDateTime: 'yesterday' },
      'post',
      [' /createdDateTime: unreadable-value'],
    ],
    ['a chat of an unknown kind', inChat('48:notes'), undefined, [' /chatId: not-mapped']],
    ['no place', { ...message, channelIdentity: null }, undefined, [' /chatId: not-mapped']],
    [
      'an event',
      { ...message, messageType: 'unknownFutureValue', from: null, eventDetail: {} },
      undefined,
      [' /messageType: not-an-act'],
    ],
    ['a system message', { ...message, messageType: 'systemEventMessage' }, undefined, [' /messageType: not-an-act']],
    ['an app', { ...message, from: { application: { id: 'bot' }, user: null } }, undefined, [' /from: actor-unknown']],
    ['nobody', { ...message, from: null }, undefined, [' /from: actor-unknown']],
    [
      'somebody whom nobody knows',
      { ...message, from: userOf('00000000-0000-4000-8000-000000000009') },
      undefined,
      [' /from/user: actor-unknown'],
    ],
    ['a notification of a change', { changeType: 'created', resource: 'chats' }, undefined, [' : wrong-shape']],
    [
      'a deletion',
      { ...message, deletedDateTime: '2026-11-23T11:00:00Z' },
      undefined,
      [' /deletedDateTime: not-an-act'],
    ],
    [
      'a reaction of nobody',
      { ...message, reactions: [{ reactionType: 'like' }] },
      'post',
      ['/reactions/0 /reactions/0/user: actor-unknown'],
    ],
  ])('%s', (_what, payload, verb, found) => {
    const outcome = read(payload)
    expect(outcome.actions.map(({ action }) => action.verb)).toEqual(verb === undefined ? [] : [verb])
    expect(codes(outcome)).toEqual(found)
  })

  test('a deletion is told to whoever tracks duties', () => {
    expect(read({ ...message, deletedDateTime: '2026-11-23T11:00:00Z' }).followUps).toEqual([
      { item: '', kind: 'delete', of: 'teams:1795428900123', at: '2026-11-23T11:00:00Z' },
    ])
  })

  test('words that were changed have the time of the change', () => {
    expect(actions({ ...message, lastEditedDateTime: '2026-11-23T12:00:00Z' })[0]?.timing).toEqual({
      at: '2026-11-23T12:00:00Z',
    })
  })
})

test('pages, lists and lines are taken apart; a page that names another is no whole', () => {
  expect(
    read({ '@odata.nextLink': 'https://graph.example/next', value: [message] }).problems.map(({ path, code }) => [
      path,
      code,
    ]),
  ).toEqual([['/@odata.nextLink', 'more-pages']])
  expect(read([message, pair]).actions.map(({ item }) => item)).toEqual(['/0', '/1'])
  const lines = readTeams(`${JSON.stringify(message)}\nnot JSON\n${JSON.stringify(pair)}`, school)
  expect(lines.actions.map(({ item }) => item)).toEqual(['line 1', 'line 3'])
  expect(lines.problems.map(({ item, code }) => [item, code])).toEqual([['line 2', 'not-json']])
})

test('no name and no word of a message is in what comes of it', () => {
  const reactions = [{ reactionType: 'like', createdDateTime: 'x', user: userOf(hedy) }]
  expect(
    JSON.stringify(
      read({
        value: [{ ...message, reactions, mentions: [{ mentionText: 'Hedy Example', mentioned: userOf(hedy) }] }, {}],
      }),
    ),
  ).not.toMatch(/Example|words|4000-8000/)
})

test('whatever is in a message, it never throws, and the message is an act or a problem', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(null, {}, [], '', '9007199254740993', '2026-11-23T10:15:00Z', userOf(ada)),
  )
  const keys = fc.constantFrom(...Object.keys(message), 'replies', 'eventDetail')
  fc.assert(
    fc.property(fc.dictionary(keys, value), fc.boolean(), (changes, strangers) => {
      const outcome = read([{ ...message, ...changes }], strangers ? openToStrangers : school)
      for (const { action } of outcome.actions) expect(parseAction(action).ok).toBe(true)
      expect([...outcome.actions, ...outcome.problems].map(({ item }) => item)).toContain('/0')
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.nat(), (text, cut) => {
      readTeams(text, openToStrangers)
      readTeams(JSON.stringify([message]).slice(0, cut % 900), openToStrangers)
    }),
  )
})
