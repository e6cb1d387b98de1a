import { catalogueOf } from '../../action/catalogue.js'
import { inHead } from './context.js'
import { factsRead } from './facts-read.js'
import type { Lint } from './lint.js'

export const unusedFact: Lint = {
  severity: 'warning',
  meaning: 'No condition reads a fact that the policy declares.',
  remedy: 'Remove it, or let a rule read it.',
  check: (context) => {
    const read = factsRead(context)
    return catalogueOf(context.policy.facts)
      .own.filter(({ id }) => !read.includes(id))
      .map(({ id, name }) => ({
        ...inHead('facts', name),
        subject: { fact: name },
        message: `nothing reads the fact \`${id}\`: remove it, or use it`,
      }))
  },
}
