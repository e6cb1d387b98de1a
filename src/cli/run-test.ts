import { readdir } from 'node:fs/promises'
import { type CaseFormat, caseReports } from '../authoring/cases/case-reports.js'
import type { NamedCase } from '../authoring/cases/parse-cases.js'
import { runCases } from '../authoring/cases/run-cases.js'
import { printable } from '../report/characters.js'
import { exitStatus } from './exit-status.js'
import { loadFolder, namedCasesOf } from './load-folder.js'
import { Output } from './output.js'
import { folderPlace } from './policy-place.js'
import { readLayers } from './read-layers.js'
import { look } from './report-context.js'
import { say } from './say.js'
import { watchFolders } from './watch-folders.js'

export interface TestOptions {
  readonly format: CaseFormat
  readonly filter?: string
  readonly watch?: true
}

const contains =
  (text: string) =>
  ({ file, case: { name } }: NamedCase): boolean =>
    `${file}: ${name}`.toLowerCase().includes(text.toLowerCase())

/** Runs the cases of a folder as it is now, and gives the exit status. */
const testOnce = async (folder: string, { format, filter = '' }: TestOptions, output: Output): Promise<number> => {
  const loaded = await loadFolder(folder)
  if (loaded === undefined) return exitStatus.wrongUse
  const { policy } = loaded
  const cases = namedCasesOf(loaded)
  const chosen = cases.filter(contains(filter))
  if (chosen.length === 0) {
    say(
      cases.length === 0
        ? `${printable(folder)}: there are no cases to test: add some to its folder \`cases\`\n`
        : `none of the ${cases.length} cases has \`${printable(filter)}\` in its file or name\n`,
    )
    return exitStatus.wrongUse
  }
  const results = runCases(policy, chosen)
  await output.write(caseReports[format]({ policy, results }, look()))
  await output.flush()
  return results.every(({ passed }) => passed) ? exitStatus.fine : exitStatus.findings
}

const cannotBeWatched = (folder: string, error: unknown): number => {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException
  say(`${printable(folder)}: cannot be watched: ${code}\n`)
  return exitStatus.wrongUse
}

/** A policy's folder, and of an overlay the folders of what it extends, as it is now. */
const foldersOf = async (folder: string): Promise<readonly string[]> =>
  (await readLayers(folderPlace(folder))).flatMap(({ place }) => place.folder ?? [])

/** Tests now and after every change, until it is interrupted or nobody reads the results. */
const keepTesting = async (folder: string, options: TestOptions, output: Output): Promise<number> => {
  const interrupted = new Promise<undefined>((resolve) => process.once('SIGINT', () => resolve(undefined)))
  // What is no folder could be watched, and waited for in vain.
  await readdir(folder)
  const watch = await watchFolders(folder, await foldersOf(folder))
  try {
    for (;;) {
      const status = await testOnce(folder, options, output)
      if (output.closed) return status
      say('waiting for changes; Ctrl-C ends it\n')
      const changed = await Promise.race([interrupted, watch.next()])
      if (changed === undefined) return exitStatus.interrupted
      watch.add(await foldersOf(folder))
      say(`\nchanged: ${printable(changed.join(', '))}\n`)
    }
  } finally {
    await watch.close()
  }
}

/** Tests a policy by its cases and gives the command's exit status. */
export const runTest = async (folder: string, options: TestOptions): Promise<number> => {
  if (options.watch && options.format !== 'text') {
    say('`--watch` has no other `--format` than `text`\n')
    return exitStatus.wrongUse
  }
  const output = new Output(process.stdout)
  const status = options.watch
    ? await keepTesting(folder, options, output).catch((error: unknown) => cannotBeWatched(folder, error))
    : await testOnce(folder, options, output)
  if (output.failure === undefined) return status
  say(`the results cannot be written: ${output.failure}\n`)
  return exitStatus.wrongUse
}
