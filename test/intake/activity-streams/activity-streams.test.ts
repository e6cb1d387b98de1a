import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readActivityStreams } from '../../../src/intake/activity-streams.js'
import { actionIdOf } from '../../../src/intake/payload/native-id.js'
import { type Said, said } from '../said.js'
import { schoolWith } from '../school.js'

const school = 'https://social.example/users/school'
const teacher = 'https://social.example/users/teacher'
const parent = 'https://other.example/users/parent'
const sam = 'https://elsewhere.example/users/sam'
const everybody = 'https://www.w3.org/ns/activitystreams#Public'

const id = (iri: string) => actionIdOf('activity-streams', iri)
const read = (document: unknown) =>
  readActivityStreams(typeof document === 'string' ? document : JSON.stringify(document), schoolWith())
const nothing: Said = { actions: [], problems: [], followUps: [] }

const byParent = { id: 'u-parent', roles: ['parent'] }
const byTeacher = { id: 'u-teacher', roles: ['staff', 'parent'], positions: ['teacher'] }
const asPerson = { kind: 'person', id: 'u-parent', roles: ['parent'], account: 'personal' }
const own = { account: 'personal', platform: 'mastodon', space: 'profile' }

const published = '2026-11-23T10:12:00Z'
const timing = { at: published }
const noteId = `${parent}/statuses/11`
const note = { id: noteId, type: 'Note', attributedTo: parent, to: everybody, published, content: '<p>Hello</p>' }
const create = { id: `${noteId}/activity`, type: 'Create', actor: parent, published, object: note }
const post = { id: id(noteId), verb: 'post', actor: byParent, channel: { ...own, audience: 'public' }, timing }

type Row = readonly [what: string, document: unknown, expected: Partial<Said>]

const publications: readonly Row[] = [
  ['a Create', create, { actions: [post] }],
  ['a bare Note', note, { actions: [post] }],
  [
    'types and ids in plain JSON-LD',
    { ...note, type: undefined, id: undefined, '@type': ['as:Note'], '@id': noteId },
    { actions: [post] },
  ],
  [
    'a type by its address, and another',
    { ...note, type: ['Hashtagged', 'https://www.w3.org/ns/activitystreams#Note'] },
    { actions: [post] },
  ],
  ['an actor as an object', { ...create, actor: { type: 'Person', id: parent } }, { actions: [post] }],
  [
    'an actor by handle alone',
    {
      ...create,
      actor: { type: 'Person', id: 'https://other.example/ap/8', preferredUsername: 'parent' },
      object: { ...note, attributedTo: undefined },
    },
    { actions: [post] },
  ],
  [
    'an edited note has the time of its change',
    { ...note, updated: '2026-11-23T11:00:00Z' },
    { actions: [{ ...post, timing: { at: '2026-11-23T11:00:00Z' } }] },
  ],
  [
    'an Update of a note is of the same act',
    { ...create, id: `${noteId}#update`, type: 'Update', object: { ...note, updated: '2026-11-23T11:00:00Z' } },
    { actions: [{ ...post, timing: { at: '2026-11-23T11:00:00Z' } }] },
  ],
  [
    'an Update of a profile',
    {
      id: 'https://other.example/9',
      type: 'Update',
      actor: parent,
      published,
      object: { type: 'Person', id: parent, summary: 'Cakes' },
    },
    {
      actions: [
        {
          id: id('https://other.example/9'),
          verb: 'update-profile',
          actor: byParent,
          channel: { account: 'personal', platform: 'mastodon' },
          timing,
        },
      ],
    },
  ],
  [
    'an answer to the school stands in its thread',
    { ...note, inReplyTo: `${school}/statuses/1` },
    {
      actions: [
        {
          ...post,
          verb: 'comment',
          channel: { ...post.channel, space: 'official-page' },
          target: { account: 'official' },
        },
      ],
    },
  ],
  [
    'an answer to who knows whom stands who knows where',
    { ...note, inReplyTo: 'https://elsewhere.example/objects/1' },
    {
      actions: [
        { ...post, verb: 'comment', channel: { account: 'personal', platform: 'mastodon', audience: 'public' } },
      ],
    },
  ],
  [
    'an answer by the school',
    { ...note, id: `${school}/statuses/2`, attributedTo: school, inReplyTo: noteId },
    {
      actions: [
        {
          id: id(`${school}/statuses/2`),
          verb: 'comment',
          actor: { roles: ['staff'] },
          channel: { ...post.channel, account: 'official' },
          target: asPerson,
          timing,
        },
      ],
      followUps: [{ kind: 'reply', of: id(noteId), at: published }],
    },
  ],
  [
    'a note to single accounts is a message',
    { ...note, to: [teacher], tag: { type: 'Mention', href: teacher } },
    {
      actions: [
        {
          ...post,
          verb: 'message',
          channel: { ...own, space: 'direct', audience: 'restricted' },
          target: { kind: 'person', id: 'u-teacher', roles: ['staff', 'parent'], account: 'personal', family: true },
          content: { linksStaffPersonalAccount: true },
        },
      ],
    },
  ],
  [
    'a note to a stranger who is mentioned is a message',
    { ...note, to: sam, tag: [{ type: 'Mention', href: sam }] },
    { actions: [{ ...post, verb: 'message', channel: { ...own, space: 'direct', audience: 'restricted' } }] },
  ],
  [
    'two who sent it together are two acts',
    { ...create, actor: [parent, teacher], object: { ...note, attributedTo: [parent, teacher] } },
    { actions: [expect.objectContaining({ actor: byParent }), expect.objectContaining({ actor: byTeacher })] },
  ],
  [
    'a note of somebody else',
    { ...create, object: { ...note, attributedTo: sam } },
    { actions: [post], problems: ['attribution-uncertain /object/attributedTo'] },
  ],
  ['an object given by its address', { ...create, object: noteId }, { problems: ['not-mapped /object'] }],
  ['nobody', { ...note, attributedTo: null }, { problems: ['wrong-shape /actor'] }],
  [
    'a time that is none',
    { ...note, published: 'noon' },
    {
      actions: [{ ...post, timing: undefined }].map(({ timing: _, ...rest }) => rest),
      problems: ['unreadable-value /published'],
    },
  ],
]

