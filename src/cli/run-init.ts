import { newOverlay } from '../authoring/init/new-overlay.js'
import { overlaySchemas } from '../authoring/schemas/overlay-schemas.js'
import { onlyStricter } from '../authoring/stricter/only-stricter.js'
import type { LoadedOverlay } from '../policy/overlay/overlay.js'
import type { Policy } from '../policy/policy.js'
import { TooEntangled } from '../readings/prove/too-entangled.js'
import { printable } from '../report/characters.js'
import { exitStatus } from './exit-status.js'
import { type Answers, answersFrom, type GivenAnswers, givenValues } from './init-answers.js'
import { askFor } from './init-questions.js'
import { loadBase } from './load-base.js'
import { say, sayIssues } from './say.js'
import { isNew, writeNew } from './write-new.js'

export interface InitOptions extends GivenAnswers {
  readonly base?: string
  readonly yes?: true
}

const bundled = 'stokes-wood-primary'

/** Without `--yes` the answers are asked for; nothing where that is cancelled. */
const asked = (usual: Answers, options: InitOptions, base: Policy): Promise<Answers | undefined> =>
  options.yes ? Promise.resolve(usual) : askFor(usual, options, base, { input: process.stdin, output: process.stderr })

const schemaFiles = ({ policy }: LoadedOverlay): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(overlaySchemas(policy)).map(([name, schema]) => [
      `schema/${name}`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  )

/** Whether the overlay begins as strict as what it extends, in a line. */
const strictness = (base: Policy, { policy }: LoadedOverlay, folder: string): string => {
  try {
    return onlyStricter(base, policy).atLeastAsStrict
      ? `it is at least as strict as ${base.id} ${base.version}\n`
      : `it is weaker than ${base.id} ${base.version}: see clausewise diff ${folder} --only-stricter\n`
  } catch (error) {
    if (error instanceof TooEntangled) return ''
    throw error
  }
}

/** Begins an overlay in a new folder and gives the command's exit status. */
export const runInit = async (folder: string, options: InitOptions): Promise<number> => {
  const shown = printable(folder)
  const refused = (message: string): number => {
    say(`${message}\n`)
    return exitStatus.wrongUse
  }
  if (!(await isNew(folder))) return refused(`${shown}: is there and not empty: name a new folder`)
  if (!options.yes && !(process.stdin.isTTY && process.stderr.isTTY))
    return refused('there is no terminal to ask on: add `--yes`, and give the answers as options')
  const found = await loadBase(options.base ?? bundled, folder)
  if (found === undefined) return exitStatus.wrongUse
  const { base, policy, folder: baseFolder } = found
  const given = givenValues(options, policy)
  if ('wrong' in given) return refused(given.wrong)
  const answers = await asked(answersFrom(options, folder, policy, given.values), options, policy)
  if (answers === undefined) {
    say('cancelled: nothing was written\n')
    return exitStatus.interrupted
  }
  const made = newOverlay(base, { ...answers, ...(baseFolder === undefined ? {} : { folder: baseFolder }) })
  if ('issues' in made) {
    sayIssues(made.issues)
    return exitStatus.wrongUse
  }
  try {
    await writeNew(folder, { ...made.files, ...schemaFiles(made.overlay) })
  } catch (error) {
    return refused(`${shown}: cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`)
  }
  say(
    `wrote ${[...Object.keys(made.files), 'schema'].join(', ')} to ${shown}\n${strictness(policy, made.overlay, shown)}`,
  )
  return exitStatus.fine
}
