import { deepFreeze } from '../base/freeze.js'
import type { Clause } from './clause.js'
import { isDeciding } from './deciding.js'
import { fittingTexts, mergedTexts } from './fitting-texts.js'
import type { Locale, Texts } from './locale.js'
import type { Policy } from './policy.js'
import { textsOf } from './texts-of.js'

const clauseWith = (clause: Clause, texts: Texts): Clause => {
  const { locator, ...own } = { ...texts.clauses[clause.id] }
  const place = clause.locator.list === undefined ? 'place' : 'list'
  const rules = isDeciding(clause)
    ? clause.rules.map((rule) => ({
        ...rule,
        event: { ...rule.event, params: { ...rule.event.params, ...texts.rules[rule.name] } },
      }))
    : undefined
  return {
    ...clause,
    ...own,
    locator: { ...clause.locator, [place]: locator },
    ...(rules ? { rules } : {}),
  } as Clause
}

/** @param kept the texts that have a place in the policy: it calls nothing by another name than its own */
const recordWith = <Member extends object, Own extends object>(
  members: Readonly<Record<string, Member>>,
  texts: Readonly<Record<string, Own>> | undefined,
  kept: (texts: Own) => object,
): Readonly<Record<string, Member>> =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, { ...member, ...(texts?.[name] ? kept(texts[name]) : {}) }]),
  )

/**
 * A policy with its texts in another language, to show it to people. It is still the policy that it was, digest and
 * all. A text that the translation was not made of stays as it is.
 */
export const withTexts = (policy: Policy, locale: Locale): Policy => {
  const own = textsOf(policy)
  const texts: Texts = mergedTexts(own, fittingTexts(own, locale))
  return deepFreeze({
    ...policy,
    title: texts.title,
    sections: policy.sections.map((section) => ({
      ...section,
      title: texts.sections[section.section] ?? section.title,
      clauses: section.clauses.map((clause) => clauseWith(clause, texts)),
    })),
    procedures: policy.procedures.map(({ id, title }) => ({ id, title: texts.procedures[id] ?? title })),
    parameters: recordWith(policy.parameters, texts.parameters, ({ name: _name, ...own }) => own),
    ...(policy.facts ? { facts: recordWith(policy.facts, texts.facts, ({ values: _values, ...own }) => own) } : {}),
  } as Policy)
}
