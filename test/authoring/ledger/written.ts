import { createHash } from 'node:crypto'
import type { Ledger } from '../../../src/authoring/ledger/ledger.js'
import type { Policy } from '../../../src/policy/policy.js'

/** The digest of text that is plain already, by other means than ours. */
export const digest = (plain: string): string => `sha256-${createHash('sha256').update(plain).digest('hex')}`

export interface Made {
  readonly id: string
  /** The texts that the clause is made from, plain: joined by a space. */
  readonly from: string | readonly string[]
  readonly locator?: object
}

/** As much of a policy as the ledger reads; a clause's section is what its id begins with. */
export const policyOf = (clauses: readonly Made[]): Policy => {
  const sectionOf = ({ id }: Made): string => /^\d+(?:\.\d+)*/.exec(id)?.[0] ?? ''
  const sections = [...new Set(clauses.map(sectionOf))].map((section) => ({
    section,
    clauses: clauses
      .filter((one) => sectionOf(one) === section)
      .map(({ id, from, locator = { place: 'here' } }) => ({
        id,
        locator,
        title: 'A title',
        summary: 'A summary.',
        source: digest([from].flat().join(' ')),
      })),
  }))
  return { id: 'written', version: '1.0.0', digest: 'sha256-0', sections } as unknown as Policy
}

/** All that differs, a line each. */
export const differences = ({ clauses, sentences }: Ledger): readonly string[] => [
  ...clauses
    .filter(({ status }) => status !== 'unchanged')
    .map(({ status, clause, line, text }) =>
      [status, clause, line, text].filter((part) => part !== undefined).join(' '),
    ),
  ...sentences.map(({ line, text }) => `new ${line} ${text}`),
]