const audiences: readonly (readonly [what: string, addresses: object, audience: string | undefined])[] = [
  ['the whole address', { to: [everybody] }, 'public'],
  ['short', { to: 'as:Public' }, 'public'],
  ['shorter', { cc: 'Public', to: `${parent}/followers` }, 'public'],
  ['on the activity', { to: undefined }, undefined],
  ['followers', { to: [`${parent}/followers`] }, 'restricted'],
  ['nobody', { to: [] }, undefined],
  ['an object', { to: { id: everybody } }, 'public'],
]

const responses: readonly Row[] = [
  [
    'a share of an address',
    { id: 'https://a.example/1', type: 'Announce', actor: teacher, to: everybody, object: noteId },
    {
      actions: [
        { id: id('https://a.example/1'), verb: 'share', actor: byTeacher, channel: { ...own, audience: 'public' } },
      ],
    },
  ],
  [
    'a share of an activity is two acts',
    { id: 'https://a.example/1', type: 'Announce', actor: teacher, object: create },
    { actions: [{ id: id('https://a.example/1'), verb: 'share', actor: byTeacher, channel: own }, post] },
  ],
  [
    'a share of a share of an activity is three',
    {
      id: 'https://a.example/1',
      type: 'Announce',
      actor: teacher,
      object: { type: 'Announce', actor: teacher, object: create },
    },
    {
      actions: [
        { id: id('https://a.example/1'), verb: 'share', actor: byTeacher, channel: own },
        { verb: 'share', actor: byTeacher, channel: own },
        post,
      ],
    },
  ],
  [
    'a deletion passed on',
    { type: 'Announce', actor: sam, object: { type: 'Delete', actor: parent, object: noteId } },
    {
      problems: ['not-an-act /object', 'not-an-act /object'],
      followUps: [{ kind: 'delete', of: id(noteId), by: 'u-parent' }],
    },
  ],
  [
    'a reaction to the school',
    { id: 'https://a.example/2', type: 'EmojiReact', actor: parent, object: `${school}/statuses/1` },
    {
      actions: [
        {
          id: id('https://a.example/2'),
          verb: 'like',
          actor: byParent,
          channel: { ...own, space: 'official-page' },
          target: { account: 'official' },
        },
      ],
    },
  ],
  [
    'a Follow by a stranger',
    { id: 'https://a.example/3', type: 'Follow', actor: sam, object: parent },
    {
      actions: [
        {
          id: id('https://a.example/3'),
          verb: 'follow',
          actor: { roles: ['public'] },
          channel: { account: 'personal' },
          target: asPerson,
        },
      ],
    },
  ],
  [
    'an Accept of a Follow',
    {
      id: 'https://a.example/4',
      type: 'Accept',
      actor: teacher,
      object: { type: 'Follow', actor: parent, object: teacher },
    },
    {
      actions: [
        {
          id: id('https://a.example/4'),
          verb: 'accept-contact',
          actor: byTeacher,
          channel: { account: 'personal', platform: 'mastodon' },
          target: { ...asPerson, family: true },
        },
      ],
    },
  ],
  [
    'an Accept of an address',
    { type: 'Accept', actor: teacher, object: 'https://a.example/3' },
    { problems: ['not-an-act /object'] },
  ],
  [
    'an Offer of a relationship',
    { type: 'Offer', actor: teacher, object: { type: 'Relationship', subject: teacher, object: parent } },
    {
      actions: [
        {
          verb: 'request-contact',
          actor: byTeacher,
          channel: { account: 'personal', platform: 'mastodon' },
          target: { ...asPerson, family: true },
        },
      ],
    },
  ],
  [
    'an Invite of two people',
    {
      id: 'x',
      type: 'Invite',
      actor: teacher,
      object: [
        { type: 'Person', id: parent },
        { type: 'Person', id: sam },
      ],
    },
    {
      actions: [
        expect.objectContaining({ verb: 'request-contact', target: { ...asPerson, family: true } }),
        expect.objectContaining({ verb: 'request-contact' }),
      ],
    },
  ],
  [
    'an Invite to an event',
    { type: 'Invite', actor: teacher, object: { type: 'Person', id: parent }, target: { type: 'Event' } },
    { problems: ['not-an-act /object'] },
  ],
  [
    'reading',
    { type: 'Read', actor: teacher, object: noteId, published },
    { actions: [{ verb: 'browse', actor: byTeacher, channel: { account: 'personal', platform: 'mastodon' }, timing }] },
  ],
]

