// A process of its own for each thing measured: how long it took, and the most memory that it held.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const read = (file) => {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}

/** A process and those that it started, as Linux lists them. */
const family = (pid) => [
  pid,
  ...read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number).flatMap(family),
]

/** The most memory that a process has held so far, in bytes; nothing where the system does not say. */
const peakOf = (pid) => Number(/^VmHWM:\s*(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024

const everyMs = 100

/** Ends a program with all that it started, such as a server. */
const endGroup = ({ pid }) => {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

const running = new Set()
process.on('exit', () => running.forEach(endGroup))

/**
 * Runs a program to its end.
 *
 * @param input what it reads from its standard input
 * @param output a file for its standard output, which is returned without one
 * @param folder where it puts what is temporary
 * @param limit seconds after which it is ended, and counts as failed
 * @returns seconds, the peak memory of the largest process of its family, and what it wrote
 */
export const runChild = async (command, args, { input = '', output, limit, folder } = {}) => {
  const sink = output === undefined ? 'pipe' : openSync(output, 'w')
  const began = performance.now()
  const env = folder === undefined ? process.env : { ...process.env, TMPDIR: folder, SPARK_LOCAL_DIRS: folder }
  const child = spawn(command, args, { stdio: ['pipe', sink, 'pipe'], detached: true, env })
  running.add(child)
  const late = limit === undefined ? undefined : setTimeout(() => endGroup(child), limit * 1_000)
  if (sink !== 'pipe') closeSync(sink)
  // One that ends before it has read all says why on standard error.
  child.stdin.on('error', () => undefined).end(input)
  const texts = [child.stdout, child.stderr].map((stream) => {
    const chunks = []
    stream?.on('data', (chunk) => chunks.push(chunk))
    return () => Buffer.concat(chunks).toString()
  })
  let peak = 0
  let ended
  const end = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => resolve({ status, signal, seconds: (performance.now() - began) / 1_000 }))
  }).finally(() => {
    ended = true
    running.delete(child)
    clearTimeout(late)
  })
  while (!ended) {
    peak = Math.max(peak, ...family(child.pid).map(peakOf))
    await Promise.race([end, wait(everyMs)])
  }
  const { status, signal, seconds } = await end
  const [stdout, stderr] = texts.map((text) => text())
  if (status !== 0) {
    const name = [command, args[0]].join(' ')
    const why = limit !== undefined && seconds >= limit ? `not done in ${limit} s` : `ended with ${status ?? signal}`
    throw Object.assign(new Error(`${name}: ${why}\n${stderr.slice(-2_000)}`), { why })
  }
  return { seconds, peak, stdout, stderr }
}

/** What a task says of itself: one line of JSON, its last; and what was seen of its process. */
const reported = ({ stdout, seconds, peak }) => ({
  ...JSON.parse(stdout.trimEnd().split('\n').at(-1)),
  whole: seconds,
  peak,
})

/** Runs a program that reads what it is to do from its standard input. */
export const runTask = async (command, args, task, { limit, folder } = {}) =>
  reported(await runChild(command, args, { input: JSON.stringify(task), limit, folder }))

/** Why a program did not come to its end, which it says on standard error, too; any other error is thrown. */
export const failureOf = (error) => {
  if (error.why === undefined) throw error
  console.error(error.message)
  return error.why
}
