/** How far a policy's version has to move. */
export type Step = 'none' | 'patch' | 'minor' | 'major'

/** Smallest first. */
const steps: readonly Step[] = ['none', 'patch', 'minor', 'major']

const rank = (step: Step): number => steps.indexOf(step)

/** Whether a step says less than another. */
export const isSmaller = (step: Step, than: Step): boolean => rank(step) < rank(than)

export const largestStep = (of: readonly Step[]): Step =>
  of.reduce((largest, step) => (isSmaller(largest, step) ? step : largest), 'none')

const numbersOf = (version: string): readonly [number, number, number] =>
  version.split('.').map(Number) as [number, number, number]

/** The step that two versions declare; `none` where the version stays or goes back. */
export const declaredStep = (from: string, to: string): Step => {
  const before = numbersOf(from)
  const after = numbersOf(to)
  const at = after.findIndex((number, index) => number !== before[index])
  if (at < 0 || (after[at] as number) < (before[at] as number)) return 'none'
  return (['major', 'minor', 'patch'] as const)[at] as Step
}

/** The version that follows another by a step. */
export const nextVersion = (version: string, step: Step): string => {
  const [major, minor, patch] = numbersOf(version)
  switch (step) {
    case 'major':
      return `${major + 1}.0.0`
    case 'minor':
      return `${major}.${minor + 1}.0`
    case 'patch':
      return `${major}.${minor}.${patch + 1}`
    case 'none':
      return version
  }
}
