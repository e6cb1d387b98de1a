// Acts as the records of a school have them: of several kinds, some more and some less complete, about 385 bytes a line.
import { closeSync, openSync, writeSync } from 'node:fs'
import { generator } from '../random-actions.mjs'

/** Different acts; longer files hold them again and again, each time with other ids. */
const mostDifferent = 100_000

const choosing = (random) => {
  const one = (values) => values[Math.floor(random() * values.length)]
  const chance = (probability) => random() < probability
  return { one, chance, whole: (below) => Math.floor(random() * below) }
}

/** Flags that a program or a person sets on what was published: nearly always false. */
const flags = [
  'abusive',
  'racist',
  'sexist',
  'homophobic',
  'harassing',
  'inappropriate',
  'spam',
  'personalInformation',
  'commercial',
  'political',
  'behaviourIncident',
  'raisesConcern',
  'safeguardingConcern',
]

const contentOf = ({ one, chance, whole }, how) => {
  const first = whole(flags.length)
  const judged = Array.from({ length: how - 1 + whole(3) }, (_, place) => flags[(first + place) % flags.length])
  return {
    ...Object.fromEntries(judged.map((flag) => [flag, chance(0.03)])),
    ...(chance(0.5) && { schoolRelated: chance(0.7) }),
    ...(chance(0.2) && { complainsAbout: chance(0.2) ? [one(['school', 'staff', 'pupil'])] : [] }),
  }
}

const peopleIn = ({ one, chance, whole }) =>
  Array.from({ length: whole(2) }, () => ({
    id: `p-${whole(900)}`,
    role: 'pupil',
    relation: one(['other', 'own-child']),
    pictured: chance(0.8),
    consent: { image: chance(0.9) },
  }))

const purposes = ['alert', 'reminder', 'school-event', 'vacancy', 'achievement', 'school-activity', 'greeting', 'other']

/** What people do, how often out of a hundred, and what is known of it. */
const kinds = [
  [
    18,
    (random) => ({
      verb: 'post',
      actor: { roles: ['staff'], positions: [random.one(['admin-team', 'teacher', 'business-manager'])] },
      channel: { platform: random.one(['facebook', 'facebook', 'website']), account: 'official', audience: 'public' },
      content: { purpose: random.one(purposes), ...contentOf(random, 3), people: peopleIn(random) },
    }),
  ],
  [
    26,
    (random) => ({
      verb: 'comment',
      actor: { roles: [random.one(['parent', 'parent', 'public'])] },
      channel: { platform: 'facebook', account: 'personal', space: 'official-page', audience: 'public' },
      content: contentOf(random, 5),
      history: { priorIncidents: random.chance(0.1) ? random.whole(4) : 0 },
    }),
  ],
  [
    12,
    (random) => ({
      verb: random.one(['post', 'share', 'comment']),
      actor: { roles: ['staff'], positions: ['teacher'], profileIdentifiable: random.chance(0.5) },
      channel: { platform: random.one(['x', 'instagram', 'linkedin']), account: 'personal', space: 'profile' },
      content: { ...contentOf(random, 4), people: peopleIn(random) },
      device: { owner: random.one(['own', 'school']) },
    }),
  ],
  [
    14,
    (random) => ({
      verb: random.one(['post', 'comment', 'message']),
      actor: { roles: ['pupil'] },
      channel: { platform: random.one(['instagram', 'whatsapp', 'x']), account: 'personal', space: 'group' },
      content: { ...contentOf(random, 5), inappropriateAbout: random.chance(0.1) ? ['pupil'] : [] },
    }),
  ],
  [
    14,
    (random) => ({
      verb: 'message',
      actor: { roles: [random.one(['parent', 'staff'])] },
      channel: {
        platform: 'whatsapp',
        account: 'personal',
        space: 'group',
        schoolGroup: random.one(['parents', 'mixed', 'staff']),
      },
      content: contentOf(random, 6),
    }),
  ],
  [
    6,
    (random) => ({
      verb: 'message',
      actor: { roles: ['staff'], positions: ['teacher'] },
      channel: { platform: random.one(['email', 'mis', 'messenger']), account: 'personal', space: 'direct' },
      target: { kind: 'person', roles: [random.one(['parent', 'pupil', 'former-pupil'])], family: random.chance(0.1) },
      content: contentOf(random, 3),
    }),
  ],
  [
    5,
    (random) => ({
      verb: random.one(['like', 'follow']),
      actor: { roles: ['staff'], authorised: random.chance(0.9) },
      channel: { platform: 'facebook', account: 'official' },
      target: { kind: 'page', id: `page-${random.whole(90_000)}`, commercial: random.chance(0.1) },
    }),
  ],
  [
    5,
    (random) => ({
      verb: random.one(['request-contact', 'accept-contact']),
      actor: { roles: [random.one(['pupil', 'staff'])] },
      channel: { platform: random.one(['instagram', 'facebook']), account: 'personal' },
      target: { kind: 'person', roles: [random.one(['pupil', 'staff', 'former-pupil'])], account: 'personal' },
    }),
  ],
]

/** Each kind as often as it has a share. */
const dealt = kinds.flatMap(([share, act]) => Array.from({ length: share }, () => act))

const padded = (number, length) => String(number).padStart(length, '0')
const idLength = 6
const passLength = 4

/** An act that is the same on every machine; its id begins with the pass over all of them that it belongs to. */
const actOf = (random, index) => {
  const { actor, timing, ...act } = random.one(dealt)(random)
  const minute = random.whole(60)
  return {
    id: `act-${padded(0, passLength)}-${padded(index, idLength)}`,
    ...act,
    actor: {
      id: `person-${padded(random.whole(90_000), 5)}`,
      ...actor,
      ...(random.chance(0.3) && { policyAcknowledged: random.chance(0.95) }),
    },
    timing: {
      at: `2026-${padded(1 + random.whole(12), 2)}-${padded(1 + random.whole(28), 2)}T${padded(7 + random.whole(15), 2)}:${padded(minute, 2)}:00Z`,
      ...(random.chance(0.4) && { teachingTime: random.chance(0.1) }),
    },
  }
}

/** The different acts of a file of so many. */
export const differentActs = (acts) => {
  const random = choosing(generator(6))
  return Array.from({ length: Math.min(acts, mostDifferent) }, (_, index) => actOf(random, index))
}

/** Writes a file of so many acts, and gives its size. */
export const writeActs = (file, acts, different) => {
  const lines = different.map((act) => Buffer.from(`${JSON.stringify(act)}\n`))
  const bytes = Buffer.concat(lines)
  const ends = []
  lines.reduce((sum, { length }, place) => (ends[place] = sum + length), 0)
  const idAt = '{"id":"act-'.length
  let size = 0
  const descriptor = openSync(file, 'w')
  for (let pass = 0, left = acts; left > 0; pass += 1, left -= different.length) {
    const number = padded(pass, passLength)
    for (let place = 0; place < lines.length; place += 1) bytes.write(number, (ends[place - 1] ?? 0) + idAt, 'latin1')
    const end = ends[Math.min(left, lines.length) - 1]
    for (let at = 0; at < end; ) at += writeSync(descriptor, bytes, at, end - at)
    size += end
  }
  closeSync(descriptor)
  return size
}
