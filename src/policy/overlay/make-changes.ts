import type { Issue } from '../../base/issue.js'
import { head } from '../check.js'
import type { Origins } from './blame.js'
import { conflictOf, type LevelChange, repeats } from './conflicts.js'
import { clauseOfRule, type Draft, type Refused } from './draft.js'
import { type MadeChange, makeChange } from './kinds.js'
import type { Change } from './overlay-file.js'

/** A change with its place among the changes of its overlay. */
export interface PlacedChange {
  readonly index: number
  readonly change: Change
}

/** What became of the changes of an overlay. */
export interface Made {
  /** The base, and then what each change that could be made made of it. */
  readonly drafts: readonly Draft[]
  /** The changes that could be made. */
  readonly changes: readonly { readonly index: number; readonly change: MadeChange }[]
  readonly origins: Origins
  readonly issues: readonly Issue[]
}

/** The clause of the rule that a change is about; of a rule that is not there, the clause that it stood in. */
const clauseOf = (name: string, draft: Draft, base: Draft, below: readonly LevelChange[]): string => {
  const found = clauseOfRule(draft, name) ?? clauseOfRule(base, name)
  if (found) return found.id
  const gone = below.findLast((change) => change.change === 'disable-rule' && change.rule === name)
  return gone?.change === 'disable-rule' ? gone.clause : ''
}

/** Makes changes one after the other, and tells of those that cannot be made or get in each other's way. */
export const makeChanges = (base: Draft, changes: readonly PlacedChange[], below: readonly LevelChange[]): Made => {
  const drafts = [base]
  const made: { index: number; change: MadeChange }[] = []
  const origins = new Map<object, { change: number; at: string | Readonly<Record<string, string>> }>()
  const issues: Issue[] = []
  const make = (change: Change, index: number): Refused | undefined => {
    const draft = drafts.at(-1) as Draft
    const complete: MadeChange =
      change.change === 'disable-rule' || change.change === 'replace-rule'
        ? { ...change, clause: clauseOf(change.rule, draft, base, below) }
        : change
    const refused = repeats(complete, made) ?? conflictOf(complete, below)
    if (refused) return refused
    const result = makeChange(draft, change)
    if ('code' in result) return result
    made.push({ index, change: complete })
    drafts.push(result.draft)
    for (const { part, at } of result.brought) origins.set(part, { change: index, at })
    return undefined
  }
  for (const { index, change } of changes) {
    const refused = make(change, index)
    if (!refused) continue
    const { path, code, message } = refused
    issues.push({ file: head, path: `/changes/${index}${path}`, code, message })
  }
  return { drafts, changes: made, origins, issues }
}
