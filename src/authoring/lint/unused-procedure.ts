import { inHead } from './context.js'
import type { Lint } from './lint.js'

export const unusedProcedure: Lint = {
  severity: 'warning',
  meaning: 'No rule and no definition names a procedure.',
  remedy: 'Remove it, or name it where something is to be handled under it.',
  check: ({ policy, rules, clauses }) => {
    const used = new Set([
      ...rules.map(({ authored }) => authored.event.params.procedure),
      ...clauses.map(({ authored }) => (authored.kind === 'definition' ? authored.carriedBy.procedure : undefined)),
    ])
    return policy.procedures.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [
            {
              ...inHead('procedures', index, 'id'),
              subject: { procedure: id },
              message: `no rule and no clause names the procedure \`${id}\`: remove it, or name it`,
            },
          ],
    )
  },
}
