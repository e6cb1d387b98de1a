import type { Duty, Evaluation, Outcome } from '../readings/evaluate/evaluation.js'
import { isExempt } from './exempt.js'
import { outcomeWords } from './words.js'

/** How an act stands, as the text form shows it. */
export interface Status {
  readonly mark: string
  readonly colour: 'red' | 'yellow' | 'green' | 'cyan' | 'dim'
  readonly words: string
}

/** Safeguarding is reported at once: such duties stand before everything else. */
export const isUrgent = ({ task, promptness }: Duty): boolean => task === 'report' && promptness === 'immediately'

const styles = {
  breach: { mark: '✗ ', colour: 'red' },
  undetermined: { mark: '? ', colour: 'yellow' },
  compliant: { mark: '✓ ', colour: 'green' },
  'out-of-scope': { mark: '– ', colour: 'dim' },
  invalid: { mark: '! ', colour: 'yellow' },
} as const satisfies Record<Outcome | 'invalid', Omit<Status, 'words'>>

const toDo = { mark: '● ', colour: 'cyan' } as const

/** Where no rule is broken and yet somebody has to act, all is not well, and nobody is to read it so. */
export const statusOf = (evaluation: Evaluation | undefined): Status => {
  const outcome = evaluation?.outcome ?? 'invalid'
  const style = styles[outcome]
  const exempt = evaluation !== undefined && outcome !== 'breach' && isExempt(evaluation)
  const words = `${outcomeWords[outcome]}${exempt ? ' (with an exemption)' : ''}`
  const duties = evaluation?.duties ?? []
  if (duties.length === 0 || outcome === 'breach') return { ...style, words }
  const reminder = duties.some(isUrgent) ? 'but act now' : 'but there is something to do'
  return { ...(outcome === 'undetermined' ? style : toDo), words: `${words}, ${reminder}` }
}
