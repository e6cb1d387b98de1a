import { Worker } from 'node:worker_threads'
import type { Evaluator } from '../api/create-evaluator.js'
import { formOf } from '../input/form.js'
import { readRecords } from '../input/records.js'
import type { Policy } from '../policy/policy.js'
import { type Format, type Report, reports } from '../report/report.js'
import { Summary, summaryText } from '../report/summary.js'
import { type BlockJudge, type BlockTask, blockJudge, type CheckedBlock } from './bulk/check-block.js'
import { checkLines } from './bulk/check-lines.js'
import type { Start } from './bulk/check-worker.js'
import { workerCount } from './bulk/worker-count.js'
import { WorkerPool } from './bulk/worker-pool.js'
import { type Judge, judgeFor } from './check-judge.js'
import { checkRecord } from './check-record.js'
import type { DecisionLog, LogOptions } from './decision-log.js'
import { exitStatus, type FailOn, statusOf } from './exit-status.js'
import { Output } from './output.js'
import { Progress } from './progress.js'
import { reportContext } from './report-context.js'
import { say } from './say.js'
import { counted, passingBytesOf, sayUnreadable, totalBytes } from './sources.js'

export interface CheckOptions {
  readonly policy?: string
  readonly asOf?: string
  readonly format: Format
  readonly assume: 'unknown' | 'ordinary'
  readonly locale: string
  readonly failOn: FailOn
  readonly record?: string
  readonly exemptions?: string
  readonly workers?: number
}

/** Those that show an exemption beside what it is from. */
const showingExemptions: readonly Format[] = ['text', 'ndjson', 'json']

/** A check at work. */
interface Job {
  readonly evaluator: Evaluator
  /** The policy that judges, where there is one for every action. */
  readonly policy: Policy | undefined
  readonly report: Report
  readonly output: Output
  readonly summary: Summary
  readonly progress: Progress
  readonly log: DecisionLog | undefined
  /** The threads that check lines, where there are any. */
  readonly pool: WorkerPool<BlockTask, CheckedBlock> | undefined
  readonly workers: number
  /** Checks lines in blocks, where the output is made of lines and nothing is kept of them. */
  readonly blocks: BlockJudge | undefined
  bytes: number
}

/** Checks records one after the other, on this thread. */
const checkHere = async (chunks: AsyncIterable<Uint8Array>, file: string, job: Job): Promise<void> => {
  for await (const batch of readRecords(chunks)) {
    for (const record of batch) {
      const checked = checkRecord(record, file, job.evaluator, job.policy)
      job.summary.add(checked)
      job.log?.add(checked)
      const written = job.output.write(job.report.record(checked))
      if (written !== undefined) await written
    }
    job.progress.update(job.bytes, job.summary.total)
    // Decisions are kept before the rest of the answers to them is waited for.
    await job.log?.flush()
    // Whoever feeds lines slowly gets each answer at once, and an interrupt loses none that was counted.
    await job.output.flush()
    if (job.output.closed) return
  }
}

const checkFile = async (file: string, job: Job): Promise<void> => {
  const bytes = counted(passingBytesOf(file), (read) => {
    job.bytes += read
  })
  const { pool, workers, blocks, output, summary, progress } = job
  if (blocks === undefined) return checkHere(bytes, file, job)
  const { form, chunks } = await formOf(bytes)
  if (form !== 'lines') return checkHere(chunks, file, job)
  await checkLines(chunks, {
    pool,
    workers,
    file,
    judge: blocks,
    take: async ({ output: bytes, counts }) => {
      summary.merge(counts)
      progress.update(job.bytes, summary.total)
      await output.writeBytes(bytes)
    },
    isDone: () => output.closed,
    say,
  })
}

const unreadable = (file: string, error: unknown, summary: Summary): void => {
  sayUnreadable(file, error)
  summary.unreadable += 1
}

/** Says how much was finished, once that has been written, and ends. */
const interrupter =
  ({ output, progress, summary, log }: Job): (() => void) =>
  () => {
    const { total } = summary
    progress.stop()
    output.stop()
    void Promise.all([output.settled(), log?.flush()]).then(() => {
      say(`interrupted: ${total} ${total === 1 ? 'action was' : 'actions were'} finished\n`)
      process.exit(exitStatus.interrupted)
    })
  }

const logOptions = ({ assume, asOf }: CheckOptions, { versions }: Judge, libraryVersion: string): LogOptions => ({
  policies: versions.map(({ policy }) => policy),
  assume,
  asOf,
  libraryVersion,
})

const poolOf = (count: number, start: Start): Job['pool'] =>
  count === 0
    ? undefined
    : new WorkerPool(count, () => new Worker(new URL('./check-worker.js', import.meta.url), { workerData: start }))

/** Why several threads cannot do a check: where output is not made of lines, or decisions are kept in order. */
const againstWorkers = ({ format, record }: CheckOptions): string | undefined =>
  format !== 'ndjson' ? 'needs `--format ndjson`' : record !== undefined ? 'cannot be used with `--record`' : undefined

/** Checks files and gives the command's exit status. */
export const runCheck = async (
  files: readonly string[],
  options: CheckOptions,
  toolVersion: string,
): Promise<number> => {
  if (options.exemptions !== undefined && !showingExemptions.includes(options.format)) {
    say(`--exemptions needs a format that shows them: ${showingExemptions.join(', ')}\n`)
    return exitStatus.wrongUse
  }
  const reason = againstWorkers(options)
  if (options.workers !== undefined && options.workers > 0 && reason !== undefined) {
    say(`--workers ${reason}\n`)
    return exitStatus.wrongUse
  }
  const judge = await judgeFor(options)
  if (judge === undefined) return exitStatus.wrongUse
  const log =
    options.record === undefined
      ? undefined
      : await (await import('./decision-log.js')).openLog(options.record, logOptions(options, judge, toolVersion))
  if (options.record !== undefined && log === undefined) return exitStatus.wrongUse
  const context = reportContext(judge.versions, files, toolVersion)
  const output = new Output(process.stdout)
  const summary = new Summary()
  const total = await totalBytes(files)
  const workers = reason === undefined ? workerCount(options.workers, total) : 0
  const policy = judge.versions.length === 1 ? judge.versions[0]?.policy : undefined
  const job: Job = {
    evaluator: judge.evaluator,
    policy,
    report: reports[options.format](context),
    output,
    summary,
    progress: new Progress({ total, unit: 'actions', writes: true }),
    log,
    pool: poolOf(workers, { options, context }),
    workers,
    blocks: reason === undefined ? blockJudge({ ...judge, policy, context }) : undefined,
    bytes: 0,
  }
  const interrupted = interrupter(job)
  process.once('SIGINT', interrupted)
  try {
    await output.write(job.report.begin())
    for (const file of files) {
      if (output.closed) break
      await checkFile(file, job).catch((error: unknown) => unreadable(file, error, summary))
    }
    await output.write(job.report.end(summary))
    await output.flush()
  } finally {
    await log?.close()
    await job.pool?.close()
    job.progress.stop()
    process.off('SIGINT', interrupted)
  }
  if (output.failure !== undefined) {
    say(`the results cannot be written: ${output.failure}\n`)
    return exitStatus.wrongUse
  }
  if (!output.closed) say(summaryText(summary, context.policy.clauses))
  return log?.failed ? exitStatus.wrongUse : statusOf(summary, options.failOn)
}
