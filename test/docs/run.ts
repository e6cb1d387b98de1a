import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { root } from './pages.js'

export interface Run {
  readonly status: number | null
  /** Standard output, and standard error after it. */
  readonly output: string
}

const once = (folder: string, command: string, args: readonly string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const { FORCE_COLOR: _forced, ...env } = process.env
    const child = spawn(command, args, { cwd: folder, env: { ...env, NO_COLOR: '1' } })
    const streams = [child.stdout, child.stderr].map((stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      return chunks
    })
    child.stdin.end()
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, output: streams.map((chunks) => Buffer.concat(chunks).toString()).join('') })
    })
  })

/** What is seen while a build replaces `dist`. */
const isBuilding = ({ output }: Run) => /ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|does not provide an export/.test(output)

/** Runs a command in a folder, and again while `dist` is being built. */
export const runIn = async (folder: string, command: string, ...args: readonly string[]): Promise<Run> => {
  for (let left = 20; ; left -= 1) {
    const done = await once(folder, command, args)
    if (!isBuilding(done) || left === 0) return done
    await setTimeout(500)
  }
}

/** Runs a command in the project's folder. */
export const run = (command: string, ...args: readonly string[]): Promise<Run> => runIn(root, command, ...args)

const ours = /(^|\| )(npx )?clausewise /

/** Whether a line of a page runs our own command. */
export const isOurs = (line: string): boolean => ours.test(line)

/** Runs a line of a page in the shell, with our own command as it was built. */
export const runLine = (folder: string, line: string): Promise<Run> => {
  const program = `"${process.execPath}" "${root}/dist/cli/cli.js" `
  return runIn(
    folder,
    'sh',
    '-c',
    line.replace(ours, (_all, before: string) => before + program),
  )
}

const escaped = (line: string) => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether output is as a page shows it: a line of nothing but `…` stands for any lines. */
export const isAsShown = (output: string, shown: string): boolean => {
  const lines = shown.trimEnd().split('\n')
  const pattern = lines.map((line) => (line.trim() === '…' ? '(?:.*\\n)*' : `${escaped(line.trimEnd())}\\n`)).join('')
  return new RegExp(`^${pattern}$`).test(`${output.trimEnd().replace(/[ \t]+$/gm, '')}\n`)
}
