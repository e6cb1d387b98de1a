import { onlyStricter, type Strictness } from '../authoring/stricter/only-stricter.js'
import { strictnessText } from '../authoring/stricter/strictness-text.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import { exitStatus } from './exit-status.js'
import { loadPair } from './policy-source.js'
import { print } from './print.js'
import type { DiffOptions } from './run-diff.js'
import { sayIssues } from './say.js'

const strictnessFormats: Readonly<Record<DiffOptions['format'], (strictness: Strictness) => string>> = {
  text: strictnessText,
  json: (strictness) => `${JSON.stringify(strictness, null, 2)}\n`,
}

/** Asks whether a policy is at least as strict as another, and gives the command's exit status. */
export const runOnlyStricter = async (
  base: string,
  other: string | undefined,
  { format }: DiffOptions,
): Promise<number> => {
  const pair = await loadPair(base, other)
  if (pair === undefined) return exitStatus.wrongUse
  let strictness: Strictness
  try {
    strictness = onlyStricter(...pair)
  } catch (error) {
    if (!(error instanceof ClausewiseError)) throw error
    sayIssues(error.issues)
    return exitStatus.wrongUse
  }
  if ((await print(strictnessFormats[format](strictness))) === 'failed') return exitStatus.wrongUse
  return strictness.atLeastAsStrict ? exitStatus.fine : exitStatus.findings
}
