import { type Derivation, deriveFacts } from '../../../src/action/derive.js'
import { type BuiltInFactId, builtIn, type FactValue } from '../../../src/action/facts.js'
import type { Person, SocialAction } from '../../../src/action/social-action.js'
import type { Condition, Test } from '../../../src/logic/condition.js'
import { trace } from '../../../src/readings/evaluate/reference.js'
import type { Diagram } from '../../../src/readings/prove/diagrams.js'
import type { Assume, Inputs, Settings } from '../../../src/readings/prove/inputs.js'
import type { Variable } from '../../../src/readings/prove/variables.js'

/** The truth of a condition of an action as the reference evaluator has it. */
export const referenceTruth = (
  condition: Condition,
  action: SocialAction,
  settings: Settings,
  assume: Assume = 'unknown',
) => trace(condition, deriveFacts(action, derivationFor(settings, assume))).truth

const derivationFor = ({ accountManagers, ownChildExemption, catalogue }: Settings, assume: Assume): Derivation => ({
  assume,
  accountManagers,
  ownChildExemption,
  catalogue,
})

/** What an action says of a field. */
export const saidOf = (action: SocialAction, field: Variable['field']): Variable['cells'][number]['value'] => {
  const [part, key] = field.split('.') as [keyof SocialAction, string | undefined]
  const group = action[part] as Record<string, unknown> | undefined
  return (key === undefined ? group : group?.[key]) as ReturnType<typeof saidOf>
}

/** Of a moment, or of a time of day since midnight. */
const milliseconds = (moment: unknown) => {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(String(moment)) ?? []
  return hours === undefined ? new Date(moment as string).getTime() : (Number(hours) * 60 + Number(minutes)) * 60_000
}

type Asked = Pick<Test, 'fact' | 'comparison' | 'value'>

/** What a comparison says of a known value, from the documents and not from the logic. */
const answer = ({ comparison, value }: Asked, actual: FactValue): boolean => {
  const list = (Array.isArray(value) ? value : [value]) as readonly unknown[]
  const held = (Array.isArray(actual) ? actual : [actual]) as readonly unknown[]
  const [a, b] = typeof actual === 'number' ? [actual, Number(value)] : [milliseconds(actual), milliseconds(value)]
  switch (comparison) {
    case 'equal':
    case 'in':
    case 'contains':
    case 'intersects':
      return held.some((member) => list.includes(member))
    case 'notEqual':
    case 'notIn':
    case 'doesNotContain':
      return !held.some((member) => list.includes(member))
    case 'lessThan':
      return a < b
    case 'lessThanInclusive':
      return a <= b
    case 'greaterThan':
      return a > b
    case 'greaterThanInclusive':
      return a >= b
  }
}

const peopleFacts: readonly BuiltInFactId[] = [
  'content.identifiesOthers',
  'content.identifiesWithoutConsent',
  'content.picturesPupil',
  'content.picturesOtherPupilWithoutPermission',
  'content.picturesOtherChild',
  'content.refersToIndividual',
]

/** A world with what it was made for. */
export interface Made {
  readonly inputs: Inputs
  readonly tests: readonly Test[]
  readonly settings: readonly Settings[]
}

/** What is made of a list of people by an act. */
const madeOf = (people: readonly Person[], verb: SocialAction['verb'], { inputs, tests, settings }: Made): string =>
  JSON.stringify(
    settings.map((each) => {
      const facts = deriveFacts(
        { verb, actor: { roles: ['public'] }, content: { people, refersTo: [] } },
        derivationFor(each, inputs.assume),
      )
      const read = peopleFacts.filter((fact) => tests.some((test) => test.fact === fact))
      return read.map((fact) => facts[builtIn[fact].slot] ?? null)
    }),
  )

const kept = new WeakMap<Made, Map<string, readonly string[]>>()
/** What is made of the people of each cell by an act, computed once. */
const madeOfCells = ({ cells }: Variable, verb: SocialAction['verb'], made: Made): readonly string[] => {
  const byVerb = kept.get(made) ?? new Map<string, readonly string[]>()
  kept.set(made, byVerb)
  const found =
    byVerb.get(verb) ??
    cells.map(({ value }) => (value === undefined ? '' : madeOf(value as readonly Person[], verb, made)))
  byVerb.set(verb, found)
  return found
}

/** The acts of which absent content is known, by the contract. */
const silent: readonly string[] = ['follow', 'request-contact', 'accept-contact', 'access-account', 'browse']
/** What the derivation asks of other fields, by the contract. */
const asksOf = (settings: readonly Settings[]): readonly Asked[] => [
  { fact: 'verb', comparison: 'in', value: silent },
  { fact: 'content.refersTo', comparison: 'intersects', value: ['staff', 'pupil', 'parent'] },
  ...settings.map(({ accountManagers }) => ({
    fact: 'actor.positions' as const,
    comparison: 'intersects' as const,
    value: ['headteacher', ...accountManagers],
  })),
]

/** The cells of a variable in which an action lies: one, or several that its act does not tell apart. */
export const cellsOf = (variable: Variable, action: SocialAction, made: Made): readonly number[] => {
  const { field, cells } = variable
  const said = saidOf(action, field)
  const where = (fits: (value: Variable['cells'][number]['value'], index: number) => boolean) =>
    cells.flatMap(({ value }, index) => (fits(value, index) ? [index] : []))
  if (said === undefined) return where((value) => value === undefined)
  if (typeof said === 'boolean') return where((value) => value === said)
  if (field === 'content.people') {
    const wanted = madeOf(said as readonly Person[], action.verb, made)
    const keys = madeOfCells(variable, action.verb, made)
    return where((_value, index) => keys[index] === wanted)
  }
  const asked = [...made.tests, ...asksOf(made.settings)].filter(({ fact }) => fact === field)
  const wanted = asked.map((test) => answer(test, said as FactValue))
  return where(
    (value) => value !== undefined && asked.every((test, index) => answer(test, value as FactValue) === wanted[index]),
  )
}

/** Where an action lies: its cells of each variable, by level. */
export const placeOf = (action: SocialAction, made: Made): readonly (readonly number[])[] =>
  made.inputs.variables.map((variable) => cellsOf(variable, action, made))

/** The labels that a place leads to in a diagram, whichever of its cells are taken: one, if all is well. */
export const followed = (
  diagram: Diagram,
  place: readonly (readonly number[])[],
  { inputs }: Made,
): readonly number[] => {
  const visit = (at: Diagram): readonly number[] => {
    const { level, children, label } = inputs.diagrams.nodeOf(at)
    if (children.length === 0) return [label]
    return (place[level] ?? []).flatMap((cell) => visit(children[cell] as Diagram))
  }
  return [...new Set(visit(diagram))]
}
