import { isFactId } from '../../action/facts.js'
import type { Policy } from '../../policy/policy.js'
import type { Phrases } from '../../readings/english/phrases.js'
import type { Wording } from '../../readings/english/wording.js'
import type { HandbookWords } from './words.js'

/**
 * Makes the texts of a policy's author readable for those who do not know its files: what stands in backticks stands in
 * quotation marks instead, and the names of settings and of facts in words.
 */
export const createProse =
  ({ parameters }: Policy, phrases: Phrases, wording: Wording, words: HandbookWords) =>
  (text: string): string =>
    text.replace(/`([^`]+)`/g, (_whole, name: string) => {
      if (Object.hasOwn(parameters, name)) return phrases.quoted(wording.settingName(name))
      return phrases.quoted(isFactId(name) ? words.labels[name] : name)
    })
