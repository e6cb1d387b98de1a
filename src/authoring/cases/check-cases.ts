import { type Issue, quote, suggestion } from '../../base/issue.js'
import { toPointer } from '../../base/pointer.js'
import { type DecidingClause, isDeciding } from '../../policy/clause.js'
import type { Policy } from '../../policy/policy.js'
import { clauseOf, type ExpectedFinding } from './compare-case.js'
import { type List, listKinds, lists } from './lists.js'
import type { NamedCase } from './parse-cases.js'

type Clauses = ReadonlyMap<string, DecidingClause['kind']>

const entriesOf = ({ case: { expect } }: NamedCase) =>
  lists.flatMap((list) =>
    (expect[list] ?? []).map((entry: ExpectedFinding, index) => ({
      list,
      clause: clauseOf(entry),
      path: ['expect', list, index, ...(typeof entry === 'string' ? [] : ['clause'])],
    })),
  )

const problemOf = (clause: string, list: List, clauses: Clauses): Pick<Issue, 'code' | 'message'> | undefined => {
  const kind = clauses.get(clause)
  if (kind === undefined) {
    const known = [...clauses.keys()]
    return {
      code: 'unknown-clause',
      message: `${quote(clause)} is not a clause with rules of this policy${suggestion(clause, known)}`,
    }
  }
  const expected = listKinds[list]
  return expected === undefined || kind === expected
    ? undefined
    : { code: 'clause-kind', message: `${quote(clause)} is of the kind \`${kind}\`: only \`${expected}\` stands here` }
}

const checkCase = (one: NamedCase, clauses: Clauses): readonly Issue[] => {
  const entries = entriesOf(one)
  return entries.flatMap(({ list, clause, path }, index) => {
    const place = { file: one.file, path: one.pointer + toPointer(path) }
    const problem = problemOf(clause, list, clauses)
    const twice = entries.findIndex((other) => other.clause === clause) < index
    return [
      ...(problem === undefined ? [] : [{ ...place, ...problem }]),
      ...(twice ? [{ ...place, code: 'duplicate', message: `clause ${quote(clause)} is expected twice` }] : []),
    ]
  })
}

const checkNames = (cases: readonly NamedCase[]): readonly Issue[] => {
  const first = new Map<string, NamedCase>()
  return cases.flatMap((one) => {
    const { name } = one.case
    const twin = first.get(name)
    first.set(name, twin ?? one)
    return twin === undefined
      ? []
      : [
          {
            code: 'duplicate',
            file: one.file,
            path: `${one.pointer}/name`,
            message: `\`${twin.file}#${twin.pointer}\` has this name, too`,
          },
        ]
  })
}

const checkSections = (cases: readonly NamedCase[], policy: Policy): readonly Issue[] =>
  [...new Map(cases.map(({ file, section }) => [file, section]))]
    .filter(([, id]) => !policy.sections.some(({ section }) => section === id))
    .map(([file, section]) => ({
      code: 'unlisted-section',
      file,
      path: '/section',
      message: `section \`${section}\` is not a section of this policy`,
    }))

/** What stands against cases as cases of a policy: sections and clauses that it does not have, clauses in the wrong list, duplicates. */
export const checkCases = (cases: readonly NamedCase[], policy: Policy): readonly Issue[] => {
  const clauses = new Map(
    policy.sections.flatMap((section) => section.clauses.filter(isDeciding).map(({ id, kind }) => [id, kind] as const)),
  )
  return [...checkSections(cases, policy), ...checkNames(cases), ...cases.flatMap((one) => checkCase(one, clauses))]
}
