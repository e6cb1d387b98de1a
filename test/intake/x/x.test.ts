import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAction } from '../../../src/action/parse-action.js'
import type { Intake } from '../../../src/intake/intake.js'
import { parseJson } from '../../../src/intake/payload/parse-json.js'
import { includesOf } from '../../../src/intake/x/includes.js'
import { wordsOf } from '../../../src/intake/x/words.js'
import { readX } from '../../../src/intake/x.js'
import { openToStrangers, school } from '../export-school.js'

const [official, ada, bo] = ['2244994945000000001', '2244994945000000002', '2244994945000000003']
const users = [
  { id: official, username: 'example_primary', name: 'Example Primary', protected: false },
  { id: ada, username: 'Ada_Example', name: 'Ada Example', protected: false },
  { id: bo, username: 'bo_example', name: 'Bo Example', protected: true },
]
const post = {
  id: '1995428900123000001',
  text: 'Some words &amp; more https://t.co/abc',
  author_id: ada,
  created_at: '2026-11-23T10:15:00.000Z',
}
const original = {
  id: '1995428900123000000',
  text: 'What was said first',
  author_id: bo,
  entities: { mentions: [{ username: 'ada_example', id: ada }] },
}
const pointing = (type: string, more: object = {}) => ({
  ...post,
  referenced_tweets: [{ type, id: original.id }],
  ...more,
})

const answer = (data: unknown, includes: object = { users, tweets: [original] }) => ({ data, includes })
const read = (payload: unknown, of = school): Intake => readX(JSON.stringify(payload), of)
const codes = ({ problems }: Intake) => problems.map(({ item, path, code }) => `${item} ${path}: ${code}`)
const actions = (data: unknown) => read(answer(data)).actions.map(({ action }) => action)

const teacher = { id: 'u-2', roles: ['staff', 'parent'], positions: ['teacher'] }
const timing = { at: '2026-11-23T10:15:00.000Z' }
const channel = { platform: 'x', account: 'personal', space: 'profile', audience: 'public' }

describe('kinds of posts', () => {
  test.each<[what: string, data: object, acts: object[]]>([
    ['a post', post, [{ id: 'x:1995428900123000001', verb: 'post', channel }]],
    [
      'an answer',
      pointing('replied_to', { in_reply_to_user_id: bo }),
      [
        {
          id: 'x:1995428900123000001',
          verb: 'comment',
          channel,
          target: { kind: 'person', id: 'u-3', roles: ['parent'], account: 'personal' },
        },
      ],
    ],
    [
      'an answer to the school',
      pointing('replied_to', { in_reply_to_user_id: official }),
      [
        {
          id: 'x:1995428900123000001',
          verb: 'comment',
          channel: { ...channel, space: 'official-page' },
          target: { account: 'official' },
        },
      ],
    ],
    [
      'a repost, of something that mentions a personal account of staff',
      pointing('retweeted'),
      [{ id: 'x:1995428900123000001', verb: 'share', channel, content: { linksStaffPersonalAccount: true } }],
    ],
    [
      'a quote, which is two acts',
      pointing('quoted'),
      [
        { id: 'x:1995428900123000001', verb: 'post', channel },
        { id: 'x:1995428900123000001:quoted', verb: 'share', channel, content: { linksStaffPersonalAccount: true } },
      ],
    ],
  ])('%s', (_what, data, acts) => {
    expect(actions(data)).toEqual(acts.map((act) => ({ actor: teacher, timing, ...act })))
    expect(read(answer(data)).problems).toEqual([])
  })
})

test('each fact says where it was read', () => {
  const from = Object.fromEntries(
    read(answer([post])).actions[0]?.evidence.map(({ fact, ...rest }) => [fact, rest]) ?? [],
  )
  expect(from['timing.at']).toEqual({ from: '/data/0/created_at', confidence: 'certain', source: 'x' })
  expect(from['channel.audience']?.from).toBe('/includes/users/1/protected')
  expect(from['actor.roles']?.from).toBe('context#/people/1')
})

test('what the school answers is told to whoever tracks duties', () => {
  expect(read(answer(pointing('replied_to', { author_id: official }))).followUps).toEqual([
    { item: '/data', kind: 'reply', of: 'x:1995428900123000000', by: undefined, at: '2026-11-23T10:15:00.000Z' },
  ])
})

