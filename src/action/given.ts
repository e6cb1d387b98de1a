import type { FactValues } from './facts.js'
import type { PersonPattern } from './person-pattern.js'
import { accounts, roles, type SocialAction, spaces, verbs } from './social-action.js'

/** An action as the facts are derived from it: read once, as an object of a shape of its own is slow to read. */
export interface Given {
  readonly id: string | undefined
  readonly actorId: string | undefined
  /** The facts that it gives, by slot. */
  readonly facts: FactValues
  readonly people: readonly PersonPattern[] | undefined
  readonly extra: SocialAction['extra']
  /** Verb, roles, account and space, which decide most rules, as one number below {@link mostCircumstances}. */
  readonly circumstances: number
}

const coded = (values: readonly string[]): ReadonlyMap<string | undefined, number> =>
  new Map([undefined, ...values].map((value, index) => [value, index]))
const verbCodes = coded(verbs)
const accountCodes = coded(accounts)
const spaceCodes = coded(spaces)
const roleBits = new Map<string, number>(roles.map((role, index) => [role, 1 << index]))

export const mostCircumstances = verbCodes.size * accountCodes.size * spaceCodes.size * (1 << roles.length)

export const circumstancesOf = (
  verb: SocialAction['verb'],
  held: readonly string[],
  account: string | undefined,
  space: string | undefined,
): number => {
  let bits = 0
  for (let index = 0; index < held.length; index += 1) bits |= roleBits.get(held[index] as string) as number
  const place = (accountCodes.get(account) as number) * spaceCodes.size + (spaceCodes.get(space) as number)
  return ((verbCodes.get(verb) as number) * accountCodes.size * spaceCodes.size + place) * (1 << roles.length) + bits
}

/** A class that makes its instances of objects that are there already: so they can be given a private field. */
const Host = class {
  constructor(host: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is the whole purpose
    return host
  }
}

/** Private, so that no copy, comparison or serialisation of an action has what was read of it. */
class WithGiven extends Host {
  readonly #given: Given

  constructor(action: SocialAction, given: Given) {
    super(action)
    this.#given = given
  }

  static read(action: object): Given | undefined {
    return #given in action ? (action as WithGiven).#given : undefined
  }
}

/** Keeps with a parsed action what was read of it; the action must not change after that. */
export const keepGiven = (action: SocialAction, given: Given): void => {
  new WithGiven(action, given)
}

export const keptGiven = (action: SocialAction): Given | undefined => WithGiven.read(action)
