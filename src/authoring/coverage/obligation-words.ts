import { FALSE, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { Comparison, Test, Value } from '../../logic/condition.js'
import type { Obligation } from './obligations.js'

const mostValues = 4

const one = (value: Value): string => String(value)

const oneOf = (value: Value): string => {
  const values = [value].flat()
  const shown = values.slice(0, mostValues).map(String).join(', ')
  return values.length > mostValues ? `${shown} and ${values.length - mostValues} more` : shown
}

const yesOrNo = (value: Value, holds: boolean): string => (typeof value === 'boolean' ? String(value === holds) : '')

/** What a fact is or does where a comparison of it holds, and where it fails. */
const words: Readonly<Record<Comparison, readonly [holds: (value: Value) => string, fails: (value: Value) => string]>> =
  {
    equal: [
      (value) => `being ${yesOrNo(value, true) || one(value)}`,
      (value) => `being ${yesOrNo(value, false) || `other than ${one(value)}`}`,
    ],
    notEqual: [
      (value) => `being ${yesOrNo(value, false) || `other than ${one(value)}`}`,
      (value) => `being ${yesOrNo(value, true) || one(value)}`,
    ],
    in: [(value) => `being among ${oneOf(value)}`, (value) => `not being among ${oneOf(value)}`],
    notIn: [(value) => `not being among ${oneOf(value)}`, (value) => `being among ${oneOf(value)}`],
    contains: [(value) => `holding ${one(value)}`, (value) => `not holding ${one(value)}`],
    doesNotContain: [(value) => `not holding ${one(value)}`, (value) => `holding ${one(value)}`],
    intersects: [(value) => `holding one of ${oneOf(value)}`, (value) => `holding none of ${oneOf(value)}`],
    lessThan: [(value) => `being less than ${one(value)}`, (value) => `being at least ${one(value)}`],
    lessThanInclusive: [(value) => `being at most ${one(value)}`, (value) => `being more than ${one(value)}`],
    greaterThan: [(value) => `being more than ${one(value)}`, (value) => `being at most ${one(value)}`],
    greaterThanInclusive: [(value) => `being at least ${one(value)}`, (value) => `being less than ${one(value)}`],
  }

/** A comparison with a truth: `content.political not being known`. */
const comparisonWords = ({ fact, comparison, value }: Test, truth: Truth): string => {
  if (truth === UNKNOWN) return `${fact} not being known`
  const [holds, fails] = words[comparison]
  return `${fact} ${(truth === TRUE ? holds : fails)(value)}`
}

const clauseWords: Readonly<Record<Truth, string>> = {
  [TRUE]: 'is found to hold',
  [FALSE]: 'is neither found to hold nor open',
  [UNKNOWN]: 'stays open',
}
const scopeWords: Readonly<Record<string, string>> = {
  'out-of-scope': 'takes an act out of scope',
  'in-scope': 'keeps an act in scope',
  'also-under': 'stands beside a finding',
}
const ruleWords: Readonly<Record<Truth, string>> = {
  [TRUE]: 'speaks for its clause',
  [FALSE]: 'fails',
  [UNKNOWN]: 'is the open one of its clause',
}

/** What a case would show of the subject of an obligation: `decided by content.political not being known`. */
export const shownWords = ({ subject, truth }: Obligation): string => {
  const { level, provision, comparison } = subject
  if (level === 'literal') return `decided by ${comparisonWords(comparison as Test, truth)}`
  if (level === 'rule') return ruleWords[truth]
  const effect = provision.hasRules ? undefined : provision.decisions[0]?.name
  if (effect === undefined) return clauseWords[truth]
  return truth === TRUE ? (scopeWords[effect] as string) : `its condition ${truth === FALSE ? 'fails' : 'is open'}`
}

/** An obligation in plain words, good as a case's name: `official-political: decided by content.political not being known`. */
export const obligationWords = (obligation: Obligation): string => {
  const { provision, decision } = obligation.subject
  const name = provision.hasRules && decision ? decision.name : provision.clause
  return `${name}: ${shownWords(obligation)}`
}
