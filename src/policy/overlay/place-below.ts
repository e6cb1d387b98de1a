import { head } from '../check.js'
import { isDeciding } from '../deciding.js'
import type { Draft } from './draft.js'
import { type Place, sectionOf } from './flat-files.js'

type Keys = readonly string[]

/** The path with another index, that of the member of the same name below; none where there is none. */
const renumbered = <T>(
  [list, index, ...rest]: Keys,
  above: readonly T[],
  below: readonly T[],
  nameOf: (member: T) => string,
): { readonly keys: Keys; readonly rest: Keys; readonly at: number } | undefined => {
  const member = above[Number(index)]
  const at = member === undefined ? -1 : below.findIndex((other) => nameOf(other) === nameOf(member))
  return at < 0 ? undefined : { keys: [String(list), String(at)], rest, at }
}

const inHead = (keys: Keys, above: Draft, below: Draft): Keys | undefined => {
  const lists: Readonly<Record<string, (draft: Draft) => readonly string[]>> = {
    procedures: ({ head: { procedures } }) => procedures.map(({ id }) => id),
    sections: ({ sections }) => sections.map(({ section }) => section),
  }
  const list = lists[String(keys[0])]
  if (list === undefined || keys.length < 2) return keys
  const found = renumbered(keys, list(above), list(below), (name) => name)
  return found && [...found.keys, ...found.rest]
}

const inSection = (file: string, keys: Keys, above: Draft, below: Draft): Keys | undefined => {
  const [from, to] = [sectionOf(above, file), sectionOf(below, file)]
  if (!from || !to) return undefined
  if (keys[0] !== 'clauses' || keys.length < 2) return keys
  const found = renumbered(keys, from.clauses, to.clauses, ({ id }) => id)
  if (!found) return undefined
  const [clause, base] = [from.clauses[Number(keys[1])], to.clauses[found.at]]
  if (found.rest[0] !== 'rules' || found.rest.length < 2) return [...found.keys, ...found.rest]
  if (!clause || !base || !isDeciding(clause) || !isDeciding(base)) return undefined
  const rule = renumbered(found.rest, clause.rules, base.rules, ({ name }) => name)
  return rule && [...found.keys, ...rule.keys, ...rule.rest]
}

/** Where the level below has what an overlay leaves as it is: by names, since indexes move as parts come and go. */
export const placeBelow = ({ file, path }: Place, above: Draft, below: Draft): Place | undefined => {
  const keys = path.split('/').slice(1)
  const found = file === head ? inHead(keys, above, below) : inSection(file, keys, above, below)
  return found && { file, path: found.map((key) => `/${key}`).join('') }
}
