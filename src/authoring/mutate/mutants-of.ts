import { toPointer } from '../../base/pointer.js'
import { head } from '../../policy/check.js'
import type { Clause } from '../../policy/clause.js'
import type { Policy } from '../../policy/policy.js'
import { sectionFile } from '../section-file.js'
import { replaced } from './lists.js'
import type { Mutant, Path, Variation } from './mutant.js'
import { type Operator, type OperatorName, operatorNames, operators } from './operators.js'
import { clauseText, varyClause } from './vary-clause.js'
import { headText, varyHead } from './vary-head.js'

interface Varied<Thing> {
  readonly operator: OperatorName
  readonly variation: Variation<Thing>
}

/** The changes of each kind to one thing: of those that come to the same the first, and none that changes nothing. */
const distinct = <Thing>(
  thing: Thing,
  vary: (operator: Operator) => readonly Variation<Thing>[],
  textOf: (thing: Thing) => string,
): readonly Varied<Thing>[] => {
  const seen = new Set([textOf(thing)])
  const made: Varied<Thing>[] = []
  for (const operator of operatorNames)
    for (const variation of vary(operators[operator])) {
      const text = textOf(variation.value)
      if (!seen.has(text)) made.push({ operator, variation })
      seen.add(text)
    }
  return made
}

const mutant = (
  { operator, variation: { at, variant, what } }: Varied<unknown>,
  file: string,
  above: Path,
  policy: () => Policy,
  clause?: string,
): Mutant => {
  const path = toPointer([...above, ...at])
  const id = `${file}#${path}:${operator}${variant === undefined ? '' : `=${variant}`}`
  return { id, operator, file, path, ...(clause === undefined ? {} : { clause }), what, policy }
}

const ofHead = (policy: Policy): readonly Mutant[] =>
  distinct(policy, (operator) => varyHead(policy, operator), headText).map((varied) =>
    mutant(varied, head, [], () => varied.variation.value),
  )

const withClause = (policy: Policy, section: number, index: number, clause: Clause): Policy => {
  const old = policy.sections[section] as Policy['sections'][number]
  return {
    ...policy,
    sections: replaced(policy.sections, section, { ...old, clauses: [...replaced(old.clauses, index, clause)] }),
  }
}

/**
 * Every mutant of a policy: `policy.json` first, then the sections, clause by clause. All of them load, and no two
 * come to the same.
 *
 * @param files the names of the policy's files, as `3-staff.json`, which tell sections by their numbers
 */
export const mutantsOf = (policy: Policy, files: readonly string[]): readonly Mutant[] => [
  ...ofHead(policy),
  ...policy.sections.flatMap(({ section, clauses }, at) =>
    clauses.flatMap((clause, index) =>
      distinct(clause, (operator) => varyClause(clause, operator, policy), clauseText).map((varied) =>
        mutant(
          varied,
          sectionFile(section, files),
          ['clauses', index],
          () => withClause(policy, at, index, varied.variation.value),
          clause.id,
        ),
      ),
    ),
  ),
]
