import { absent, type Changed, type Draft, present, type Refused, withHead } from './draft.js'
import type { ChangeOf } from './overlay-file.js'

type Result = Changed | Refused

export const setParameter = (
  draft: Draft,
  { parameter, value, reading, reference }: ChangeOf<'set-parameter'>,
): Result => {
  const { parameters } = draft.head
  const old = Object.hasOwn(parameters, parameter) ? parameters[parameter] : undefined
  if (!old) return absent('parameter', 'unknown-parameter', 'parameter', parameter, Object.keys(parameters))
  const part = { ...old, value, ...(reading ? { reading } : {}), ...(reference ? { reference } : {}) }
  return {
    draft: withHead(draft, { parameters: { ...parameters, [parameter]: part } }),
    brought: [
      { part, at: { value: '/value', reading: '/reading', ...(reference ? { reference: '/reference' } : {}) } },
    ],
  }
}

export const addParameter = (draft: Draft, { parameter, definition }: ChangeOf<'add-parameter'>): Result => {
  const { parameters } = draft.head
  if (Object.hasOwn(parameters, parameter)) return present('/parameter', 'parameter', parameter, 'use `set-parameter`')
  return {
    draft: withHead(draft, { parameters: { ...parameters, [parameter]: definition } }),
    brought: [{ part: definition, at: '/definition' }],
  }
}

const withCondition = (
  draft: Draft,
  { condition, definition }: ChangeOf<'set-condition' | 'add-condition'>,
): Changed => ({
  draft: withHead(draft, { conditions: { ...draft.head.conditions, [condition]: definition } }),
  brought: [{ part: definition, at: '/definition' }],
})

export const setCondition = (draft: Draft, change: ChangeOf<'set-condition'>): Result => {
  const { conditions } = draft.head
  if (Object.hasOwn(conditions, change.condition)) return withCondition(draft, change)
  return absent('condition', 'unknown-condition', 'named condition', change.condition, Object.keys(conditions))
}

export const addCondition = (draft: Draft, change: ChangeOf<'add-condition'>): Result =>
  Object.hasOwn(draft.head.conditions, change.condition)
    ? present('/condition', 'named condition', change.condition, 'use `set-condition`')
    : withCondition(draft, change)

export const setProcedure = (draft: Draft, { procedure, title }: ChangeOf<'set-procedure'>): Result => {
  const { procedures } = draft.head
  const known = procedures.map(({ id }) => id)
  if (!known.includes(procedure)) return absent('procedure', 'unknown-procedure', 'procedure', procedure, known)
  const part = { id: procedure, title }
  return {
    draft: withHead(draft, { procedures: procedures.map((old) => (old.id === procedure ? part : old)) }),
    brought: [{ part, at: { title: '/title' } }],
  }
}

export const addProcedure = (draft: Draft, { procedure, title }: ChangeOf<'add-procedure'>): Result => {
  const { procedures } = draft.head
  if (procedures.some(({ id }) => id === procedure))
    return present('/procedure', 'procedure', procedure, 'use `set-procedure`')
  const part = { id: procedure, title }
  return {
    draft: withHead(draft, { procedures: [...procedures, part] }),
    brought: [{ part, at: { id: '/procedure', title: '/title' } }],
  }
}

export const setDuration = (draft: Draft, { promptness, hours, minutes }: ChangeOf<'set-duration'>): Result => {
  const part = { ...(hours === undefined ? {} : { hours }), ...(minutes === undefined ? {} : { minutes }) }
  return {
    draft: withHead(draft, { durations: { ...draft.head.durations, [promptness]: part } }),
    brought: [{ part, at: '' }],
  }
}

export const addFact = (draft: Draft, { fact, definition }: ChangeOf<'add-fact'>): Result => {
  const { facts = {} } = draft.head
  if (Object.hasOwn(facts, fact)) return present('/fact', 'fact', fact, 'rules can read it as it is')
  return {
    // After those of the base, so that these keep their slots.
    draft: withHead(draft, { facts: { ...facts, [fact]: definition } }),
    brought: [{ part: definition, at: '/definition' }],
  }
}