const others: readonly Row[] = [
  ['a Delete of a profile', { type: 'Delete', actor: sam, object: sam }, { problems: ['not-an-act '] }],
  [
    'an Undo of a share',
    { type: 'Undo', actor: sam, object: { type: 'Announce', id: 'https://a.example/1' } },
    { problems: ['not-an-act '], followUps: [{ kind: 'delete', of: id('https://a.example/1') }] },
  ],
  [
    'an Undo of a Block',
    { type: 'Undo', actor: sam, object: { type: 'Block', id: 'https://a.example/7' } },
    { problems: ['not-an-act '] },
  ],
  [
    'a Flag that holds what it reports',
    { type: 'Flag', actor: sam, object: [{ type: 'Person', id: parent }, note] },
    {
      actions: [post],
      problems: ['not-an-act '],
      followUps: [{ kind: 'report', of: id(noteId) }],
    },
  ],
  [
    'a Flag of somebody',
    { type: 'Flag', actor: school, object: parent },
    { problems: ['not-an-act '], followUps: [{ kind: 'report' }] },
  ],
  ['a profile', { type: 'Person', id: parent }, { problems: ['not-an-act '] }],
  ['a Reject', { type: 'Reject', actor: parent, object: 'https://a.example/3' }, { problems: ['not-an-act '] }],
  ['another type', { type: 'constructor', actor: parent }, { problems: ['not-mapped /type'] }],
  ['no type', { actor: parent }, { problems: ['wrong-shape /type'] }],
  ['no object', { type: 'Like', actor: parent }, { problems: ['wrong-shape /object'] }],
  ['an empty collection', { type: 'Collection', items: [] }, { problems: ['wrong-shape '] }],
  ['an address', [noteId, 5, null], { problems: ['wrong-shape /0', 'wrong-shape /1', 'wrong-shape /2'] }],
  [
    'a page of a collection',
    { type: 'Collection', first: { type: 'CollectionPage', items: note } },
    { actions: [post] },
  ],
]

