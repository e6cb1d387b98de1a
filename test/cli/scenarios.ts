import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { describe, type ExpectStatic, test } from 'vitest'
import { run, scenario } from './run-command.js'

/**
 * A scenario is a folder `test/cli/scenarios/<command>/<name>/`:
 *
 *     command   the arguments, on one line; double quotes around one that has spaces; `|` hands on to another command
 *     files/    what the folder holds in which the command is run (optional)
 *     stdin     what it reads (optional)
 *     stdout, stderr, status
 *     written/  every file that it made or changed, where it does that; schemas aside
 *
 * `npm test -- test/cli -u` writes the last four afresh. What is no longer written is for people to remove.
 */
const argumentsOf = (line: string): readonly string[] =>
  [...line.trim().matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole)

interface Ended {
  readonly statuses: readonly (number | null)[]
  readonly stdout: string
  readonly stderr: string
}

/** Runs commands one after the other, each with the results of the one before it. */
const runPiped = async (commands: readonly string[], folder: string, stdin: string | Buffer): Promise<Ended> => {
  const statuses: (number | null)[] = []
  let [stdout, stderr] = [stdin, '']
  for (const line of commands) {
    const ended = await run(argumentsOf(line), { folder, stdin: stdout })
    statuses.push(ended.status)
    stdout = ended.stdout
    stderr += ended.stderr
  }
  return { statuses, stdout: `${stdout}`, stderr }
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** Neither a release nor a checkout that changes the ends of lines changes what is kept. */
const kept = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll(`"semanticVersion": "${version}"`, '"semanticVersion": "0.0.0"')

const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'latin1')]),
  )

/** Schemas are large, and tested where they are made. */
const isSchema = (file: string): boolean => file.endsWith('.schema.json')

/** The folder that a scenario is played in, while it is played. */
const withFolder = async (play: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-'))
  try {
    await play(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a scenario's command, and compares all that comes of it with what is kept. */
const playScenario = (kind: string, name: string, shared: string | undefined, expect: ExpectStatic): Promise<void> =>
  withFolder(async (folder) => {
    const home = join(scenario(kind), name)
    const files = shared ?? join(home, 'files')
    if (existsSync(files)) cpSync(files, folder, { recursive: true })
    const before = filesIn(folder)
    const stdin = existsSync(join(home, 'stdin')) ? readFileSync(join(home, 'stdin')) : ''
    const commands = readFileSync(join(home, 'command'), 'utf8').split(' | ')
    const { statuses, stdout, stderr } = await runPiped(commands, folder, stdin)
    const written = [...filesIn(folder)].filter(([file, content]) => before.get(file) !== content && !isSchema(file))
    await expect(kept(stdout)).toMatchFileSnapshot(join(home, 'stdout'))
    await expect(kept(stderr)).toMatchFileSnapshot(join(home, 'stderr'))
    await expect(`${statuses.join(' ')}\n`).toMatchFileSnapshot(join(home, 'status'))
    for (const [file] of written)
      await expect(kept(readFileSync(join(folder, file), 'utf8'))).toMatchFileSnapshot(join(home, 'written', file))
    const names = written.map(([file]) => file)
    expect([...filesIn(join(home, 'written')).keys()].filter((file) => !names.includes(file))).toEqual([])
  })

/**
 * A test for each scenario of a command.
 *
 * @param shared a folder with what the folder holds in which each of them is run, in place of `files`
 */
export const describeScenarios = (kind: string, shared?: string): void => {
  describe(`scenarios of ${kind}`, () => {
    test.concurrent.for(readdirSync(scenario(kind)).sort())('%s', (name, { expect }) =>
      playScenario(kind, name, shared, expect),
    )
  })
}
