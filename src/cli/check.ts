import { Argument, Command, Option } from 'commander'
import { createEvaluator } from '../api/create-evaluator.js'
import type { Policy } from '../policy/policy.js'
import { type Format, reports } from '../report/report.js'
import { Summary, summaryText } from '../report/summary.js'
import { checkRecord } from './check-record.js'
import { exitStatus, type FailOn, failOnChoices, statusOf } from './exit-status.js'
import { readRecords } from './input/records.js'
import { Output } from './output.js'
import { loadPolicyFolder } from './policy-folder.js'
import { Progress } from './progress.js'
import { reportContext } from './report-context.js'
import { bytesOf, counted, totalBytes } from './sources.js'

interface CheckOptions {
  readonly policy?: string
  readonly format: Format
  readonly assume: 'unknown' | 'ordinary'
  readonly failOn: FailOn
}

const say = (text: string): void => {
  process.stderr.write(text)
}

const policyFor = async (folder: string | undefined): Promise<Policy | undefined> => {
  if (folder === undefined) return (await import('../policies/stokes-wood-primary.js')).policy
  const loaded = await loadPolicyFolder(folder)
  if (loaded.ok) return loaded.policy
  for (const { file, path, code, message } of loaded.issues)
    say(`${[file, path].filter(Boolean).join('#')}: ${message} (${code})\n`)
  return undefined
}

/** Runs the check and gives its exit status. */
const run = async (files: readonly string[], options: CheckOptions, toolVersion: string): Promise<number> => {
  const policy = await policyFor(options.policy)
  if (policy === undefined) return exitStatus.wrongUse
  const evaluator = createEvaluator(policy, { assume: options.assume })
  const context = reportContext(policy, files, toolVersion)
  const report = reports[options.format](context)
  const output = new Output(process.stdout)
  const summary = new Summary()
  const progress = new Progress(await totalBytes(files))
  const interrupted = (): never => {
    progress.stop()
    say(`interrupted: ${summary.total} ${summary.total === 1 ? 'action was' : 'actions were'} finished\n`)
    process.exit(exitStatus.interrupted)
  }
  process.once('SIGINT', interrupted)

  let bytes = 0
  let unreadable = false
  await output.write(report.begin())
  for (const file of files) {
    try {
      for await (const batch of readRecords(
        counted(bytesOf(file), (read) => {
          bytes += read
        }),
      )) {
        for (const record of batch) {
          const checked = checkRecord(record, file, evaluator)
          summary.add(checked)
          await output.write(report.record(checked))
        }
        progress.update(bytes, summary.total)
        if (output.closed) return statusOf(summary, options.failOn, unreadable)
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      unreadable = true
      say(`${file}: cannot be read: ${code}\n`)
    }
  }
  await output.write(report.end(summary))
  await output.flush()
  progress.stop()
  process.off('SIGINT', interrupted)
  if (!output.closed) say(summaryText(summary, context.policy.clauses))
  return statusOf(summary, options.failOn, unreadable)
}

/** The command `clausewise check`. */
export const check = (toolVersion: string): Command =>
  new Command('check')
    .description('Checks actions: one, a JSON array or NDJSON, told apart by their content.')
    .addArgument(new Argument('<file...>', 'files of actions; - is standard input'))
    .addOption(new Option('--policy <folder>', 'the folder of a policy; the bundled one without it'))
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(reports)).default('text'))
    .addOption(
      new Option('--assume <facts>', 'how to take absent facts').choices(['unknown', 'ordinary']).default('unknown'),
    )
    .addOption(
      new Option('--fail-on <outcome>', 'from which outcome on the exit status is not 0')
        .choices(failOnChoices)
        .default('undetermined'),
    )
    .addHelpText(
      'after',
      `
Exit status:
  0  all well          1  a breach
  2  invalid input     3  nothing broken, but an outcome undetermined

Example:
  clausewise check actions.ndjson --format ndjson --assume ordinary
`,
    )
    .action(async (files: string[], options: CheckOptions) => {
      process.exitCode = await run(files, options, toolVersion)
      // Standard input may still be open where a closed pipe ended the check early.
      process.stdin.destroy()
    })
