import { type Issue, quote, suggestion } from '../base/issue.js'
import { toPointer } from '../base/pointer.js'
import { kindOf } from '../base/zod-issues.js'
import type { Catalogue } from './catalogue.js'
import { valueMismatch } from './mismatch.js'

/** What is wrong with the facts that an action carries, for a policy that declares its own; what is null is unknown. */
export const extraIssues = (extra: object, { facts, own }: Catalogue): readonly Issue[] =>
  Object.entries(extra).flatMap(([name, value]) => {
    const fact = facts.get(`extra.${name}`)
    const message = fact
      ? (value ?? undefined) === undefined
        ? undefined
        : valueMismatch(value, fact, kindOf)
      : `${quote(name)} is not a fact of this policy${suggestion(
          name,
          own.map((each) => each.name),
        )}`
    if (message === undefined) return []
    return [{ code: fact ? 'value-type' : 'unknown-key', path: toPointer(['extra', name]), message }]
  })
