import type { Policy } from '../../src/policy/policy.js'
import { clause, literal, loaded, rule, tinyFiles } from '../policy/tiny-policy.js'

const spam = literal('content.spam', 'equal', true)
const commercial = literal('content.commercial', 'equal', false)

/** The most levels of {@link deepPolicy} that a policy may have. */
export const deepest = 196

/** A policy with a condition of so many levels: `any`, `not` and `all` in turn, a named condition every forty. */
export const deepPolicy = (levels: number): Policy => {
  const files = tinyFiles()
  const { conditions } = files['policy.json']
  let deep: object = { any: [spam] }
  for (let level = 2; level < levels; level += 1) {
    if (level % 40 === 0) {
      conditions[`level-${level}`] = deep
      deep = { condition: `level-${level}` }
    }
    deep = level % 2 === 1 ? { not: deep } : level % 4 === 0 ? { any: [spam, deep] } : { all: [commercial, deep] }
  }
  files['1-acts.json'].clauses[0] = clause('1.not.first', 'prohibition', [rule('first', { all: [deep] })])
  return loaded(files)
}
