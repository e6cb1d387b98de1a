import { canonicalText } from '../../base/canonical-text.js'
import { type Clause, strengths } from '../clause.js'
import type { Condition } from '../condition.js'
import { type DecidingClause, isDeciding } from '../deciding.js'
import { isParameterOperand, parameterOf } from '../parameter.js'
import type { Rule } from '../rule.js'
import { type Draft, decidingClauses, findClause } from './draft.js'

type Head = Draft['head']

/** The parameters that facts are derived with: what one says depends on them, too. */
const derivedWith: ReadonlyMap<string, string> = new Map([
  ['actor.authorised', 'parameters.accountManagers'],
  ['content.picturesPupil', 'parameters.ownChildExemption'],
  ['content.refersToIndividual', 'parameters.ownChildExemption'],
])

/** A condition with named conditions and parameters in their places: what it comes to. */
const written = (condition: Condition, head: Head): unknown => {
  if ('all' in condition) return { all: condition.all.map((member) => written(member, head)) }
  if ('any' in condition) return { any: condition.any.map((member) => written(member, head)) }
  if ('not' in condition) return { not: written(condition.not, head) }
  if ('condition' in condition) return written(head.conditions[condition.condition] as Condition, head)
  const { fact, operator, value } = condition
  const operand = isParameterOperand(value) ? parameterOf(head, value.fact) : value
  const setting = parameterOf(head, derivedWith.get(fact) ?? '')
  return { fact: parameterOf(head, fact) ?? fact, operator, value: operand, setting }
}

/** All that a rule says but its words and the procedure. */
const substanceOf = ({ conditions, event: { type, params } }: Rule, head: Head): string => {
  const { message: _message, remedy: _remedy, procedure: _procedure, ...asked } = params
  return canonicalText([type, asked, written(conditions, head)])
}

const minutesOf = ({ durations }: Head, { event }: Rule): number => {
  if (event.type !== 'obligation') return 0
  const duration = durations[event.params.promptness]
  return duration === undefined ? Number.POSITIVE_INFINITY : (duration.hours ?? 0) * 60 + (duration.minutes ?? 0)
}

const isAtLeast = (now: Clause, before: Clause): boolean =>
  !('strength' in before) ||
  ('strength' in now && strengths.indexOf(now.strength) <= strengths.indexOf(before.strength))

const lostBy = (before: DecidingClause, from: Head, now: Clause | undefined, to: Head): string | undefined => {
  if (now === undefined) return 'it cannot be disabled'
  if (!isDeciding(now) || now.paramount !== true || now.kind !== before.kind)
    return `it stays paramount, and of the kind \`${before.kind}\``
  if (!isAtLeast(now, before)) return 'its strength cannot be lowered'
  for (const [index, rule] of before.rules.entries()) {
    const kept = now.rules.find(({ name }) => name === rule.name)
    if (kept === undefined || substanceOf(kept, to) !== substanceOf(rule, from))
      return `its rule \`${rule.name}\` stays as it is, words and procedure aside: add a rule for what is to be reported or forbidden beyond it`
    // The first rule that holds speaks for its clause.
    if (now.rules[index] !== kept) return 'its rules stay first, in their order: put your own after them'
    if (minutesOf(to, kept) > minutesOf(from, rule)) return `the time for \`${rule.name}\` cannot be longer`
  }
  return undefined
}

/** A paramount clause that no longer says all that it said, and what it lost. */
export interface Weakened {
  readonly clause: string
  readonly message: string
}

/**
 * The paramount clauses of a base that say less in what is made of it. They protect children, so an overlay may add
 * to them, and reword them, and no more.
 */
export const weakenedClauses = (base: Draft, next: Draft): readonly Weakened[] =>
  decidingClauses(base)
    .filter(({ paramount }) => paramount)
    .flatMap((before) => {
      const lost = lostBy(before, base.head, findClause(next, before.id), next.head)
      return lost === undefined ? [] : [{ clause: before.id, message: `clause \`${before.id}\` is paramount: ${lost}` }]
    })
