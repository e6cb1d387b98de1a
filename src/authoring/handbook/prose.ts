import type { HandbookContext } from './context.js'

/**
 * Makes the texts of a policy's author readable for those who do not know its files: what stands in backticks stands in
 * quotation marks instead, and the names of settings and of facts in words.
 */
export const createProse =
  ({ policy, phrases, wording, label }: Omit<HandbookContext, 'prose'>) =>
  (text: string): string =>
    text.replace(/`([^`]+)`/g, (_whole, name: string) =>
      phrases.quoted(Object.hasOwn(policy.parameters, name) ? wording.settingName(name) : label(name)),
    )

/** The labels of the facts that a policy can read. */
export const createLabel =
  ({ policy, words }: Pick<HandbookContext, 'policy' | 'words'>) =>
  (fact: string): string => {
    const name = fact.replace(/^extra\./, '')
    if (name !== fact && Object.hasOwn(policy.facts ?? {}, name)) return policy.facts?.[name]?.label ?? fact
    return Object.hasOwn(words.labels, fact) ? words.labels[fact as keyof typeof words.labels] : fact
  }
