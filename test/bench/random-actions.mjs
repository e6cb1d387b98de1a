// Acts at random from a seed, made from the published JSON Schema so that no field is forgotten.
import { readFileSync } from 'node:fs'

const schema = JSON.parse(
  readFileSync(new URL('../../rules/schema/social-action.schema.json', import.meta.url), 'utf8'),
)

/** A small seeded generator (mulberry32): the same actions on every machine. */
export const generator = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

const ordinarilyTrue = new Set([
  'ageAppropriate',
  'authorised',
  'policyAcknowledged',
  'safeguardingTrained',
  'privacySettingsChecked',
  'name',
  'image',
])

/** In a list of people some are only named and some only pictured. */
const even = new Set(['named', 'pictured'])

const socialMedia = ['facebook', 'facebook', 'whatsapp', 'x', 'linkedin', 'instagram', 'signal']
const otherPlatforms = ['email', 'sms', 'telephone', 'in-person']

const one = (values, random) => values[Math.floor(random() * values.length)]

/** @param {number} remarkable how probable it is of a flag that it is not as it ordinarily is */
const randomValue = (node, key, random, remarkable) => {
  const known = node.anyOf?.find(({ type }) => type !== 'null') ?? node
  if (known.enum) return one(known.enum, random)
  switch ([known.type].flat()[0]) {
    case 'boolean':
      return even.has(key) ? random() < 0.5 : random() < remarkable !== ordinarilyTrue.has(key)
    case 'object':
      return Object.fromEntries(
        Object.entries(known.properties ?? {}).map(([name, member]) => [
          name,
          randomValue(member, name, random, remarkable),
        ]),
      )
    case 'array': {
      const length =
        key === 'roles'
          ? random() < 0.1
            ? 2
            : 1
          : key === 'people'
            ? Math.max(0, Math.floor(random() * 12) - 8)
            : random() < 3 * remarkable
              ? 1
              : 0
      return Array.from({ length }, () => randomValue(known.items, '', random, remarkable))
    }
    case 'integer':
      return Math.floor(random() * 3)
    default:
      return key === 'at'
        ? '2026-11-23T10:15:00Z'
        : key === 'platform'
          ? one(random() < 0.04 ? otherPlatforms : socialMedia, random)
          : 'u-1'
  }
}

/**
 * Fully known acts, of which about half have findings.
 *
 * @returns {import('../../dist/index.js').SocialAction[]}
 */
export const randomActions = (count, seed = 1) => {
  const random = generator(seed)
  return Array.from({ length: count }, () => randomValue(schema, '', random, random() < 0.5 ? 0.003 : 0.04))
}

const shuffled = (list, random) => {
  const copy = [...list]
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    ;[copy[index], copy[other]] = [copy[other], copy[index]]
  }
  return copy
}

/** What an act says, each with where it says it. */
const leavesOf = (act) =>
  Object.entries(act).flatMap(([part, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).map(([key, member]) => ({ part, key, member }))
      : [{ part, member: value }],
  )

const isRequired = ({ part, key }) => part === 'verb' || (part === 'actor' && key === 'roles')

/** An act that says only some things, in an order of its own. */
const actOf = (leaves, random) => {
  const act = {}
  for (const { part, key, member } of shuffled(leaves, random))
    if (key === undefined) act[part] = member
    else act[part] = { ...act[part], [key]: member }
  return act
}

const bytesOf = ({ part, key = '', member }) => JSON.stringify({ [part + key]: member }).length

/** As many leaves of an act as come to some bytes of JSON, at random. */
const within = (act, bytes, random) => {
  const leaves = leavesOf(act)
  const required = leaves.filter(isRequired)
  let left = bytes
  const more = shuffled(
    leaves.filter((leaf) => !isRequired(leaf)),
    random,
  ).filter((leaf) => {
    const isTaken = bytesOf(leaf) <= left
    if (isTaken) left -= bytesOf(leaf)
    return isTaken
  })
  return actOf([...required, ...more], random)
}

/** Partly known acts, about 385 bytes of JSON each, and each an object of a shape of its own. */
export const sparseActions = (count, seed = 1) => {
  const random = generator(seed)
  return randomActions(count, seed).map((act) => within(act, 400, random))
}

/** Fully known acts, sparse ones and all between them. */
export const mixedActions = (count, seed = 1) => {
  const random = generator(seed)
  return randomActions(count, seed).map((act) => (random() < 0.3 ? act : within(act, 60 + 2_000 * random(), random)))
}
