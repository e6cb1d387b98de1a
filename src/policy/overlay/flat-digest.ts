import { canonicalText } from '../../base/canonical-text.js'
import { once } from '../../base/once.js'
import { sha256 } from '../../base/sha256.js'

/** Made once of each part, however many policies share it. */
const textOf = once(canonicalText)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Canonical JSON, of which the parts at some depth are put together from texts that are kept. */
const assembled = (value: unknown, depth: number): string => {
  if (!isObject(value)) return JSON.stringify(value)
  if (depth === 0) return textOf(value)
  if (Array.isArray(value)) return `[${value.map((member) => assembled(member, depth - 1)).join(',')}]`
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  const texts = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${assembled(member, depth - 1)}`)
  return `{${texts.join(',')}}`
}

/** How deep clauses are in a policy: `sections`, a section, its `clauses`, a clause. */
const depthOfClauses = 4

/** What `digestOf` gives, of a policy that shares its clauses with others. */
export const flatDigestOf = (policy: object): string =>
  `sha256-${sha256(new TextEncoder().encode(assembled(policy, depthOfClauses)))}`
