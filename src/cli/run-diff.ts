import { diffPolicies, type PolicyDiff } from '../authoring/diff/diff-policies.js'
import { diffText } from '../authoring/diff/diff-text.js'
import { exitStatus } from './exit-status.js'
import { loadPair } from './policy-source.js'
import { print } from './print.js'
import { say } from './say.js'
import { writeChangeset } from './write-changeset.js'

export const diffFormats = {
  text: diffText,
  json: (diff: PolicyDiff): string => `${JSON.stringify(diff, null, 2)}\n`,
} as const

export interface DiffOptions {
  readonly format: keyof typeof diffFormats
  readonly exitCode?: true
  readonly check?: true
  readonly changeset?: true
  readonly onlyStricter?: true
}

const isDifferent = ({ changes, scope, edits }: PolicyDiff): boolean => changes.length + scope.length + edits.length > 0

/** Compares two versions of a policy and gives the command's exit status. */
export const runDiff = async (old: string, next: string, options: DiffOptions): Promise<number> => {
  const pair = await loadPair(old, next)
  if (pair === undefined) return exitStatus.wrongUse
  const diff = diffPolicies(...pair)
  if ((await print(diffFormats[options.format](diff))) === 'failed') return exitStatus.wrongUse
  if (options.changeset) {
    if (diff.step === 'none') say('no changeset is needed: nothing differs\n')
    else
      try {
        say(`written: ${await writeChangeset(diff)}\n`)
      } catch (error) {
        say(`the changeset cannot be written: ${(error as Error).message}\n`)
        return exitStatus.wrongUse
      }
  }
  if (options.check && diff.underdeclared) {
    say(`declare ${diff.nextVersion}: the step is ${diff.step}, and the version says ${diff.declared}\n`)
    return exitStatus.findings
  }
  return options.exitCode && isDifferent(diff) ? exitStatus.findings : exitStatus.fine
}
