import { type FileHandle, open } from 'node:fs/promises'
import type { Policy } from '../policy/policy.js'
import { appendTo, type LogHead } from '../records/log-line.js'
import { type RecordOptions, toRecord } from '../records/to-record.js'
import { logVerifier } from '../records/verify-log.js'
import { printable } from '../report/characters.js'
import type { ReportRecord } from '../report/report.js'
import { logLines } from './log-lines.js'
import { say, sayIssues } from './say.js'

export interface LogOptions extends Pick<RecordOptions, 'assume' | 'asOf' | 'libraryVersion'> {
  readonly policies: readonly Policy[]
}

/** Where a log ends, as lines and in bytes. */
interface LogEnd {
  readonly head: LogHead | undefined
  readonly size: number
}

/** A log of decisions, open at its end. */
export class DecisionLog {
  /** Set once a decision could not be kept. */
  failed = false
  #broken = false
  #pending = ''
  #head: LogHead | undefined
  #size: number
  #written: Promise<void> = Promise.resolve()

  constructor(
    private readonly name: string,
    private readonly file: FileHandle,
    private readonly options: LogOptions,
    end: LogEnd,
  ) {
    this.#head = end.head
    this.#size = end.size
  }

  /** Puts a decision into the log; what was invalid is none. */
  add({ evaluation, action }: ReportRecord): void {
    if (evaluation === undefined || action === undefined || this.#broken) return
    const { policies, ...options } = this.options
    const policy = policies.find(({ digest }) => digest === evaluation.policy.digest)
    if (policy === undefined) throw new TypeError('the policy of an evaluation is not there')
    const made = toRecord(evaluation, action, { ...options, policy })
    if (!made.ok) {
      sayIssues(made.issues)
      this.failed = true
      return
    }
    const { line, head } = appendTo(this.#head, made.record)
    this.#head = head
    this.#pending += `${line}\n`
  }

  /** Waits until everything added so far is in the file. */
  flush(): Promise<void> {
    this.#written = this.#written.then(() => this.#write())
    return this.#written
  }

  async close(): Promise<void> {
    await this.flush()
    await this.file.close()
  }

  async #write(): Promise<void> {
    const text = this.#pending
    this.#pending = ''
    if (text === '' || this.#broken) return
    try {
      // Lines of two checks would each follow from the same one, and the log would be none.
      if ((await this.file.stat()).size !== this.#size) return this.#fail('somebody else writes to it')
      await this.file.appendFile(text)
      this.#size += Buffer.byteLength(text)
    } catch (error) {
      this.#fail(codeOf(error))
    }
  }

  #fail(why: string): void {
    this.failed = true
    this.#broken = true
    say(`${printable(this.name)}: decisions cannot be recorded: ${why}\n`)
  }
}

const codeOf = (error: unknown): string => {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return code
}

/** Where a log ends; or why nothing can be appended to it. */
const endOf = async (file: FileHandle): Promise<LogEnd | string> => {
  const verifier = logVerifier()
  for await (const { text, ended } of logLines(file.createReadStream({ start: 0, autoClose: false }))) {
    const [first] = verifier.add(text ?? '').problems
    if (first !== undefined) return `line ${first.line} ${first.message} (${first.code})`
    if (!ended) return 'its last line was not written to its end'
  }
  const [missing] = verifier.end()
  return missing === undefined
    ? { head: verifier.head, size: (await file.stat()).size }
    : `line ${missing.line}: ${missing.message} (${missing.code})`
}

/** What is decided about people is nobody else's to read. */
const forOwner = 0o600

/** Opens a log, or begins it. One that is not whole is left as it is, and why is said. */
export const openLog = async (name: string, options: LogOptions): Promise<DecisionLog | undefined> => {
  let file: FileHandle | undefined
  let why: string
  try {
    file = await open(name, 'a+', forOwner)
    const end = await endOf(file)
    if (typeof end !== 'string') return new DecisionLog(name, file, options, end)
    why = end
  } catch (error) {
    why = codeOf(error)
  }
  await file?.close()
  say(`${printable(name)}: decisions cannot be recorded: ${why}\n`)
  return undefined
}
