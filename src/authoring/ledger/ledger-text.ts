import { createLayout, type Layout } from '../../report/layout.js'
import type { Ledger, LedgerClause, LedgerSentence, LedgerStatus } from './ledger.js'

const headings: Readonly<Record<Exclude<LedgerStatus, 'unchanged'>, string>> = {
  changed: 'changed: something else stands where this was; read the clause and its rules again',
  missing: 'missing: this is gone, and nothing stands in its place',
  moved: 'moved: this is unchanged, and stands elsewhere',
}

const place = (line: number): string => `line ${line}: `

const sentenceText = ({ line, text, digest }: LedgerSentence, { paragraph, paint }: Layout): string =>
  paragraph(4, text, { lead: place(line) }) + paragraph(4, digest, { paint: paint.dim })

const clauseText = ({ clause, locator, title, line, text, digest }: LedgerClause, layout: Layout): string => {
  const head = layout.paragraph(2, `${clause} (${locator}): ${title}`)
  if (line === undefined) return head
  return text === undefined || digest === undefined
    ? head + layout.paragraph(4, `now on line ${line}`)
    : head + sentenceText({ line, text, digest }, layout)
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/**
 * What differs between a policy and its written source, in words, and a line of counts.
 *
 * @param look the width in columns, and whether there may be colours
 */
export const ledgerText = (
  { policy, clauses, sentences }: Ledger,
  look: { readonly width: number; readonly colour: boolean },
): string => {
  const layout = createLayout(look)
  const group = (heading: string, entries: readonly string[]): string =>
    entries.length === 0 ? '' : `${layout.paint.bold(heading)}\n${entries.join('')}\n`
  const of = (status: LedgerStatus): readonly LedgerClause[] => clauses.filter((one) => one.status === status)
  const statuses = Object.keys(headings) as (keyof typeof headings)[]
  const counts = (['unchanged', ...statuses] as const)
    .map((status) => ({ status, count: of(status).length }))
    .filter(({ status, count }) => count > 0 || status === 'unchanged')
    .map(({ status, count }) => `${count} ${status}`)
  const found = clauses.some(({ status }) => status === 'unchanged' || status === 'moved')
  return [
    ...statuses.map((status) =>
      group(
        headings[status],
        of(status).map((one) => clauseText(one, layout)),
      ),
    ),
    group(
      'new: no clause is made from this',
      sentences.map((one) => sentenceText(one, layout)),
    ),
    found || clauses.length === 0 ? '' : 'Not one sentence of the policy is there. Is this the right file?\n\n',
    `${policy.id} ${policy.version}: ${counted(clauses.length, 'clause')}, ${counts.join(', ')}`,
    `; ${counted(sentences.length, 'new sentence')}\n`,
  ].join('')
}
