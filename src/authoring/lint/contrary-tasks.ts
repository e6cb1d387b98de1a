import { below, type LintContext, type PlacedRule } from './context.js'
import type { Found } from './lint.js'
import { proofsOf } from './proofs.js'

/** Tasks that are contrary in plain English, whatever the policy says of its own. */
const plainlyContrary: Readonly<Record<string, readonly string[]>> = { delete: ['keep', 'preserve', 'retain'] }

const areContrary = (a: string, b: string, { settings }: LintContext): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([one = '', other = '']) =>
    [plainlyContrary[one], settings.tasks?.[one]?.contraryTo].some((contrary) => contrary?.includes(other)),
  )

const foundOf = (context: LintContext, earlier: PlacedRule, later: PlacedRule): readonly Found[] => {
  const [a, b] = [earlier.norm.duty?.task, later.norm.duty?.task]
  if (a === undefined || b === undefined || !areContrary(a, b, context)) return []
  const { and, speaks, witness } = proofsOf(context.policy)
  const action = witness(and(speaks(earlier.clause, earlier.index), speaks(later.clause, later.index)))
  if (action === undefined) return []
  return [
    {
      ...below(later.place, 'event', 'params', 'task'),
      subject: { ...later.subject, task: b },
      message: `clause \`${later.subject.clause}\` asks to \`${b}\` and clause \`${earlier.subject.clause}\` to \`${a}\` of the same act, which cannot both be done: let one of them give way`,
      witness: action,
      related: [{ ...below(earlier.place, 'event', 'params', 'task'), message: `the task \`${a}\`` }],
    },
  ]
}

/** Duties of one act whose tasks cannot both be done. */
export const contraryTasks = (context: LintContext): readonly Found[] =>
  context.rules.flatMap((later, index) =>
    context.rules.slice(0, index).flatMap((earlier) => foundOf(context, earlier, later)),
  )
