import { type Kept, keptBy, more } from './claim.js'
import { effectOf, type WeakerEffect } from './effect.js'
import type { Judgement } from './judge.js'
import { claimOf, claimsOfClause, countsOutside, type Statement } from './statement.js'

/** How an act fares worse under another policy, by one statement of the base. */
export interface Loss {
  readonly clause: string
  readonly rule: string
  readonly effect: WeakerEffect
  /** Because the act is out of the other policy's scope. */
  readonly leavesScope: boolean
}

/**
 * How much of what the base states is kept by one statement of the other policy. Where either is open, any rule of the
 * other's clause may yet speak for it.
 */
export const keptByStatement = (base: Statement, other: Statement, leavesScope: boolean): Kept => {
  if (leavesScope && !countsOutside(other)) return 'nothing'
  const isOpen = base.state === 'open' || other.state === 'open'
  return (isOpen ? claimsOfClause(other) : [claimOf(other)])
    .map((claim) => keptBy(claimOf(base), claim))
    .reduce(more, 'nothing')
}

/**
 * What it means that an act is judged more weakly: the statements of the base of which the other policy keeps less
 * than all. Whoever meets what the other claims of the act then does not meet what the base claims of it.
 */
export const lossesOf = (base: Judgement, other: Judgement): readonly Loss[] => {
  const isOut = ({ evaluation }: Judgement): boolean => evaluation.outcome === 'out-of-scope'
  const leavesScope = !isOut(base) && isOut(other)
  return base.statements.flatMap((statement) => {
    const kept = other.statements.map((one) => keptByStatement(statement, one, leavesScope)).reduce(more, 'nothing')
    const { clause, rule } = statement
    return kept === 'all' ? [] : [{ clause: clause.id, rule, effect: effectOf(claimOf(statement), kept), leavesScope }]
  })
}
