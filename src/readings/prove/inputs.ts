import type { Fact, FactValue } from '../../action/facts.js'
import { withoutContent } from '../../action/given.js'
import type { Person, SocialAction } from '../../action/social-action.js'
import { once } from '../../base/once.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Test } from '../../logic/condition.js'
import { type Diagram, Diagrams, type Operation } from './diagrams.js'
import type { Cell, Variable } from './variables.js'

/** How absent facts are taken, as in an evaluation. */
export type Assume = 'unknown' | 'ordinary'

/** How a policy has its facts derived. */
export type Settings = Pick<CompiledPolicy, 'accountManagers' | 'ownChildExemption' | 'catalogue'>

/** Labels what is read of a field: its value or, where it is absent, the value that is taken for it, if any. */
type Label = (value: Cell['value'], contentAssumed: boolean) => number

/** What a comparison asks, as a key. */
export const questionOf = ({ fact, comparison, value }: Test): string =>
  [value].flat().every((each) => typeof each === 'boolean') ? fact : JSON.stringify([fact, comparison, value])

/** How facts are derived, as a key. */
export const settingsKey = once(({ accountManagers, ownChildExemption, catalogue }: Settings): string =>
  JSON.stringify([accountManagers, ownChildExemption, catalogue.own]),
)

/** No label of a function that is asked about. */
const nowhere = -1

/** Functions from what an action may hold, over one list of variables. */
export class Inputs {
  readonly diagrams: Diagrams
  readonly #levels: ReadonlyMap<string, number>

  readonly #where: Operation
  readonly #otherwise: Operation

  constructor(
    readonly variables: readonly Variable[],
    readonly assume: Assume,
    private readonly told: ReadonlySet<string>,
  ) {
    this.diagrams = new Diagrams(variables.length)
    this.#where = this.operation((holds, label) => (holds === 1 ? label : nowhere))
    this.#otherwise = this.operation((label, other) => (label === nowhere ? other : label))
    this.#levels = new Map(variables.map(({ field }, level) => [field, level]))
  }

  /**
   * A proof over a world too coarse for what it is about would be none.
   *
   * @throws RangeError where the cells of the variables do not tell apart what a comparison does under a policy's settings
   */
  mustTell(test: Test, settings: Settings): void {
    if (!this.told.has(questionOf(test))) throw new RangeError(`this world cannot tell ${questionOf(test)}`)
    if (!this.told.has(settingsKey(settings))) throw new RangeError('this world is not one of these settings')
  }

  #ask(field: Variable['field'], label: (value: Cell['value']) => number): Diagram {
    const level = this.#levels.get(field)
    if (level === undefined) return this.diagrams.constant(label(undefined))
    const { cells } = this.variables[level] as Variable
    return this.diagrams.ask(
      level,
      cells.map(({ value }) => this.diagrams.constant(label(value))),
    )
  }

  /** A function of one field, and of the verb where that decides whether absent content is known to be ordinary. */
  read(field: Variable['field'], label: Label): Diagram {
    return this.byContent((contentAssumed) => this.#ask(field, (value) => label(value, contentAssumed)))
  }

  /** One function for acts of which absent content is known to be ordinary, another for the rest. */
  byContent(make: (contentAssumed: boolean) => Diagram): Diagram {
    const assumed = make(true)
    if (this.assume === 'ordinary') return assumed
    const plain = make(false)
    if (plain === assumed) return plain
    const hasNone = this.#ask('verb', (verb) => (withoutContent.has(verb as SocialAction['verb']) ? 1 : 0))
    return this.#otherwise(this.#where(hasNone, assumed), plain)
  }

  /** The value that is taken for an absent fact, before any derivation. */
  ordinary({ id, derived, ordinary }: Fact, contentAssumed: boolean): FactValue | undefined {
    const assumed = this.assume === 'ordinary' || (contentAssumed && id.startsWith('content.'))
    return assumed && !derived ? ordinary : undefined
  }

  operation(join: (a: number, b: number) => number): Operation {
    return this.diagrams.operation(join)
  }
}

/** The people of a cell. */
export const peopleIn = (value: Cell['value']): readonly Person[] | undefined => value as readonly Person[] | undefined