describe.each([
  ['publications', publications],
  ['responses', responses],
  ['what is no act', others],
])('%s', (_name, rows) => {
  test.each(rows)('%s', (_what, document, expected) => {
    expect(said(read(document))).toEqual({ ...nothing, ...expected })
  })
})

test.each(audiences)('addressed to everybody or some: %s', (_what, addresses, audience) => {
  expect(read({ ...create, object: { ...note, ...addresses } }).actions[0]?.action.channel?.audience).toBe(audience)
})

test('something passed on without end is refused', () => {
  let announced: object = create
  for (let level = 0; level < 20; level += 1) announced = { type: 'Announce', actor: teacher, object: announced }
  expect(said(read(announced))).toEqual({ ...nothing, problems: ['payload-limit /object'] })
})

test('an inbox', () => {
  const text = readFileSync(new URL('fixtures/inbox.json', import.meta.url), 'utf8')
  const { actions, problems, followUps } = said(read(text))
  expect(actions.map((action) => JSON.stringify(action))).toMatchInlineSnapshot(`
    [
      "{"id":"activity-streams:sha256-e6bc6040dbde1ab47e9afdbfc0bcee56","verb":"comment","actor":{"id":"u-parent","roles":["parent"]},"channel":{"account":"personal","platform":"mastodon","space":"official-page","audience":"public"},"target":{"account":"official"},"timing":{"at":"2026-11-23T10:12:00Z"},"content":{"personalInformation":true}}",
      "{"id":"activity-streams:sha256-7beefb50847531d67710ec8fec1917e3","verb":"like","actor":{"roles":["public"]},"channel":{"account":"personal","space":"official-page"},"target":{"account":"official"}}",
      "{"id":"activity-streams:sha256-9c43c67d073531f313b0507b04961044","verb":"share","actor":{"id":"u-teacher","roles":["staff","parent"],"positions":["teacher"]},"channel":{"account":"personal","platform":"mastodon","space":"profile","audience":"restricted"},"timing":{"at":"2026-11-23T10:30:00Z"}}",
      "{"id":"activity-streams:sha256-9ddeb9a5069ff9663a08ce09480651dd","verb":"follow","actor":{"id":"u-pupil","roles":["pupil"]},"channel":{"account":"personal","platform":"pixelfed"},"target":{"kind":"person","id":"u-teacher","roles":["staff","parent"],"account":"personal"}}",
    ]
  `)
  expect({ problems, followUps }).toMatchInlineSnapshot(`
    {
      "followUps": [
        {
          "kind": "report",
          "of": "activity-streams:sha256-e6bc6040dbde1ab47e9afdbfc0bcee56",
        },
        {
          "at": "2026-11-23T12:00:00Z",
          "by": "u-parent",
          "kind": "delete",
          "of": "activity-streams:sha256-e6bc6040dbde1ab47e9afdbfc0bcee56",
        },
        {
          "kind": "block",
        },
      ],
      "problems": [
        "not-an-act /orderedItems/4",
        "not-an-act /orderedItems/5",
        "not-an-act /orderedItems/6",
      ],
    }
  `)
})

test('no address of a post, which has a handle in it, stands in an outcome', () => {
  const text = readFileSync(new URL('fixtures/inbox.json', import.meta.url), 'utf8')
  expect(JSON.stringify(read(text))).not.toMatch(/users|https:/)
})

test('one on each line', () => {
  const { actions, problems } = read(`${JSON.stringify(create)}\r\n{"type":\n\n${JSON.stringify([note])}\n`)
  expect(actions.map(({ item }) => item)).toEqual(['line 1', 'line 4/0'])
  expect(problems.map(({ item, code }) => `${item} ${code}`)).toEqual(['line 2 not-json'])
})
