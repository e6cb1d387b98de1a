import { type Derivation, deriveFacts, ordinaryPeople, withoutContent } from '../../src/action/derive.js'
import { type FactId, facts } from '../../src/action/facts.js'
import { peopleFactIds, someone } from '../../src/action/people.js'
import { type Person, personRoles, relations, type SocialAction } from '../../src/action/social-action.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../src/base/truth.js'
import type { CompiledPolicy, NormativeClause } from '../../src/logic/compiled-policy.js'
import { testsOf } from '../../src/logic/tests-of.js'
import { programOf } from '../../src/readings/evaluate/program.js'

type Values = readonly unknown[]
type Assignment = readonly (readonly [field: string, value: unknown])[]

const booleans = [false, true]

export const valueOf = (action: SocialAction, field: string): unknown => {
  const [part, key] = field.split('.') as [keyof SocialAction, string]
  return (action[part] as Record<string, unknown> | undefined)?.[key]
}

const assign = (action: SocialAction, assignment: Assignment): SocialAction =>
  assignment.reduce<SocialAction>((act, [field, value]) => {
    const [part, key] = field.split('.') as [keyof SocialAction, string]
    return { ...act, [part]: { ...(act[part] as object | undefined), [key]: value } } as SocialAction
  }, action)

const product = (lists: readonly Values[]): readonly Values[] =>
  lists.reduce<readonly Values[]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]])

/** Keeps one list of people for each thing that the facts about people can make of it. */
const alike = (lists: readonly (readonly Person[])[], exempt: boolean): readonly (readonly Person[])[] => {
  const key = (people: readonly Person[]) => peopleFactIds.map((fact) => someone(fact, people, exempt)).join('')
  return [...new Map(lists.map((people) => [key(people), people])).values()]
}

const orAll = <T>(value: T | undefined, all: readonly T[]): readonly T[] => (value === undefined ? all : [value])

const completions = ({ role, relation, named, pictured, consent }: Person): readonly Person[] =>
  product([
    orAll(role, personRoles), orAll(relation, relations), orAll(named, booleans), orAll(pictured, booleans),
    orAll(consent?.name, booleans), orAll(consent?.image, booleans),
  ]).map(([a, b, c, d, name, image]) => ({ role: a, relation: b, named: c, pictured: d, consent: { name, image } }) as Person)

const anyPeople = new Map<boolean, readonly (readonly Person[])[]>()
/** Lists of up to four people, which is as many as it takes for any two facts about people with their opposites. */
const everyList = (exempt: boolean): readonly (readonly Person[])[] => {
  const found = anyPeople.get(exempt)
  if (found) return found
  const one = alike([[], ...completions({}).map((person) => [person])], exempt)
  const pairs = alike(one.flatMap((a) => one.map((b) => [...a, ...b])), exempt)
  const fours = alike(pairs.flatMap((a) => pairs.map((b) => [...a, ...b])), exempt)
  anyPeople.set(exempt, fours)
  return fours
}

const peopleLists = (people: readonly Person[] | undefined, exempt: boolean): readonly (readonly Person[])[] =>
  people === undefined
    ? everyList(exempt)
    : people.reduce<readonly (readonly Person[])[]>((lists, person) => {
        const ones = alike(completions(person).map((one) => [one]), exempt)
        return alike(lists.flatMap((list) => ones.map((one) => [...list, ...one])), exempt)
      }, [[]])

const subsets = (values: readonly string[]): readonly (readonly string[])[] =>
  values.reduce<readonly (readonly string[])[]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]])

/** What a caller could supply for a field: all of it where that is finite, else the values at and beside those named. */
const domainOf = (field: FactId, named: readonly unknown[]): Values => {
  const fact = facts[field]
  switch (fact.type) {
    case 'boolean': return booleans
    case 'enumeration': return fact.values
    case 'string': return [...new Set([...named, 'some-other-place'])]
    case 'integer': return [...new Set([0, ...(named as number[]).flatMap((value) => [value - 1, value, value + 1])])].filter((value) => value >= 0)
    case 'instant': return (named as string[]).flatMap((value) => [-1, 0, 1].map((by) => new Date(Date.parse(value) + by).toISOString()))
    case 'set': {
      const mentioned = fact.values.filter((value) => named.includes(value))
      const other = fact.values.find((value) => !named.includes(value))
      return subsets(other === undefined ? mentioned : [...mentioned, other])
    }
  }
}

/** One clause of a policy, decided anew for whatever is supplied. */
export const bruteForce = (policy: CompiledPolicy, clause: NormativeClause, action: SocialAction) => {
  const derivation: Derivation = { assume: 'unknown', accountManagers: policy.accountManagers, ownChildExemption: policy.ownChildExemption }
  const programs = clause.norms.map(({ condition }) => programOf(condition))
  const outOfScope = programOf(policy.outOfScope)
  const tests = [...clause.norms.map(({ condition }) => condition), policy.outOfScope].flatMap(testsOf)
  const named = (field: string) => [
    ...tests.filter(({ fact }) => fact === field).flatMap(({ value }) => value as unknown),
    ...(field === 'actor.positions' ? ['headteacher', ...policy.accountManagers] : []),
  ]
  const assumed = withoutContent.has(action.verb)
  const { people } = action.content ?? {}
  const lists = peopleLists(assumed ? ordinaryPeople(people) : people, policy.ownChildExemption)
  const isUnknown = (field: string) =>
    field === 'content.people' ? lists.length > 1 : valueOf(action, field) === undefined && !(assumed && field.startsWith('content.') && field !== 'content.purpose' && field !== 'content.schoolRelated')

  const domains = new Map<string, Values>(
    [...new Set(tests.flatMap(({ fact }) => facts[fact].inputs))]
      .filter((field) => field.includes('.') && isUnknown(field))
      .map((field) => [field, field === 'content.people' ? lists : domainOf(field as FactId, named(field))]),
  )

  const truthWith = (assignment: Assignment): { truth: Truth; out: boolean } => {
    const values = deriveFacts(assign(action, assignment), derivation)
    return { truth: Math.max(FALSE, ...programs.map((program) => program(values))) as Truth, out: outOfScope(values) === TRUE }
  }
  const assignments = (fields: readonly string[]): readonly Assignment[] =>
    product(fields.map((field) => domains.get(field) ?? [])).map((row) => row.map((value, index) => [fields[index] as string, value] as const))
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