describe('what an answer of X comes to', () => {
  test.each<[what: string, payload: unknown, acts: number, found: string[]]>([
    ['several posts', answer([post, { ...post, id: '2' }]), 2, []],
    ['a number for an id', `{ "data": { "id": 9007199254740993, "author_id": ${ada} } }`, 1, []],
    ['no author', answer({ ...post, author_id: undefined }), 0, ['/data /data/author_id: actor-unknown']],
    ['an author whom nobody knows', answer({ ...post, author_id: '9' }), 0, ['/data /data/author_id: actor-unknown']],
    ['no id', answer({ ...post, id: undefined }), 0, ['/data /data: wrong-shape']],
    ['no post', answer('x'), 0, ['/data /data: wrong-shape']],
    ['nothing', {}, 0, [' : wrong-shape']],
    ['a time that is none', answer({ ...post, created_at: 'now' }), 1, ['/data /data/created_at: unreadable-value']],
    [
      'a picture',
      answer({ ...post, attachments: { media_keys: ['3_1'] } }),
      1,
      ['/data /data/attachments/media_keys/0: media-not-read'],
    ],
    [
      'another way to point at a post',
      answer(pointing('admired')),
      1,
      ['/data /data/referenced_tweets/0/type: unreadable-value'],
    ],
    ['an error', { errors: [{ title: 'Not Found Error', value: '1' }] }, 0, ['/errors/0 /errors/0: not-mapped']],
    [
      'more pages',
      { ...answer([post]), meta: { next_token: 'abc' } },
      1,
      ['/meta/next_token /meta/next_token: more-pages'],
    ],
    ['no JSON', 'data', 0, [' line 1: not-json']],
  ])('%s', (_what, payload, acts, found) => {
    const outcome = typeof payload === 'string' ? readX(payload, school) : read(payload)
    expect(outcome.actions).toHaveLength(acts)
    expect(codes(outcome)).toEqual(found)
  })

  test('an id past 2^53 is kept as it was written', () => {
    const { actions: acts } = readX(`{ "data": { "id": 9007199254740993, "author_id": ${ada} } }`, school)
    expect(acts[0]?.action).toMatchObject({ id: 'x:9007199254740993', actor: teacher })
  })

  test('the audience is known from the account alone', () => {
    const audience = (includes: object, author: string) =>
      read(answer({ ...post, author_id: author }, includes)).actions[0]?.action.channel?.audience
    expect([audience({ users }, ada), audience({ users }, bo), audience({}, ada)]).toEqual([
      'public',
      'restricted',
      undefined,
    ])
  })
})

describe('words', () => {
  const words = (data: object, includes: object = {}) => {
    const parsed = parseJson(JSON.stringify({ data, includes }))
    if (!parsed.ok) throw new Error(parsed.message)
    const { text, links } = wordsOf(
      { value: (parsed.value as { data: unknown }).data, path: '' },
      includesOf({ value: parsed.value, path: '' }),
    )
    return [text, links]
  }
  const url = { url: 'https://t.co/abc', expanded_url: 'https://school.example/a' }
  test.each<[what: string, data: object, includes: object, text: string | undefined, links: string[]]>([
    ['what X escapes, once', { text: '1 &lt; 2 &amp;gt; &#39;' }, {}, '1 < 2 &gt; &#39;', []],
    ['where its links lead', { text: 'a', entities: { urls: [url, {}] } }, {}, 'a', ['https://school.example/a']],
    [
      'a long post',
      { text: 'a…', note_tweet: { text: 'a and b', entities: { urls: [url] } } },
      {},
      'a and b',
      ['https://school.example/a'],
    ],
    [
      'a poll',
      { text: 'a', attachments: { poll_ids: ['7'] } },
      { polls: [{ id: '7', options: [{ label: 'b' }, { label: 'c' }] }] },
      'a\nb\nc',
      [],
    ],
    [
      'a described picture',
      { text: 'a', attachments: { media_keys: ['3_1'] } },
      { media: [{ media_key: '3_1', alt_text: 'b' }] },
      'a\nb',
      [],
    ],
    ['nothing', {}, {}, undefined, []],
  ])('%s', (_what, data, includes, text, links) => {
    expect(words(data, includes)).toEqual([text, links])
  })
})

test('no name, handle or word of a post is in what comes of it', () => {
  const posts = ['replied_to', 'retweeted', 'quoted'].map((type) => pointing(type, { in_reply_to_user_id: bo }))
  expect(JSON.stringify(read(answer([...posts, post])))).not.toMatch(/xample|words|said|t\.co|2244994945/i)
})

test('whatever is in a post, it never throws, and the post is an act or a problem', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(null, {}, [], '', ada, [{ type: 'quoted', id: '1' }], '2026-11-23T10:15:00Z'),
  )
  const keys = fc.constantFrom(
    'id',
    'text',
    'author_id',
    'created_at',
    'referenced_tweets',
    'entities',
    'attachments',
    'note_tweet',
    'in_reply_to_user_id',
  )
  fc.assert(
    fc.property(fc.dictionary(keys, value), fc.option(fc.jsonValue()), fc.boolean(), (changes, includes, strangers) => {
      const outcome = read({ data: [{ ...post, ...changes }], includes }, strangers ? openToStrangers : school)
      for (const { action } of outcome.actions) expect(parseAction(action).ok).toBe(true)
      expect([...outcome.actions, ...outcome.problems].map(({ item }) => item)).toContain('/data/0')
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.nat(), (text, cut) => {
      readX(text, openToStrangers)
      readX(JSON.stringify(answer(post)).slice(0, cut % 900), openToStrangers)
    }),
  )
})
