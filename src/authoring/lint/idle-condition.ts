import { once } from '../../base/once.js'
import type { Condition } from '../../policy/condition.js'
import type { Policy } from '../../policy/policy.js'
import { below, type LintContext } from './context.js'
import { canMatter, changesNothing } from './effect.js'
import type { Lint } from './lint.js'
import { type Occurrence, occurrencesOf, withInstead } from './occurrences.js'

const constants: Readonly<Record<'true' | 'false', Condition>> = { true: { all: [] }, false: { any: [] } }

interface Idle {
  readonly occurrence: Occurrence
  /** What may stand in its place. */
  readonly constant: 'true' | 'false'
}

/**
 * The occurrences that change nothing, all of them together: the last of those that say the same is idle, and the first
 * is then needed.
 */
export const idleOccurrences = once((context: LintContext): readonly Idle[] => {
  let edited: Policy = context.policy
  const found: Idle[] = []
  const candidates = occurrencesOf(context).filter((occurrence) => canMatter(context, occurrence))
  for (const occurrence of [...candidates].reverse())
    for (const constant of ['true', 'false'] as const) {
      const without = withInstead(edited, occurrence, constants[constant])
      if (!changesNothing(context, occurrence, without)) continue
      edited = without
      found.push({ occurrence, constant })
      break
    }
  return found.reverse()
})

const what = ({ authored }: Occurrence): string =>
  'condition' in authored ? `the condition \`${authored.condition}\`` : `the comparison of \`${authored.fact}\``

export const idleCondition: Lint = {
  severity: 'warning',
  meaning: 'A comparison, or a reference to a named condition, could be left out: no evaluation would change.',
  remedy: 'Leave it out, or correct what it was meant to tell apart.',
  check: (context) =>
    idleOccurrences(context).map(({ occurrence, constant }) => ({
      ...below(occurrence.place, 'condition' in occurrence.authored ? 'condition' : 'fact'),
      subject: occurrence.subject,
      message: `${what(occurrence)} changes nothing here: with \`${constant}\` in its place, every action is judged as before; leave it out, or correct it`,
    })),
}
