import type { Clause } from '../../policy/clause.js'
import type { Policy } from '../../policy/policy.js'
import { type ClausePair, pairClauses } from './clause-pairs.js'
import { factEdits } from './fact-steps.js'
import { differs, keysThatDiffer } from './keys-that-differ.js'
import { largestStep, type Step } from './step.js'

/** Something that was edited, whether or not any act is judged differently for it. */
export interface Edit {
  /** `policy.json`, `section 2.1` or a clause's id. */
  readonly where: string
  readonly what: 'added' | 'removed' | 'renamed' | 'changed'
  /** The former id of a renamed clause. */
  readonly from?: string
  /** Which parts differ. */
  readonly parts: readonly string[]
  readonly step: Step
}

const ofPair = ({ from, to }: ClausePair): readonly Edit[] => {
  if (from === undefined) return [{ where: (to as Clause).id, what: 'added', parts: [], step: 'patch' }]
  if (to === undefined) return [{ where: from.id, what: 'removed', parts: [], step: 'major' }]
  const parts = keysThatDiffer(from, to).filter((key) => key !== 'id')
  if (from.id !== to.id) return [{ where: to.id, what: 'renamed', from: from.id, parts, step: 'major' }]
  return parts.length === 0 ? [] : [{ where: to.id, what: 'changed', parts, step: 'patch' }]
}

/** The parts of the head: records by their entries. */
const headParts = (from: Policy, to: Policy): readonly string[] =>
  keysThatDiffer(from, to)
    .filter((key) => !['version', 'digest', 'sections'].includes(key))
    .flatMap((key) => {
      if (key === 'facts') return factEdits(from.facts, to.facts).parts
      return key === 'parameters' || key === 'conditions'
        ? keysThatDiffer(from[key], to[key]).map((name) => `${key}.${name}`)
        : [key]
    })

const sectionsOf = (policy: Policy) =>
  new Map(
    policy.sections.map(({ section, title, clauses }) => [section, { title, order: clauses.map(({ id }) => id) }]),
  )

const ofSections = (from: Policy, to: Policy): readonly Edit[] => {
  const before = sectionsOf(from)
  const edits = [...sectionsOf(to)].flatMap(([section, after]): readonly Edit[] => {
    const known = before.get(section)
    const where = `section ${section}`
    if (known === undefined) return [{ where, what: 'added', parts: [], step: 'patch' }]
    const isMember = (id: string) => known.order.includes(id) && after.order.includes(id)
    const parts = [
      ...(known.title === after.title ? [] : ['title']),
      ...(differs(known.order.filter(isMember), after.order.filter(isMember)) ? ['order of clauses'] : []),
    ]
    return parts.length === 0 ? [] : [{ where, what: 'changed', parts, step: 'patch' }]
  })
  const order = (policy: Policy) => policy.sections.map(({ section }) => section)
  const isReordered = differs(
    order(from).filter((section) => order(to).includes(section)),
    order(to).filter((section) => before.has(section)),
  )
  return isReordered
    ? [...edits, { where: 'policy.json', what: 'changed', parts: ['order of sections'], step: 'patch' }]
    : edits
}

/** Everything in which the texts of two policies differ, their versions aside. */
export const editsBetween = (from: Policy, to: Policy): readonly Edit[] => {
  const parts = headParts(from, to)
  // Every result names the policy, and other systems store it.
  const step = parts.includes('id') ? 'major' : largestStep(['patch', factEdits(from.facts, to.facts).step])
  const head: readonly Edit[] = parts.length === 0 ? [] : [{ where: 'policy.json', what: 'changed', parts, step }]
  return [...head, ...ofSections(from, to), ...pairClauses(from, to).flatMap(ofPair)]
}
