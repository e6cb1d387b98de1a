import { catalogueOf } from '../action/catalogue.js'
import { valueMismatch } from '../action/mismatch.js'
import { head, type Report, type ReportAt } from './check.js'
import type { PolicyFile } from './policy.js'

/** All that a policy can tell apart is worked out for each fact, and a set has as many values as subsets. */
const most = { facts: 200, inSet: 12 } as const

/** Reports what is wrong with the facts that a policy declares. */
export const checkFacts = ({ facts }: PolicyFile, report: Report): void => {
  const { own } = catalogueOf(facts)
  if (own.length > most.facts) report(head, ['facts'], 'too-large', `may hold at most ${most.facts} facts`)
  for (const fact of own) {
    const at: ReportAt = (path, code, message) => report(head, ['facts', fact.name, ...path], code, message)
    // What every object has would be read from an action that does not carry it.
    if (fact.name in {}) at([], 'wrong-format', 'is a name that every object has: choose another')
    const values = 'values' in fact ? fact.values : []
    for (const [index, value] of values.entries())
      if (values.indexOf(value) < index) at(['values', index], 'duplicate', `\`${value}\` is there twice`)
    if (fact.type === 'set' && values.length > most.inSet)
      at(['values'], 'too-long', `a set must have at most ${most.inSet} values`)
    const problem = fact.ordinary === undefined ? undefined : valueMismatch(fact.ordinary, fact)
    if (problem) at(['ordinary'], 'value-type', problem)
  }
}
