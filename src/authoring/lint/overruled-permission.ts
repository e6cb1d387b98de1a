import { below, type LintContext, type PlacedClause } from './context.js'
import type { Found, Lint } from './lint.js'
import { proofsOf } from './proofs.js'
import { switched } from './switches.js'

const isOverruled = ({ policy }: LintContext, id: string): boolean =>
  switched(policy).every((one) => {
    const { compiled, clauseOf, found, except, none } = proofsOf(one)
    const permitted = found(clauseOf(id))
    if (permitted === none) return false
    const prohibitions = compiled.clauses.filter(({ kind }) => kind === 'prohibition')
    return prohibitions.map(found).reduce(except, permitted) === none
  })

const foundOf = ({ policy, clauses }: LintContext, { authored: { id }, place }: PlacedClause): Found => {
  const { clauseOf, found, and, none, witness } = proofsOf(policy)
  const permitted = found(clauseOf(id))
  const overruling = clauses.filter(
    ({ authored }) => authored.kind === 'prohibition' && and(permitted, found(clauseOf(authored.id))) !== none,
  )
  const action = witness(permitted)
  return {
    ...below(place, 'id'),
    subject: { clause: id },
    message: `permission \`${id}\` is always overruled: wherever it holds, ${overruling.map(({ authored }) => `\`${authored.id}\``).join(' or ')} is broken, too; narrow the prohibition, or mend the permission`,
    ...(action === undefined ? {} : { witness: action }),
    related: overruling.map(({ authored, place: at }) => ({
      ...below(at, 'id'),
      message: `prohibition \`${authored.id}\``,
    })),
  }
}

export const overruledPermission: Lint = {
  severity: 'error',
  meaning: 'Wherever a permission holds, some prohibition is definitely broken, so that nobody can make use of it.',
  remedy: 'Except what is permitted from the prohibition, or mend the conditions of the permission.',
  check: (context) =>
    context.clauses
      .filter(({ authored }) => authored.kind === 'permission' && isOverruled(context, authored.id))
      .map((clause) => foundOf(context, clause)),
}
