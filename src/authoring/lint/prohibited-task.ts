import { parseAction } from '../../action/parse-action.js'
import { evaluate } from '../../api/evaluate.js'
import { below, type LintContext } from './context.js'
import type { Found } from './lint.js'

/** Duties that are done by an act that the policy prohibits. */
export const prohibitedTask = ({ policy, settings, rules, clauses }: LintContext): readonly Found[] =>
  Object.entries(settings.tasks ?? {}).flatMap(([task, { doneBy }]) => {
    const [asking] = rules.filter(({ norm }) => norm.duty?.task === task)
    const parsed = parseAction(doneBy)
    if (asking === undefined || !parsed.ok) return []
    const { place, subject } = asking
    return evaluate(parsed.action, { policy }).violations.map(({ clause }) => ({
      ...below(place, 'event', 'params', 'task'),
      subject: { ...subject, task },
      message: `the task \`${task}\` is done by an act that \`${clause}\` prohibits: except it there, or ask for something else`,
      witness: parsed.action,
      related: clauses
        .filter(({ authored }) => authored.id === clause)
        .map((prohibition) => ({ ...below(prohibition.place, 'id'), message: `prohibition \`${clause}\`` })),
    }))
  })
