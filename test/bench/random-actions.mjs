// Fully known actions at random, made from the published JSON Schema so that no field is forgotten.
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

const randomValue = (node, key, random) => {
  const known = node.anyOf?.find(({ type }) => type !== 'null') ?? node
  const one = (values) => values[Math.floor(random() * values.length)]
  if (known.enum) return one(known.enum)
  switch ([known.type].flat()[0]) {
    case 'boolean':
      return random() < (ordinarilyTrue.has(key) ? 0.95 : 0.03)
    case 'object':
      return Object.fromEntries(
        Object.entries(known.properties ?? {}).map(([name, member]) => [name, randomValue(member, name, random)]),
      )
    case 'array': {
      const length = key === 'roles' ? 1 : random() < 0.1 ? 1 : 0
      return Array.from({ length }, () => randomValue(known.items, '', random))
    }
    case 'integer':
      return Math.floor(random() * 3)
    default:
      return key === 'at'
        ? '2026-11-23T10:15:00Z'
        : key === 'platform'
          ? one(['facebook', 'whatsapp', 'x', 'linkedin', 'instagram'])
          : 'u-1'
  }
}

/** @returns {import('../../dist/index.js').SocialAction[]} */
export const randomActions = (count, seed = 1) => {
  const random = generator(seed)
  return Array.from({ length: count }, () => randomValue(schema, '', random))
}
