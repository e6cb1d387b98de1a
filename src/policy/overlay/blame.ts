import { toPointer } from '../../base/pointer.js'
import { head } from '../check.js'
import { isDeciding } from '../deciding.js'
import type { Brought, Draft } from './draft.js'
import { type Place, sectionOf } from './flat-files.js'
import type { Flaw } from './flaws.js'

/** What changes brought, with the place of each change in its overlay. */
export type Origins = ReadonlyMap<object, { readonly change: number; readonly at: Brought['at'] }>

const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

const rootOf = (draft: Draft, file: string): unknown => (file === head ? draft.head : sectionOf(draft, file))

/** Where in its overlay something of a draft is written; nothing where the overlay did not bring it. */
export const originOf = (draft: Draft, { file, path }: Place, origins: Origins): string | undefined => {
  const keys = keysOf(path)
  let value = rootOf(draft, file)
  let found: string | undefined
  for (let depth = 0; typeof value === 'object' && value !== null; depth += 1) {
    const origin = origins.get(value)
    const key = keys[depth]
    if (origin) {
      const whole = typeof origin.at === 'string' ? origin.at : undefined
      const part = typeof origin.at === 'string' || key === undefined ? undefined : origin.at[key]
      if (whole !== undefined) found = `/changes/${origin.change}${whole}${toPointer(keys.slice(depth))}`
      else if (part !== undefined) found = `/changes/${origin.change}${part}${toPointer(keys.slice(depth + 1))}`
    }
    if (key === undefined) break
    value = (value as Record<string, unknown>)[key]
  }
  return found
}

/** The name of a place that stays as clauses and rules come and go, and what stands there in words. */
export const nameOf = (draft: Draft, { file, path }: Place): { readonly name: string; readonly words: string } => {
  const keys = keysOf(path)
  if (file === head) {
    const [part = '', name = ''] = keys
    const what = { parameters: 'parameter', conditions: 'named condition', durations: 'duration', facts: 'fact' }[part]
    return { name: path, words: what === undefined ? `\`${part}\`` : `${what} \`${name}\`` }
  }
  const section = sectionOf(draft, file)
  const clause = section?.clauses[Number(keys[1])]
  if (clause === undefined) return { name: `${file}${path}`, words: `section \`${section?.section}\`` }
  const rule = isDeciding(clause) && keys[2] === 'rules' ? clause.rules[Number(keys[3])] : undefined
  const words = `${rule ? `rule \`${rule.name}\` of ` : ''}clause \`${clause.id}\``
  return { name: `${words} ${keys.slice(rule ? 4 : 2).join('/')}`, words }
}

/**
 * Which of several changes made something wrong that was right before them: the last draft without the flaw stands
 * before it. Flaws come and go as changes are made, and one at which this one comes is always found.
 *
 * @param flawsAt the names of the flaws after some of the changes
 */
export const firstWith = (flaw: Flaw, count: number, flawsAt: (made: number) => ReadonlySet<string>): number => {
  let [without, having] = [0, count]
  while (having - without > 1) {
    const middle = (without + having) >> 1
    if (flawsAt(middle).has(flaw.name)) having = middle
    else without = middle
  }
  return having
}
