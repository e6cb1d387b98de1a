import type { Problem } from '../base/problem.js'
import { problemCount, text } from '../report/problems/text.js'
import { say } from './say.js'
import { fromHere, type ValidatedFolder } from './validate-folder.js'

/** Says on standard error what is wrong with the files of a folder, and how much. */
export const sayProblems = (problems: readonly Problem[], folder: ValidatedFolder): void => {
  const here = fromHere(problems, folder)
  const colour = process.stderr.isTTY === true && !process.env.NO_COLOR
  say(text(here.problems, { ...here, colour }) + problemCount(here.problems))
}
