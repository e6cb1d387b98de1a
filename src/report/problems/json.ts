import type { Problem } from '../../base/problem.js'

/** One object with all problems, for other programs. */
export const json = (problems: readonly Problem[]): string => `${JSON.stringify({ problems }, null, 2)}\n`
