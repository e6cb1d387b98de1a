import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { squigglesIn } from '../support/editor.js'
import { applyDiff } from './apply-diff.js'
import { root } from './pages.js'
import { refreshed } from './refreshed.js'
import { runLine } from './run.js'

/** What the reader has: a package of a policy, in which clausewise is installed. */
const readersFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "our-school-policy", "version": "1.0.0" }\n')
  cpSync(join(root, 'rules'), join(folder, 'node_modules/clausewise/rules'), { recursive: true })
  return folder
}

/** The last release as git and as npm keep it, which the reader of a page has and the page does not make. */
const keepRelease = (folder: string): void => {
  const kept = join(folder, 'kept')
  cpSync(join(folder, 'released'), kept, { recursive: true })
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      [`--git-dir=${folder}/.git`, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args],
      {
        cwd: kept,
      },
    )
  execFileSync('git', ['init', '-q', folder])
  git('--work-tree=.', 'add', '.')
  git('--work-tree=.', 'commit', '-q', '-m', 'The policy')
  git('tag', 'v1.0.0')
  git('archive', '--prefix=package/', '--output', join(folder, 'our-school-policy-1.0.0.tgz'), 'v1.0.0')
  rmSync(kept, { recursive: true })
}

/** Runs each line in the shell, in the folder, and gives what all of them print. */
const playCommands = async (folder: string, code: string): Promise<string> => {
  let printed = ''
  for (const line of code.trimEnd().split('\n')) {
    if (line.includes('v1.0.0:')) keepRelease(folder)
    const [command = '', wanted = '0'] = line.split(/ +# status /)
    const { status, output } = await runLine(folder, command)
    if (status !== Number(wanted)) throw new Error(`\`${command}\` ended with ${status}:\n${output}`)
    printed += output
  }
  return printed
}

/** Makes the edits, and gives what an editor then says of the files. */
const playEdits = async (folder: string, code: string): Promise<string> => {
  let said = ''
  for (const file of applyDiff(folder, code)) {
    const path = join(folder, file)
    const found = await squigglesIn(pathToFileURL(path), readFileSync(path, 'utf8'))
    said += found.map(({ line, message }) => `line ${line}: ${message}\n`).join('')
  }
  return said
}

/** Settings are put in the place of those in `policy.json`, for the next lines of the shell alone. */
const putSettings = (folder: string, code: string): (() => void) => {
  const path = join(folder, 'our-school/policy.json')
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(before), ...JSON.parse(code) }))
  return () => writeFileSync(path, before)
}

/** A block of a page, with the text before it. */
interface Step {
  readonly between: string
  readonly language: string
  readonly code: string
}

const stepsOf = (page: string): { readonly steps: readonly Step[]; readonly rest: string } => {
  const fences = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  let read = 0
  const steps = fences.map(({ 0: whole, 1: language = '', 2: code = '', index }) => {
    const between = page.slice(read, index)
    read = index + whole.length
    return { between, language, code }
  })
  return { steps, rest: page.slice(read) }
}

/** How a step is played: it gives what is printed, where something can be. */
const createPlayer = (folder: string) => {
  let takeBack = () => {}
  return async ({ language, code }: Step): Promise<string | undefined> => {
    if (language === 'json') takeBack = putSettings(folder, code)
    if (language === 'diff') return playEdits(folder, code)
    if (language !== 'sh') return undefined
    const printed = await playCommands(folder, code)
    takeBack()
    takeBack = () => {}
    return printed
  }
}

/**
 * Plays a page from its beginning to its end, in a folder of its own, and gives the page as it should be: with what was
 * really printed.
 *
 * - `sh`: every line is run, and ends with the status that is named at its end, or with 0.
 * - `diff`: edits of files, see {@link applyDiff}.
 * - `json`: settings that the next `sh` block tries out.
 * - `text`: what the `sh` block before it prints, or what the editor says after a `diff`.
 *
 * Blocks of another language, and their output, stay as they are.
 *
 * @throws where a step does not go as the page says, or an editor says something that is not shown
 */
export const playPage = async (page: string): Promise<string> => {
  const folder = readersFolder()
  try {
    const { steps, rest } = stepsOf(page)
    const play = createPlayer(folder)
    let printed: string | undefined
    let fresh = ''
    for (const [index, step] of steps.entries()) {
      const { between, language, code } = step
      const isOutput = language === 'text'
      fresh += `${between}\`\`\`${language}\n${isOutput && printed !== undefined ? refreshed(printed, code) : code}\`\`\``
      printed = await play(step)
      if (language === 'diff' && printed !== '' && steps[index + 1]?.language !== 'text')
        throw new Error(`the editor says what is not shown:\n${printed}`)
    }
    return fresh + rest
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
