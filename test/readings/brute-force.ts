import { type Derivation, deriveFacts } from '../../src/action/derive.js'
import type { Fact } from '../../src/action/facts.js'
import { withoutContent } from '../../src/action/given.js'
import { ordinaryPerson } from '../../src/action/people.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../src/base/truth.js'
import type { CompiledPolicy, NormativeClause } from '../../src/logic/compiled-policy.js'
import { testsOf } from '../../src/logic/tests-of.js'
import { programOf } from '../../src/readings/evaluate/program.js'
import { booleans, peopleLists, product, type Values } from './people-lists.js'

type Assignment = readonly (readonly [field: string, value: unknown])[]

const supplied = (action: SocialAction, field: string): unknown => {
  const [part, key] = field.split('.') as [keyof SocialAction, string]
  return (action[part] as Record<string, unknown> | undefined)?.[key]
}

const assign = (action: SocialAction, assignment: Assignment): SocialAction =>
  assignment.reduce<SocialAction>((act, [field, value]) => {
    const [part, key] = field.split('.') as [keyof SocialAction, string]
    return { ...act, [part]: { ...(act[part] as object | undefined), [key]: value } } as SocialAction
  }, action)

const subsets = (values: readonly string[]): readonly (readonly string[])[] =>
  values.reduce<readonly (readonly string[])[]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]])

/** A time of day, the minute before and the minute after it, on the same day. */
const aroundTime = (time: string): readonly string[] => {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return [minutes - 1, minutes, minutes + 1]
    .filter((minute) => minute >= 0 && minute < 24 * 60)
    .map((minute) => `${`${Math.floor(minute / 60)}`.padStart(2, '0')}:${`${minute % 60}`.padStart(2, '0')}`)
}

/** What a caller could supply for a field: all of it where that is finite, else the values at and beside those named. */
const domainOf = (fact: Fact, named: readonly unknown[]): Values => {
  switch (fact.type) {
    case 'boolean':
      return booleans
    case 'enumeration':
      return fact.values
    case 'string':
      return [...new Set([...named, 'some-other-place'])]
    case 'integer':
      return [...new Set([0, ...(named as number[]).flatMap((value) => [value - 1, value, value + 1])])].filter(
        (value) => value >= 0,
      )
    case 'instant':
      return (named as string[]).flatMap((value) =>
        [-1, 0, 1].map((by) => new Date(Date.parse(value) + by).toISOString()),
      )
    case 'time':
      return [...new Set(['00:00', '23:59', ...(named as string[]).flatMap(aroundTime)])]
    case 'set': {
      const mentioned = fact.values.filter((value) => named.includes(value))
      const other = fact.values.find((value) => !named.includes(value))
      return subsets(other === undefined ? mentioned : [...mentioned, other])
    }
  }
}

/** One clause of a policy, decided anew for whatever is supplied. */
export const bruteForce = (
  policy: CompiledPolicy,
  clause: NormativeClause,
  action: SocialAction,
  assume: 'unknown' | 'ordinary' = 'unknown',
) => {
  const derivation: Derivation = {
    assume,
    accountManagers: policy.accountManagers,
    ownChildExemption: policy.ownChildExemption,
    catalogue: policy.catalogue,
  }
  const factOf = (id: string) => policy.catalogue.facts.get(id) as Fact
  const programs = clause.norms.map(({ condition }) => programOf(condition))
  const outOfScope = programOf(policy.outOfScope)
  const tests = [...clause.norms.map(({ condition }) => condition), policy.outOfScope].flatMap(testsOf)
  const named = (field: string) => [
    ...tests.filter(({ fact }) => fact === field).flatMap(({ value }) => value as unknown),
    ...(field === 'actor.positions' ? ['headteacher', ...policy.accountManagers] : []),
  ]
  const assumed = assume === 'ordinary' || withoutContent.has(action.verb)
  const { people } = action.content ?? {}
  const lists = peopleLists(assumed ? (people ?? []).map(ordinaryPerson) : people, policy.ownChildExemption)
  const isOrdinary = (field: string) =>
    factOf(field).ordinary !== undefined && (field.startsWith('content.') ? assumed : assume === 'ordinary')
  const isUnknown = (field: string) =>
    field === 'content.people' ? lists.length > 1 : supplied(action, field) === undefined && !isOrdinary(field)

  const domains = new Map<string, Values>(
    [...new Set(tests.flatMap(({ fact }) => factOf(fact).inputs))]
      .filter((field) => field.includes('.') && isUnknown(field))
      .map((field) => [field, field === 'content.people' ? lists : domainOf(factOf(field), named(field))]),
  )

  const truthWith = (assignment: Assignment): { truth: Truth; out: boolean } => {
    const values = deriveFacts(assign(action, assignment), derivation)
    return {
      truth: Math.max(FALSE, ...programs.map((program) => program(values))) as Truth,
      out: outOfScope(values) === TRUE,
    }
  }
  const assignments = (fields: readonly string[]): readonly Assignment[] =>
    product(fields.map((field) => domains.get(field) ?? [])).map((row) =>
      row.map((value, index) => [fields[index] as string, value] as const),
    )
  const some = (fields: readonly string[], wanted: (truth: Truth) => boolean): boolean =>
    assignments(fields).some((assignment) => {
      const { truth, out } = truthWith(assignment)
      return wanted(truth) && !out
    })

  return {
    fields: [...domains.keys()].sort(),
    size: (fields: readonly string[]) => fields.reduce((size, field) => size * (domains.get(field)?.length ?? 0), 1),
    /** Whether some values of exactly these fields settle the clause and leave the act in scope. */
    settles: (fields: readonly string[]) => some(fields, (truth) => truth !== UNKNOWN),
    /** Whether some value of this field alone lifts a finding and leaves the act in scope. */
    lifts: (field: string) => some([field], (truth) => truth !== TRUE),
  }
}

export const isSubset = (a: readonly string[], b: readonly string[]): boolean => a.every((field) => b.includes(field))

/** Every subset that leaves something out, the empty one among them. */
export const properSubsets = (fields: readonly string[]): readonly (readonly string[])[] =>
  subsets(fields).filter((set) => set.length < fields.length)

export const pairsOf = (fields: readonly string[]): readonly (readonly string[])[] =>
  fields.flatMap((a, index) => fields.slice(index + 1).map((b) => [a, b]))

export const triplesOf = (fields: readonly string[]): readonly (readonly string[])[] =>
  fields.flatMap((a, index) => pairsOf(fields.slice(index + 1)).map((pair) => [a, ...pair]))
