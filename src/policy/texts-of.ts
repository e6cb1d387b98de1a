import type { DeclaredFact } from '../action/catalogue.js'
import { nameInWords, valueInWords } from '../base/name-in-words.js'
import type { Clause } from './clause.js'
import { isDeciding } from './deciding.js'
import type { Texts } from './locale.js'
import type { Policy } from './policy.js'

const mapped = <From, To>(
  entries: readonly (readonly [string, From])[],
  to: (from: From) => To,
): Readonly<Record<string, To>> => Object.fromEntries(entries.map(([name, from]) => [name, to(from)]))

const clauseTexts = ({ title, summary, locator, readings, ...rest }: Clause): Texts['clauses'][string] => ({
  title,
  summary,
  locator: locator.list ?? locator.place ?? '',
  ...(readings ? { readings: readings.map((reading) => ({ ...reading })) } : {}),
  ...(rest.kind === 'informative' ? { reason: rest.reason } : {}),
})

const factTexts = (fact: DeclaredFact): NonNullable<Texts['facts']>[string] => ({
  label: fact.label,
  description: fact.description,
  ...(fact.phrases ? { phrases: { ...fact.phrases } } : {}),
  ...(fact.phrase === undefined ? {} : { phrase: fact.phrase }),
  ...(fact.values ? { values: Object.fromEntries(fact.values.map((value) => [value, valueInWords(value)])) } : {}),
})

/** The texts of a policy, as its own files have them. */
export const textsOf = (policy: Policy): Texts => {
  const clauses = policy.sections.flatMap((section) => section.clauses)
  const rules = clauses.filter(isDeciding).flatMap((clause) => clause.rules)
  return {
    title: policy.title,
    sections: mapped(
      policy.sections.map((section) => [section.section, section.title]),
      (title) => title,
    ),
    clauses: mapped(
      clauses.map((clause) => [clause.id, clause]),
      clauseTexts,
    ),
    rules: mapped(
      rules.map(({ name, event }) => [name, event.params]),
      ({ message, remedy }) => ({ message, ...(remedy === undefined ? {} : { remedy }) }),
    ),
    procedures: mapped(
      policy.procedures.map(({ id, title }) => [id, title]),
      (title) => title,
    ),
    parameters: mapped(
      Object.entries(policy.parameters).map(([name, parameter]) => [name, { name, ...parameter }]),
      ({ name, description, reading }) => ({
        name: nameInWords(
          name,
          policy.sections.map(({ section }) => section),
        ),
        description,
        reading: { ...reading },
      }),
    ),
    ...(policy.facts ? { facts: mapped(Object.entries(policy.facts), factTexts) } : {}),
  }
}
