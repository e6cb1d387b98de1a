import type { Outcome } from '../readings/evaluate/evaluation.js'
import { printable } from './characters.js'
import type { ReportClause, ReportRecord } from './report.js'
import { outcomeWords } from './words.js'

/** How often a clause decided something, or stayed open. */
export interface ClauseCount {
  violations: number
  duties: number
  undetermined: number
}

const columns = ['violations', 'duties', 'undetermined'] as const

/** What is counted, as plain data that is quick to hand to another thread. */
export interface Counts extends Pick<Summary, 'total' | 'outcomes'> {
  /** Of each clause that was counted, one after the other: its id, and how often in the order of {@link columns}. */
  readonly clauses: readonly (string | number)[]
}

/** Counts over a whole run, by outcome and by clause. It grows with the policy, never with the input. */
export class Summary {
  total = 0
  /** Files that could not be read. */
  unreadable = 0
  readonly outcomes: Record<Outcome | 'invalid', number> = {
    breach: 0,
    undetermined: 0,
    compliant: 0,
    'out-of-scope': 0,
    invalid: 0,
  }
  readonly clauses = new Map<string, ClauseCount>()

  add({ evaluation }: Pick<ReportRecord, 'evaluation'>): void {
    this.addOutcome(evaluation?.outcome ?? 'invalid')
    for (const { clause } of evaluation?.violations ?? []) this.of(clause).violations += 1
    for (const { clause } of evaluation?.duties ?? []) this.of(clause).duties += 1
    for (const { clause } of evaluation?.undetermined ?? []) this.of(clause).undetermined += 1
  }

  /** Counts an action whose clauses are counted by who goes through them. */
  addOutcome(outcome: Outcome | 'invalid'): void {
    this.total += 1
    this.outcomes[outcome] += 1
  }

  /** Adds what was counted elsewhere. */
  merge({ total, outcomes, clauses }: Counts): void {
    this.total += total
    for (const outcome of Object.keys(outcomes) as (keyof typeof outcomes)[])
      this.outcomes[outcome] += outcomes[outcome]
    for (let at = 0; at < clauses.length; at += 1 + columns.length) {
      const count = this.of(clauses[at] as string)
      for (const [index, column] of columns.entries()) count[column] += clauses[at + 1 + index] as number
    }
  }

  /** What was counted since this was last asked for; what {@link of} gave counts on from nothing. */
  take(): Counts {
    const { total } = this
    const outcomes = { ...this.outcomes }
    const clauses: (string | number)[] = []
    for (const [clause, { violations, duties, undetermined }] of this.clauses)
      if (violations + duties + undetermined > 0) clauses.push(clause, violations, duties, undetermined)
    this.total = 0
    for (const outcome of Object.keys(outcomes) as (keyof typeof outcomes)[]) this.outcomes[outcome] = 0
    for (const count of this.clauses.values()) count.violations = count.duties = count.undetermined = 0
    return { total, outcomes, clauses }
  }

  /** How often a clause was counted, to count on. */
  of(clause: string): ClauseCount {
    const found = this.clauses.get(clause)
    if (found !== undefined) return found
    const count = { violations: 0, duties: 0, undetermined: 0 }
    this.clauses.set(clause, count)
    return count
  }
}

/** `12 actions checked: 3 against the policy, 9 no rule broken`. */
export const overview = ({ total, outcomes }: Summary): string => {
  const counts = (Object.keys(outcomes) as (Outcome | 'invalid')[])
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${outcomes[outcome]} ${outcomeWords[outcome]}`)
  return `${total} ${total === 1 ? 'action' : 'actions'} checked${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`
}

const heads = { violations: 'broken', duties: 'to do', undetermined: 'open' }

/** The summary in words, for standard error: counts by outcome, and by clause in the policy's order. */
export const summaryText = (summary: Summary, clauses: readonly Pick<ReportClause, 'id' | 'title'>[]): string => {
  const order = new Map(clauses.map(({ id, title }, index) => [id, { index, title }]))
  const place = (id: string) => order.get(id)?.index ?? clauses.length
  const rows = [...summary.clauses].sort(([a], [b]) => place(a) - place(b))
  if (rows.length === 0) return `${overview(summary)}\n`
  const width = Math.max('clause'.length, ...rows.map(([id]) => id.length))
  const line = (cell: (column: (typeof columns)[number]) => string, id: string, title: string) =>
    [...columns.map((column) => cell(column).padStart(heads[column].length)), id.padEnd(width), printable(title)].join(
      '  ',
    )
  const table = [
    line((column) => heads[column], 'clause', 'title'),
    ...rows.map(([id, count]) =>
      line((column) => (count[column] === 0 ? '–' : `${count[column]}`), id, order.get(id)?.title ?? ''),
    ),
  ]
  return `${overview(summary)}\n\n${table.map((each) => `${each.trimEnd()}\n`).join('')}`
}
