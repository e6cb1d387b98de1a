import type { BuiltInFactId, FactValue } from './facts.js'
import { allUnknown, type Packed, valueAt } from './packed.js'
import type { PersonPattern } from './person-pattern.js'
import type { SocialAction } from './social-action.js'

/** Where text can still be read. */
export interface TextSource {
  textAt(start: number, end: number): string
}

/** What an action says, packed: read once, as an object of a shape of its own is slow to read. */
export class Given {
  id: string | undefined = undefined
  actorId: string | undefined = undefined
  readonly said: Packed = allUnknown.slice()
  platform: string | undefined = undefined
  /** Sets of more than one member as they are written, by their facts. */
  lists: Map<string, readonly string[]> | undefined = undefined
  people: readonly PersonPattern[] | undefined = undefined
  extra: SocialAction['extra'] = undefined
  /** Whether the act is one that publishes nothing. */
  isSilent = false
  /** What follows from it: where the actor's own children count as all others do, and where they are left out. */
  settled: Packed = this.said
  exempting: Packed = this.said
  /** When it was, as text; or else where that stands. */
  private text: string | undefined = undefined
  private source: TextSource | undefined = undefined
  private start = 0
  private end = 0

  /** When it was. */
  get at(): string | undefined {
    this.text ??= this.source?.textAt(this.start, this.end)
    return this.text
  }

  set at(text: string | undefined) {
    this.text = text
  }

  /** Notes where it stands when it was, as most policies do not ask for it: who does, has to while it still stands there. */
  readAtFrom(source: TextSource, start: number, end: number): void {
    this.source = source
    this.start = start
    this.end = end
  }

  /** Whether it is said when it was. */
  get isTimed(): boolean {
    return this.text !== undefined || this.source !== undefined
  }
}

/** Acts that publish nothing: what is not said of their content is known, and ordinary. */
export const withoutContent: ReadonlySet<SocialAction['verb']> = new Set([
  'follow',
  'request-contact',
  'accept-contact',
  'access-account',
  'browse',
])

/** The value of a built-in fact, of a set as it was written where that is known. */
export const valueIn = (given: Given, packed: Packed, id: BuiltInFactId): FactValue | undefined => {
  if (id === 'channel.platform') return given.platform
  if (id === 'timing.at') return given.at
  return given.lists?.get(id) ?? valueAt(packed, id)
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

  /**
   * Asks and does not look first whether it is there, which takes as long again for every parsed act. One that was written by
   * hand pays for that with an error that is caught, beside reading all of it.
   */
  static read(action: object): Given | undefined {
    try {
      return (action as WithGiven).#given
    } catch {
      return undefined
    }
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
