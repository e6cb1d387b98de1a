import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { Catalogue } from '../../action/catalogue.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import { lower, type Rail } from './dual-rail.js'

/** What a rule of the engine speaks of: a norm of a clause, or a condition of the scope. */
export type Subject =
  | { readonly subject: 'norm'; readonly clause: string; readonly rule: string }
  | { readonly subject: 'out-of-scope' }
  | { readonly subject: 'companion'; readonly clause: string }

/** Everything that the engine decides, with its condition. */
export const subjectsOf = (policy: CompiledPolicy): readonly (readonly [Subject, Condition])[] => [
  ...policy.clauses.flatMap(({ id, norms }) =>
    norms.map(({ rule, condition }) => [{ subject: 'norm', clause: id, rule }, condition] as const),
  ),
  [{ subject: 'out-of-scope' }, policy.outOfScope],
  ...policy.companions.map(({ clause, condition }) => [{ subject: 'companion', clause }, condition] as const),
]

const always: TopLevelCondition = { all: [{ fact: 'verb', operator: 'known:notEqual', value: '' }] }

const addRail = (engine: Engine, subject: Subject, condition: Condition, rail: Rail, catalogue: Catalogue): void => {
  const lowered = lower(condition, rail, catalogue)
  if (lowered === false) return
  const conditions = lowered === true ? always : 'fact' in lowered ? { all: [lowered] } : lowered
  engine.addRule({
    name: JSON.stringify([rail, subject]),
    conditions: conditions as TopLevelCondition,
    event: { type: rail, params: { ...subject } },
  })
}

/**
 * A stock json-rules-engine with a policy in it. Each norm is two rules, one that fires where it holds
 * and one where it fails; where neither fires, the norm is undetermined. Facts are given flattened, by
 * `engineFacts`; absent ones are unknown. Do not let two runs of one engine overlap: they lose events.
 */
export const engineOf = (policy: CompiledPolicy): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperatorDecorator(
    'known',
    (actual: unknown, value: unknown, next) => actual !== undefined && next(actual, value),
  )
  for (const [subject, condition] of subjectsOf(policy))
    for (const rail of ['holds', 'fails'] as const) addRail(engine, subject, condition, rail, policy.catalogue)
  return engine
}
