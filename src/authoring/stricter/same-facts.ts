import { ClausewiseError } from '../../base/clausewise-error.js'
import type { Policy } from '../../policy/policy.js'
import { differs } from '../diff/keys-that-differ.js'

/**
 * Two policies may each have facts of their own, and of one name only the same: no act could be judged by both else.
 *
 * @throws ClausewiseError `invalid-policy`
 */
export const mustReadTheSameFacts = (base: Policy, other: Policy): void => {
  const [facts, others] = [base.facts ?? {}, other.facts ?? {}]
  const issues = Object.entries(facts).flatMap(([name, { type, ordinary, ...fact }]) => {
    const found = Object.hasOwn(others, name) ? others[name] : undefined
    const what = (of: object) => ('values' in of ? of.values : undefined)
    return found === undefined || !differs([type, ordinary, what(fact)], [found.type, found.ordinary, what(found)])
      ? []
      : [
          {
            code: 'other-fact',
            path: `/facts/${name}`,
            file: 'policy.json',
            message: `\`extra.${name}\` is another fact in \`${base.id}\` than in \`${other.id}\`: give one of them another name`,
          },
        ]
  })
  if (issues.length > 0) throw new ClausewiseError('invalid-policy', issues)
}
