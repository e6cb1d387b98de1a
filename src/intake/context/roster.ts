import type { SchoolAccount, SchoolGroup } from './account.js'
import type { RosterPerson } from './person.js'
import type { SchoolContext } from './school-context.js'

/** How a payload points at an account. */
export interface AccountRef {
  readonly platform: string
  readonly id?: string | undefined
  readonly handle?: string | undefined
  readonly address?: string | undefined
  readonly displayName?: string | undefined
}

/** Something of the context that a reference came to, with its place there for evidence. */
export interface Found<T> {
  readonly value: T
  /** Like `context#/accounts/3`. */
  readonly from: string
}

/** A school's context, ready to be asked. */
export interface School {
  readonly context: SchoolContext
  person(id: string): Found<RosterPerson> | undefined
  /** The account meant: by id before handle, address and display name. A display name that two accounts bear means neither. */
  account(ref: AccountRef): Found<SchoolAccount> | undefined
  group(ref: {
    readonly platform: string
    readonly id?: string | undefined
    readonly displayName?: string | undefined
  }): Found<SchoolGroup> | undefined
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
const bare = (handle: string): string => folded(handle).replace(/^@/, '')
/** Addresses differ in letters and a closing slash at most, and telephone numbers in how their digits are grouped. */
const plainAddress = (address: string): string => {
  const plain = folded(address).replace(/\/$/, '')
  return /^\+[\d\s().-]+$/.test(plain) ? plain.replace(/[\s().-]/g, '') : plain
}

const ways = {
  id: (id: string) => id,
  handle: bare,
  address: plainAddress,
  displayName: folded,
} as const
type Way = keyof typeof ways
const wayNames = Object.keys(ways) as readonly Way[]

const keyOf = (platform: string, way: Way, value: string): string => `${platform}\n${way}\n${ways[way](value)}`

/** Handles are taken over and display names imitated: what contradicts one of these is another's account. */
const surer: Readonly<Record<Way, readonly Way[]>> = {
  id: [],
  handle: ['id'],
  address: [],
  displayName: ['id', 'handle', 'address'],
}

type Entry = { readonly platform: string } & { readonly [Key in Way]?: string | undefined }

/** What tells an account from others on its platform; display names do not have to. */
export const accountKeys = (entry: Entry): readonly { readonly way: string; readonly key: string }[] =>
  (['id', 'handle', 'address'] as const).flatMap((way) => {
    const value = entry[way]
    return value === undefined ? [] : [{ way, key: keyOf(entry.platform, way, value) }]
  })

/** Finds entries by the first way that leads to exactly one of them. */
const finder = <T extends Entry>(entries: readonly T[], pointer: string) => {
  const found = new Map<string, number[]>()
  entries.forEach((entry, index) => {
    for (const way of wayNames) {
      const value = entry[way]
      if (value === undefined) continue
      const key = keyOf(entry.platform, way, value)
      const among = found.get(key)
      if (among) among.push(index)
      else found.set(key, [index])
    }
  })
  const contradicts = (entry: T, ref: Entry, way: Way): boolean =>
    surer[way].some((other) => {
      const [own, asked] = [entry[other], ref[other]]
      return own !== undefined && asked !== undefined && ways[other](own) !== ways[other](asked)
    })
  return (ref: Entry): Found<T> | undefined => {
    for (const way of wayNames) {
      const value = ref[way]
      const [index, another] = value === undefined ? [] : (found.get(keyOf(ref.platform, way, value)) ?? [])
      const entry = index === undefined || another !== undefined ? undefined : entries[index]
      if (entry !== undefined && !contradicts(entry, ref, way))
        return { value: entry, from: `context#/${pointer}/${index}` }
    }
    return undefined
  }
}

/** Makes a school's context ready for many questions. */
export const openSchool = (context: SchoolContext): School => {
  const people = new Map(
    context.people.map((person, index) => [person.id, { value: person, from: `context#/people/${index}` }]),
  )
  return {
    context,
    person: (id) => people.get(id),
    account: finder(context.accounts, 'accounts'),
    group: finder(context.groups, 'groups'),
  }
}
