import type { FactValue } from './facts.js'
import { allUnknown, type Packed, placeOf } from './packed.js'
import type { PersonPattern } from './person-pattern.js'
import { accounts, roles, type SocialAction, spaces, verbs } from './social-action.js'

/** What an action says, packed: read once, as an object of a shape of its own is slow to read. */
export class Given implements Packed {
  id: string | undefined = undefined
  actorId: string | undefined = undefined
  yes0 = 0
  no0 = 0
  yes1 = 0
  no1 = 0
  codes: number[] = allUnknown.slice()
  platform: string | undefined = undefined
  at: string | undefined = undefined
  /** Sets of more than one member as they are written, by their facts. */
  lists: Map<string, readonly string[]> | undefined = undefined
  people: readonly PersonPattern[] | undefined = undefined
  extra: SocialAction['extra'] = undefined
  /** Verb, roles, account and space, which decide most rules, as one number below {@link mostCircumstances}. */
  circumstances = 0
  /** Whether the act is one that publishes nothing. */
  isSilent = false
  /** What follows from it: where the actor's own children count as all others do, and where they are left out. */
  settled: Packed = this
  exempting: Packed = this
}

const places = {
  verb: placeOf('verb'),
  roles: placeOf('actor.roles'),
  account: placeOf('channel.account'),
  space: placeOf('channel.space'),
}

const [accountCodes, spaceCodes] = [accounts.length + 1, spaces.length + 1]

/** Acts that publish nothing: what is not said of their content is known, and ordinary. */
export const withoutContent: ReadonlySet<SocialAction['verb']> = new Set([
  'follow',
  'request-contact',
  'accept-contact',
  'access-account',
  'browse',
])

const silent = verbs.map((verb) => withoutContent.has(verb))

/** Notes what follows from the rest, once all of it has been read. */
export const finishGiven = (given: Given): void => {
  const { codes } = given
  const place = ((codes[places.account] as number) + 1) * spaceCodes + (codes[places.space] as number) + 1
  const verb = codes[places.verb] as number
  given.circumstances =
    (verb * accountCodes * spaceCodes + place) * (1 << roles.length) + (codes[places.roles] as number)
  given.isSilent = silent[verb] as boolean
}

export const mostCircumstances = verbs.length * accountCodes * spaceCodes * (1 << roles.length)

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

/** The members of a set as they are written, where that says more than its code. */
export const keepList = (given: Given, id: string, list: readonly FactValue[]): void => {
  given.lists ??= new Map()
  given.lists.set(id, list as readonly string[])
}
