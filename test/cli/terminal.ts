import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { command } from './run-command.js'

/** The tool of util-linux that is a terminal to what it runs. */
const terminal = 'script'
interface Terminal {
  readonly columns?: number
  readonly env?: Readonly<Record<string, string>>
  /** What the shell is told before the command and after it. */
  readonly before?: string
  readonly redirect?: string
  /** How long it may take. */
  readonly milliseconds?: number
}

/** What a terminal shows of the command: `script` is a terminal to it. */
export const show = (
  args: readonly string[],
  { columns = 80, env = {}, before = '', redirect = '', milliseconds = 0 }: Terminal = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...clean } = process.env
    const quoted = [process.execPath, command, ...args].map((arg) => `'${arg}'`).join(' ')
    const shell = `stty cols ${columns} rows 24; ${before} ${quoted} ${redirect}`
    const child = execFile(
      terminal,
      ['-qec', shell, '/dev/null'],
      { cwd: tmpdir(), env: { ...clean, SHELL: '/bin/sh', TERM: 'xterm', ...env }, timeout: milliseconds },
      (error, stdout) =>
        error !== null && typeof error.code !== 'number' ? reject(error) : resolve(stdout.replaceAll('\r\n', '\n')),
    )
    child.stdin?.end()
  })

/** Whether there is such a tool. */
export const hasScript = await new Promise<boolean>((resolve) => {
  if (process.platform !== 'linux') resolve(false)
  else execFile(terminal, ['-qec', 'stty size', '/dev/null'], (error) => resolve(error === null)).stdin?.end()
})
