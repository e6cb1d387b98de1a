import type { Problem } from '../base/problem.js'
import { head } from '../policy/check.js'

const rank = (file: string): number => (file === head ? 0 : file.includes('/') ? 2 : 1)

/** `2.1-…` before `2.1.1-…` before `10-…`: numbers as numbers, all else by its characters. */
export const compareFiles = (a: string, b: string): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (part === other) continue
    if (index % 2 === 1 && Number(part) !== Number(other)) return Number(part) - Number(other)
    return part < other ? -1 : 1
  }
  return left.length - right.length
}

/** By file (policy.json, sections, cases, translations), line and column; what stands in one place stays as it is. */
export const orderProblems = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => compareFiles(a.file, b.file) || a.line - b.line || a.column - b.column)
