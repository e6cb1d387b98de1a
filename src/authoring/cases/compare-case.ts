import type { Case } from '../../policy/case.js'
import type { Evaluation, Outcome } from '../../readings/evaluate/evaluation.js'
import { type List, lists } from './lists.js'

/** What is compared with an evaluation: all of a case but its action. */
export type Expecting = Pick<Case, 'expect'>
export type ExpectedFinding = NonNullable<Case['expect'][List]>[number]
type Found = Evaluation[List][number]

/** A part of one finding that is not as expected; `null` where there is none. */
export interface FieldDifference {
  readonly clause: string
  readonly field: string
  readonly wanted: unknown
  readonly got: unknown
}

/** How one list is not as expected. */
export interface ListDifference {
  readonly list: List
  /** Expected clauses that the list does not have. */
  readonly notFound: readonly string[]
  /** Clauses that it has and that were not expected, with the rule that spoke for each. */
  readonly unexpected: readonly { readonly clause: string; readonly rule: string }[]
  /** The clauses that are both expected and found, where they do not stand in the same order. */
  readonly order?: { readonly wanted: readonly string[]; readonly got: readonly string[] }
  readonly fields: readonly FieldDifference[]
}

/** How an evaluation is not as a case expects it. */
export interface CaseDifference {
  readonly outcome?: { readonly wanted: Outcome; readonly got: Outcome }
  /** Only those that differ. */
  readonly lists: readonly ListDifference[]
}

const none: readonly ExpectedFinding[] = []
const wantedIn = ({ expect }: Expecting, list: List): readonly ExpectedFinding[] => expect[list] ?? none

/** The clause that an entry of a case expects. */
export const clauseOf = (entry: ExpectedFinding): string => (typeof entry === 'string' ? entry : entry.clause)

const equal = (wanted: unknown, got: unknown): boolean =>
  wanted === got ||
  (Array.isArray(wanted) &&
    Array.isArray(got) &&
    wanted.length === got.length &&
    wanted.every((member, index) => equal(member, got[index])))

const partOf = (finding: Found, field: string): unknown =>
  (finding as unknown as Readonly<Record<string, unknown>>)[field] ?? null

/** Whether a finding has in one field what is expected there; `null` expects that it has nothing. */
const agreesIn = (field: string, entry: object, finding: Found): boolean => {
  const wanted = (entry as Readonly<Record<string, unknown>>)[field]
  return wanted === undefined || equal(wanted, partOf(finding, field))
}

const agrees = (entry: ExpectedFinding, finding: Found): boolean => {
  if (typeof entry === 'string') return entry === finding.clause
  for (const field in entry) if (!agreesIn(field, entry, finding)) return false
  return true
}

/** Whether an evaluation is exactly as a case expects it: {@link compareCase} finds nothing. Made to be asked millions of times. */
export const matches = (evaluation: Evaluation, wanted: Expecting): boolean => {
  if (evaluation.outcome !== wanted.expect.outcome) return false
  for (const list of lists) {
    const entries = wantedIn(wanted, list)
    const found = evaluation[list]
    if (entries.length !== found.length) return false
    for (let index = 0; index < entries.length; index += 1)
      if (!agrees(entries[index] as ExpectedFinding, found[index] as Found)) return false
  }
  return true
}

const fieldsThatDiffer = (entry: ExpectedFinding, finding: Found): readonly FieldDifference[] =>
  typeof entry === 'string'
    ? []
    : Object.entries(entry)
        .filter(([field]) => !agreesIn(field, entry, finding))
        .map(([field, wanted]) => ({ clause: entry.clause, field, wanted, got: partOf(finding, field) }))

const compareList = (entries: readonly ExpectedFinding[], found: readonly Found[], list: List): ListDifference => {
  const wanted = entries.map(clauseOf)
  const got = found.map(({ clause }) => clause)
  const order = { wanted: wanted.filter((id) => got.includes(id)), got: got.filter((id) => wanted.includes(id)) }
  return {
    list,
    notFound: wanted.filter((id) => !got.includes(id)),
    unexpected: found.filter(({ clause }) => !wanted.includes(clause)).map(({ clause, rule }) => ({ clause, rule })),
    ...(equal(order.wanted, order.got) ? {} : { order }),
    fields: entries.flatMap((entry) => {
      const finding = found.find(({ clause }) => clause === clauseOf(entry))
      return finding === undefined ? [] : fieldsThatDiffer(entry, finding)
    }),
  }
}

const differs = ({ notFound, unexpected, order, fields }: ListDifference): boolean =>
  notFound.length > 0 || unexpected.length > 0 || order !== undefined || fields.length > 0

/**
 * How an evaluation is not as a case expects it; `undefined` where it is. Lists are exact, and of a finding
 * just what the case says of it counts.
 */
export const compareCase = (evaluation: Evaluation, wanted: Expecting): CaseDifference | undefined => {
  if (matches(evaluation, wanted)) return undefined
  const outcome = { wanted: wanted.expect.outcome, got: evaluation.outcome }
  return {
    ...(outcome.wanted === outcome.got ? {} : { outcome }),
    lists: lists.map((list) => compareList(wantedIn(wanted, list), evaluation[list], list)).filter(differs),
  }
}
