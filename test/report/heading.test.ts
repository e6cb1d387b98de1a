import { expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { verbs } from '../../src/action/social-action.js'
import { actionWords } from '../../src/report/heading.js'

const cases: readonly (readonly [SocialAction, string])[] = [
  [
    {
      verb: 'post',
      actor: { roles: ['staff'] },
      channel: { platform: 'facebook', account: 'official', space: 'official-page' },
    },
    'staff posting from the official account on Facebook',
  ],
  [
    {
      verb: 'comment',
      actor: { roles: ['parent'] },
      channel: { platform: 'facebook', account: 'personal', space: 'official-page' },
    },
    "parent commenting from a personal account on the school's page on Facebook",
  ],
  [
    {
      verb: 'message',
      actor: { roles: ['staff', 'parent'] },
      channel: { platform: 'whatsapp', account: 'personal', space: 'direct' },
      target: { kind: 'person', roles: ['pupil'] },
    },
    'staff (also a parent) messaging a pupil from a personal account on WhatsApp',
  ],
  [
    { verb: 'message', actor: { roles: ['public'] }, target: { account: 'official' } },
    'member of the public messaging the school',
  ],
  [
    { verb: 'share', actor: { roles: ['parent'] }, channel: { space: 'group', schoolGroup: 'parents' } },
    "parent sharing in a parents' group",
  ],
  [
    { verb: 'post', actor: { roles: ['governor'] }, target: { kind: 'page', commercial: true } },
    'governor posting, aimed at a commercial page',
  ],
  [{ verb: 'like', actor: { roles: ['staff', 'staff'] }, target: { kind: 'page' } }, 'staff liking a page'],
  [
    { verb: 'accept-contact', actor: { roles: ['volunteer'] }, target: { roles: ['former-pupil'] } },
    'volunteer accepting a contact request from a former pupil',
  ],
  [
    { verb: 'request-contact', actor: { roles: ['pupil'] }, target: { roles: ['staff', 'parent'] } },
    'pupil sending a contact request to a member of staff (also a parent)',
  ],
  [
    { verb: 'access-account', actor: { roles: ['staff'] }, channel: { platform: 'my-own-forum', account: 'official' } },
    'staff logging in to the official account on My own forum',
  ],
  [{ verb: 'update-profile', actor: { roles: ['former-pupil'] } }, 'former pupil updating a profile'],
  [
    { verb: 'message', actor: { roles: ['parent'] }, channel: { platform: 'email' } },
    'parent sending a message by e-mail',
  ],
  [
    { verb: 'message', actor: { roles: ['parent'] }, channel: { platform: 'telephone', account: 'personal' } },
    'parent speaking to someone by telephone',
  ],
  [
    {
      verb: 'comment',
      actor: { roles: ['parent'] },
      channel: { platform: 'roblox', account: 'personal', space: 'official-page' },
      target: { kind: 'page', account: 'official' },
    },
    "parent commenting from a personal account on the school's page on Roblox",
  ],
  [
    {
      verb: 'comment',
      actor: { roles: ['staff', 'parent', 'governor'] },
      channel: { account: 'personal', space: 'profile' },
      target: { kind: 'person' },
    },
    'staff (also a parent and a governor) commenting from a personal account on a profile, aimed at someone',
  ],
  [
    {
      verb: 'accept-contact',
      actor: { roles: ['staff'] },
      channel: { platform: 'x', account: 'personal', space: 'profile' },
      target: { roles: ['pupil'] },
    },
    'staff accepting a contact request from a pupil on a personal account on X',
  ],
]

test.each(cases)('%j', (action, expected) => expect(actionWords(action)).toBe(expected))

test('every verb has its words', () => {
  const all = verbs.map((verb) => actionWords({ verb, actor: { roles: ['pupil'] } }))
  expect(new Set(all).size).toBe(verbs.length)
})
