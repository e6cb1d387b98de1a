import type { Case } from '../../policy/case.js'
import { isDeciding } from '../../policy/deciding.js'
import { below, type LintContext, type PlacedClause } from './context.js'
import type { Found, Lint } from './lint.js'
import { type Actions, proofsOf } from './proofs.js'

const findingLists = ['violations', 'duties', 'permissions', 'recommendations'] as const

type Standing = 'holds' | 'stays open' | 'does not hold'

/** What a case expects of a clause. */
const standingIn = ({ expect }: Case, clause: string): Standing => {
  const names = (list: (typeof findingLists)[number] | 'undetermined') =>
    (expect[list] ?? []).some((one) => (typeof one === 'string' ? one : one.clause) === clause)
  if (findingLists.some(names)) return 'holds'
  return names('undetermined') ? 'stays open' : 'does not hold'
}

/** What cases say of a clause; that it does not hold, the cases of its own section only. */
const shown = ({ cases }: LintContext, { authored: { id }, section }: PlacedClause): ReadonlySet<Standing> =>
  new Set(
    cases.flatMap((file) =>
      file.cases
        .map((one) => standingIn(one, id))
        .filter((standing) => standing !== 'does not hold' || file.section === section),
    ),
  )

const foundOf = (context: LintContext, clause: PlacedClause): readonly Found[] => {
  const { authored, place } = clause
  const { clauseOf, found, open, except, every, none, witness } = proofsOf(context.policy)
  const compiled = clauseOf(authored.id)
  const possible: readonly (readonly [Standing, Actions])[] = [
    ['holds', found(compiled)],
    ['stays open', open(compiled)],
    ['does not hold', [found(compiled), open(compiled)].reduce(except, every)],
  ]
  const seen = shown(context, clause)
  const missing = possible.filter(([standing, actions]) => !seen.has(standing) && actions !== none)
  const [first] = missing
  if (first === undefined) return []
  const action = witness(first[1])
  return [
    {
      ...below(place, 'id'),
      subject: { clause: authored.id },
      message: `clause \`${authored.id}\` has no case in which it ${missing.map(([standing]) => standing).join(', and none in which it ')}: add one`,
      ...(action === undefined ? {} : { witness: action }),
    },
  ]
}

export const clauseWithoutCase: Lint = {
  severity: 'warning',
  meaning: 'A clause has no case in which it holds, none in which it does not, or none in which it stays open.',
  remedy: 'Add the case; the witness is an action to begin with.',
  check: (context) =>
    context.clauses.filter(({ authored }) => isDeciding(authored)).flatMap((clause) => foundOf(context, clause)),
}
