import { deepFreeze } from '../base/freeze.js'
import { type Clause, isDeciding } from './clause.js'
import type { Locale, Texts } from './locale.js'
import type { Policy } from './policy.js'

const clauseWith = (clause: Clause, texts: Texts): Clause => {
  const { title, summary, locator, readings, reason } = texts.clauses[clause.id] ?? {}
  const place = clause.locator.list === undefined ? 'place' : 'list'
  const rules = isDeciding(clause)
    ? clause.rules.map((rule) => ({
        ...rule,
        event: { ...rule.event, params: { ...rule.event.params, ...texts.rules[rule.name] } },
      }))
    : undefined
  return {
    ...clause,
    ...(title === undefined ? {} : { title, summary, locator: { ...clause.locator, [place]: locator } }),
    ...(readings ? { readings } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(rules ? { rules } : {}),
  } as Clause
}

/**
 * A policy with its texts in another language, to show it to people. It is still the policy that it was, digest and
 * all.
 *
 * @param locale what `loadLocale` gave for this very policy
 */
export const withTexts = (policy: Policy, { texts }: Locale): Policy =>
  deepFreeze({
    ...policy,
    title: texts.title,
    sections: policy.sections.map((section) => ({
      ...section,
      title: texts.sections[section.section] ?? section.title,
      clauses: section.clauses.map((clause) => clauseWith(clause, texts)),
    })),
    procedures: policy.procedures.map(({ id, title }) => ({ id, title: texts.procedures[id] ?? title })),
    parameters: Object.fromEntries(
      Object.entries(policy.parameters).map(([name, parameter]) => [name, { ...parameter, ...texts.parameters[name] }]),
    ),
  })
