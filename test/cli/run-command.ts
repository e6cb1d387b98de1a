import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { loadPolicy } from '../../src/policy/load.js'

/** The built command. */
export const command = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url))
if (!existsSync(command)) throw new Error(`${command} is missing: npm run build`)

const scenarios = fileURLToPath(new URL('./scenarios', import.meta.url))
export const scenario = (name: string): string => join(scenarios, name)

/** A policy of four clauses about the official account, and one that takes e-mail out of scope. */
export const cornerSchool = scenario('corner-school')

const files = Object.fromEntries(
  readdirSync(cornerSchool).map((name) => [
    name,
    JSON.parse(readFileSync(join(cornerSchool, name), 'utf8')) as unknown,
  ]),
)
const loaded = loadPolicy(files)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
/** The same, as it is loaded. */
export const cornerPolicy = loaded.policy
const { id, version, digest } = cornerPolicy

/** Acts with one outcome each under the policy of the corner school. */
export const acts = {
  compliant: { verb: 'browse', actor: { roles: ['pupil'] }, channel: { account: 'personal' } },
  'out-of-scope': { verb: 'message', actor: { roles: ['parent'] }, channel: { platform: 'email' } },
  breach: {
    verb: 'post',
    actor: { roles: ['staff'] },
    channel: { account: 'official' },
    content: { political: true, spam: false, purpose: 'other', readsAsSchoolView: true },
  },
  undetermined: {
    verb: 'post',
    actor: { roles: ['staff'] },
    channel: { account: 'official' },
    content: { spam: false, purpose: 'other', readsAsSchoolView: true },
  },
  /** Compliant, but for advice that stays open. */
  'open-advice': {
    verb: 'post',
    actor: { roles: ['staff'] },
    channel: { account: 'official' },
    content: { political: false, spam: false, purpose: 'other' },
  },
  /** Compliant, with a duty for the school. */
  duty: { verb: 'post', actor: { roles: ['parent'] }, channel: { account: 'personal' }, content: { spam: true } },
  invalid: { verb: 'dance', actor: { roles: ['pupil'] } },
} as const
export type Act = keyof typeof acts

/** An act as one line of JSON, with an id where one is given. */
export const line = (act: Act, name?: string): string => JSON.stringify({ id: name, ...acts[act] })

type Position = { readonly line: number } | { readonly index: number }

/** The line of `ndjson` for an act that is compliant, to the letter. */
export const compliant = (position: Position, name?: string, file?: string): string =>
  JSON.stringify({
    ...position,
    file,
    id: name,
    outcome: 'compliant',
    violations: [],
    duties: [],
    permissions: [],
    recommendations: [],
    undetermined: [],
    policy: { id, version, digest },
  })

/** The line of `ndjson` for input with one issue, to the letter. */
export const invalid = (position: Position, code: string, path: string, message: string, name?: string): string =>
  JSON.stringify({ ...position, id: name, outcome: 'invalid', issues: [{ path, code, message }] })

/** A folder for one test (not a concurrent one), removed after it. */
export const temporaryFolder = (contents: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export interface Surroundings {
  /** Where the command is run. */
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  /** Options of node's own. */
  readonly node?: readonly string[]
}

const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, NODE_V8_COVERAGE: ____, ...clean } = process.env

const launch = (
  args: readonly string[],
  { folder, env = {}, node = [] }: Surroundings,
): ChildProcessWithoutNullStreams => {
  const child = spawn(process.execPath, [...node, command, ...args], {
    cwd: folder ?? tmpdir(),
    env: { ...clean, ...env },
  })
  // A command that ends early does not read all of its input.
  child.stdin.on('error', () => {})
  return child
}

/** Starts the command, for a test (not a concurrent one) that talks to it while it runs; it is killed after the test. */
export const start = (args: readonly string[], surroundings: Surroundings = {}): ChildProcessWithoutNullStreams => {
  const child = launch(args, surroundings)
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a started command has said, and how it ended. */
export const ended = async (child: ChildProcessWithoutNullStreams): Promise<Run> => {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }
}

/** Runs the command to its end. */
export const run = (
  args: readonly string[],
  { stdin = '', ...surroundings }: Surroundings & { readonly stdin?: string | Uint8Array } = {},
): Promise<Run> => {
  const child = launch(args, surroundings)
  child.stdin.end(stdin)
  return ended(child)
}

/** Waits for something that another process brings about. */
export const until = async (condition: () => boolean, milliseconds: number): Promise<void> => {
  const limit = Date.now() + milliseconds
  while (!condition()) {
    if (Date.now() > limit) throw new Error(`not so after ${milliseconds} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
