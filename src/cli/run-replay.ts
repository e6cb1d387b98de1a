import type { Policy } from '../policy/policy.js'
import type { LogHead } from '../records/log-line.js'
import { replay } from '../records/replay.js'
import { logVerifier } from '../records/verify-log.js'
import { printable } from '../report/characters.js'
import { exitStatus } from './exit-status.js'
import { logLines } from './log-lines.js'
import { Output } from './output.js'
import { policyFor } from './policy-for.js'
import { loadPolicyOrRegister } from './register-folder.js'
import { replayedText } from './replay-text.js'
import { endLine, type ReplayedLine, replayedLine, unreadLine } from './replayed-line.js'
import { say } from './say.js'
import { bytesOf, sayUnreadable } from './sources.js'

/** Every way to write down what came of a log. */
export const replayFormats = {
  text: replayedText,
  ndjson: (line: ReplayedLine): string => `${JSON.stringify(line)}\n`,
} as const

export interface ReplayCommandOptions {
  readonly policy: readonly string[]
  readonly against?: string
  readonly head?: string
  readonly format: keyof typeof replayFormats
}

/** The policies that records may name: those of the folders, and the bundled one. */
const policiesIn = async (folders: readonly string[]): Promise<readonly Policy[] | undefined> => {
  const policies = [(await import('../policies/stokes-wood-primary.js')).policy]
  for (const folder of folders) {
    const subject = await loadPolicyOrRegister(folder)
    if (subject === undefined) return undefined
    // What was named comes first: a record of a policy that was changed is told of by the copy that the caller has.
    policies.unshift(...subject.policies.map(({ policy }) => policy))
  }
  return policies
}

interface Counts {
  lines: number
  same: number
  different: number
  undecided: number
  /** Lines, and places between them, that are not as they were written. */
  damaged: number
}

const count = (counts: Counts, { status, problems }: ReplayedLine): void => {
  if (status !== 'end') counts.lines += 1
  const undecided = status === 'unknown-policy' || status === 'unreplayable'
  if (status === 'same') counts.same += 1
  if (status === 'different') counts.different += 1
  if (undecided) counts.undecided += 1
  if (status === 'tampered' || (!undecided && problems.length > 0)) counts.damaged += 1
}

const total = ({ lines, same, different, undecided, damaged }: Counts, head: LogHead | undefined): string =>
  [
    `${lines} ${lines === 1 ? 'line' : 'lines'}: ${same} decided alike, ${different} otherwise, `,
    `${undecided} not decided again; ${damaged} not as written\n`,
    head === undefined ? '' : `the log ends with line ${head.count}, ${head.digest}\n`,
  ].join('')

const statusOf = ({ different, undecided, damaged }: Counts): number =>
  damaged > 0 || different > 0 ? exitStatus.findings : undecided > 0 ? exitStatus.undetermined : exitStatus.fine

/** Decides every record of a log again and gives the command's exit status. */
export const runReplay = async (file: string, options: ReplayCommandOptions): Promise<number> => {
  const policies = await policiesIn(options.policy)
  const against = options.against === undefined ? undefined : await policyFor(options.against)
  if (policies === undefined || (options.against !== undefined && against === undefined)) return exitStatus.wrongUse
  const output = new Output(process.stdout)
  const verifier = logVerifier(options.head)
  const counts: Counts = { lines: 0, same: 0, different: 0, undecided: 0, damaged: 0 }
  const tell = async (result: ReplayedLine): Promise<void> => {
    count(counts, result)
    await output.write(replayFormats[options.format](result))
  }
  try {
    let line = 0
    for await (const { text } of logLines(bytesOf(file))) {
      line += 1
      const { entry, problems } = verifier.add(text ?? '')
      await tell(
        entry === undefined
          ? unreadLine(line, problems)
          : replayedLine(line, replay(entry.record, policies, { against }), problems),
      )
      if (output.closed) break
    }
    for (const problem of verifier.end()) await tell(endLine(problem))
  } catch (error) {
    await output.flush()
    sayUnreadable(file, error)
    return exitStatus.wrongUse
  }
  await output.flush()
  if (output.failure !== undefined) {
    say(`the results cannot be written: ${output.failure}\n`)
    return exitStatus.wrongUse
  }
  if (!output.closed) say(`${printable(file)}: ${total(counts, verifier.head)}`)
  return statusOf(counts)
}
