import { type Literal, presumption } from '../../policy/condition.js'
import type { Policy } from '../../policy/policy.js'
import { below } from './context.js'
import { canMatter, changesNothing } from './effect.js'
import { idleOccurrences } from './idle-condition.js'
import type { Lint } from './lint.js'
import { type Occurrence, occurrencesOf, withInstead } from './occurrences.js'

const presuming = ({ authored }: Occurrence): Literal | undefined =>
  'fact' in authored && authored.operator.startsWith(presumption) ? authored : undefined

const unpresumed = (literal: Literal): Literal => ({ ...literal, operator: literal.operator.slice(presumption.length) })

export const idlePresumption: Lint = {
  severity: 'warning',
  meaning: 'A comparison has `known:`, and no evaluation would change without it.',
  remedy: 'Take `known:` away, so that a reader does not look for what it is there for.',
  check: (context) => {
    const idle = new Set(idleOccurrences(context).map(({ occurrence }) => occurrence))
    let edited: Policy = context.policy
    return occurrencesOf(context).flatMap((occurrence) => {
      const literal = presuming(occurrence)
      if (!literal || idle.has(occurrence) || !canMatter(context, occurrence)) return []
      const without = withInstead(edited, occurrence, unpresumed(literal))
      if (!changesNothing(context, occurrence, without)) return []
      edited = without
      return [
        {
          ...below(occurrence.place, 'operator'),
          subject: occurrence.subject,
          message: `\`known:\` changes nothing here: wherever \`${literal.fact}\` is not known, every action is judged as without it; take it away`,
        },
      ]
    })
  },
}
