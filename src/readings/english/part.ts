import type { FactId } from '../../action/facts.js'
import { type Claim, claimText, joined } from './claim.js'
import type { Phrases } from './phrases.js'
import type { Words } from './words.js'

/** A comparison, or several that share a sentence. */
export interface Leaf {
  readonly kind: 'leaf'
  text(holds: boolean): string
  /** Where it can be said together with others; none where it speaks of what is known. */
  readonly claim?: Claim
  readonly presumed: boolean
  readonly facts: readonly FactId[]
}

interface Group {
  readonly kind: 'all' | 'any'
  readonly of: readonly Part[]
}

/** A condition without what is no more than brackets: groups of one, groups in groups of their kind, two negations. */
export interface Part {
  readonly node: Leaf | Group
  readonly negated: boolean
}

export const leafPart = (leaf: Omit<Leaf, 'kind'>): Part => ({ node: { kind: 'leaf', ...leaf }, negated: false })

/** A statement that can share its sentence with others. */
export const claimPart = (claim: Claim, facts: readonly FactId[], phrases: Phrases): Part =>
  leafPart({
    text: (holds) => claimText(holds ? claim : { ...claim, holds: !claim.holds }, phrases),
    claim,
    presumed: false,
    facts,
  })

export const negate = (part: Part): Part => ({ ...part, negated: !part.negated })

const membersOf = (kind: Group['kind'], parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => (part.node.kind === kind && !part.negated ? part.node.of : [part]))

const claimOf = ({ node, negated }: Part): Claim | undefined => {
  if (node.kind !== 'leaf' || node.claim === undefined) return undefined
  return negated ? { ...node.claim, holds: !node.claim.holds } : node.claim
}

/** One part of two that begin alike, where either is enough. */
const joinedParts = (a: Part, b: Part, phrases: Phrases): Part | undefined => {
  const [left, right] = [claimOf(a), claimOf(b)]
  const claim = left && right && joined(left, right)
  return claim && claimPart(claim, [...factsOf(a), ...factsOf(b)], phrases)
}

/** Alternatives that begin alike are said in one sentence, in the place of the first. */
const merged = (parts: readonly Part[], phrases: Phrases): readonly Part[] =>
  parts.reduce<readonly Part[]>((made, part) => {
    for (const [index, other] of made.entries()) {
      const both = joinedParts(other, part, phrases)
      if (both) return made.map((one, at) => (at === index ? both : one))
    }
    return [...made, part]
  }, [])

const grouped = (kind: Group['kind'], of: readonly Part[], phrases: Phrases): Part => {
  const [only] = of
  if (only === undefined) return truthPart(kind === 'all', phrases)
  return of.length === 1 ? only : { node: { kind, of }, negated: false }
}

export const allOf = (parts: readonly Part[], phrases: Phrases): Part =>
  grouped('all', membersOf('all', parts), phrases)
export const anyOf = (parts: readonly Part[], phrases: Phrases): Part =>
  grouped('any', merged(membersOf('any', parts), phrases), phrases)

/** What is so of every act, or of none. */
export const truthPart = (truth: boolean, { groups }: Phrases): Part =>
  leafPart({ text: (holds) => (holds === truth ? groups.always : groups.never), presumed: false, facts: [] })

/** The parts that have to hold together. */
export const conjuncts = (part: Part): readonly Part[] => membersOf('all', [part])

/** Every fact that a part reads. */
export const factsOf = ({ node }: Part): readonly FactId[] =>
  node.kind === 'leaf' ? node.facts : node.of.flatMap(factsOf)

const groupText = (kind: Group['kind'], holds: boolean, { groups }: Phrases): string =>
  kind === 'all' ? (holds ? groups.all : groups.notAll) : holds ? groups.any : groups.none

/** A part or its opposite in words. */
export const wordsOf = ({ node, negated }: Part, phrases: Phrases, holds = true): Words => {
  const so = holds !== negated
  return node.kind === 'leaf'
    ? { text: node.text(so), of: [] }
    : { text: groupText(node.kind, so, phrases), of: node.of.map((part) => wordsOf(part, phrases)) }
}
