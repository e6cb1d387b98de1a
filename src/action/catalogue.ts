import { once } from '../base/once.js'
import { builtIn, type Fact, type FactType, type FactValue } from './facts.js'

/** A fact of a policy's own, as its policy.json declares it. */
export interface DeclaredFact {
  readonly type: Exclude<FactType['type'], 'string'> | 'weekday'
  readonly values?: readonly string[] | undefined
  /** The end of "it is not known …". */
  readonly label: string
  readonly description: string
  readonly ordinary?: FactValue | undefined
  /** Whether the person acting can choose it. */
  readonly changeable?: boolean | undefined
  /** What is said of an act where the fact is true, and where it is false. */
  readonly phrases?: { readonly true: string; readonly false: string } | undefined
  /** A noun and a verb that a value completes. */
  readonly phrase?: string | undefined
}

export type DeclaredFacts = Readonly<Record<string, DeclaredFact>>

/** A fact that an action carries under `extra`, by its name. */
export type OwnFact = Fact & { readonly name: string; readonly declared: DeclaredFact }

/** Every fact that a policy can read. */
export interface Catalogue {
  /** By id, in the order of their slots: built-in ones, then the policy's own. */
  readonly facts: ReadonlyMap<string, Fact>
  /** The policy's own, in the order of their slots. */
  readonly own: readonly OwnFact[]
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const ownFact = (name: string, declared: DeclaredFact, slot: number): OwnFact => {
  const { type, values, ordinary } = declared
  const id = `extra.${name}` as const
  const shape = type === 'weekday' ? { type: 'enumeration', values: weekdays } : { type, ...(values && { values }) }
  return { ...(shape as FactType), id, slot, name, declared, inputs: [id], ordinary }
}

const extended = (declared: DeclaredFacts): Catalogue => {
  const known = Object.values(builtIn)
  const own = Object.entries(declared).map(([name, fact], index) => ownFact(name, fact, known.length + index))
  return { facts: new Map([...known, ...own].map((fact) => [fact.id, fact])), own }
}

const noFacts: DeclaredFacts = {}
const made = once(extended)

/** The catalogue of a policy that declares some facts, or none. */
export const catalogueOf = (declared: DeclaredFacts = noFacts): Catalogue => made(declared)
