import type { Catalogue } from '../../action/catalogue.js'
import { listed, quote, suggestion } from '../../base/issue.js'
import type { DecidingKind } from '../../policy/deciding.js'
import { listOf, memberOf, textOf } from '../../policy/vocabulary.js'
import { listOfKind } from '../cases/lists.js'
import type { CaseContext } from './case-context.js'

/** Told of each issue, with its path below what is checked. */
export type Report = (path: string, code: string, message: string) => void

const otherKinds = ['definition', 'scope', 'governance', 'informative']

/** The fields of an action that facts are made of. */
const fieldsOf = ({ facts }: Catalogue): readonly string[] => [
  ...new Set([...facts.values()].flatMap(({ inputs }) => inputs)),
]

const checkClause = (clause: string, path: string, { vocabulary, mayExist }: CaseContext, report: Report): void => {
  if (vocabulary.clauses.has(clause) || mayExist(clause)) return
  const nearest = suggestion(clause, [...vocabulary.clauses.keys()])
  report(path, 'unknown-clause', `${quote(clause)} is not a clause of this policy${nearest}`)
}

const checkKind = (kind: string | undefined, list: string, path: string, report: Report): void => {
  if (kind === undefined) return
  const own = Object.hasOwn(listOfKind, kind) ? listOfKind[kind as DecidingKind] : undefined
  if (otherKinds.includes(kind))
    report(path, 'clause-kind', `the clause is of the kind \`${kind}\`, which gives no findings`)
  else if (own !== undefined && own !== list && list !== 'undetermined')
    report(path, 'clause-kind', `the clause is of the kind \`${kind}\`: it belongs in \`${own}\``)
}

const checkField = (field: unknown, path: string, { vocabulary, hasFacts }: CaseContext, report: Report): void => {
  const { catalogue } = vocabulary
  const fields = fieldsOf(catalogue)
  if (typeof field !== 'string' || fields.includes(field) || (!hasFacts && field.startsWith('extra.'))) return
  const fact = catalogue.facts.get(field)
  const inputs = fact ? `: it is made of ${listed(fact.inputs)}` : suggestion(field, fields)
  report(path, 'unknown-fact', `${quote(field)} is not a field of an action${inputs}`)
}

const checkDetails = (finding: unknown, clause: string, context: CaseContext, report: Report): void => {
  const { vocabulary, hasHead } = context
  const [rule, procedure] = [textOf(finding, 'rule'), textOf(finding, 'procedure')]
  const rules = vocabulary.clauses.get(clause)?.rules
  if (rule !== undefined && rules && !rules.has(rule)) {
    const names = [...rules.keys()]
    const nearest = suggestion(rule, names) || (names.length > 0 ? `: it has ${listed(names)}` : '')
    report('/rule', 'unknown-rule', `${quote(rule)} is not a rule of clause \`${clause}\`${nearest}`)
  }
  const procedures = [...vocabulary.procedures.keys()]
  if (procedure !== undefined && hasHead && !procedures.includes(procedure))
    report(
      '/procedure',
      'unknown-procedure',
      `${quote(procedure)} is not a procedure of this policy${suggestion(procedure, procedures)}`,
    )
  for (const [index, other] of listOf(memberOf(finding, 'alsoUnder')).entries())
    if (typeof other === 'string') checkClause(other, `/alsoUnder/${index}`, context, report)
  for (const [index, field] of listOf(memberOf(finding, 'defeasibleBy')).entries())
    checkField(field, `/defeasibleBy/${index}`, context, report)
  for (const [index, set] of listOf(memberOf(finding, 'missing')).entries())
    for (const [at, field] of listOf(set).entries()) checkField(field, `/missing/${index}/${at}`, context, report)
}

/** The clause that an expected finding names. */
export const clauseOf = (finding: unknown): string | undefined =>
  typeof finding === 'string' ? finding : textOf(finding, 'clause')

/** Checks the names in an expected finding of one list against the policy. */
export const checkFinding = (finding: unknown, list: string, context: CaseContext, report: Report): void => {
  const clause = clauseOf(finding)
  if (clause === undefined) return
  const path = typeof finding === 'string' ? '' : '/clause'
  checkClause(clause, path, context, report)
  checkKind(context.vocabulary.clauses.get(clause)?.kind, list, path, report)
  if (typeof finding !== 'string') checkDetails(finding, clause, context, report)
}
