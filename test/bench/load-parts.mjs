// The policy, what the package exports, and what it keeps to itself, for contestants to be made of.
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'
import { engineFacts, toEngine } from '../../dist/engine.js'
import { createEvaluator, parseAction } from '../../dist/index.js'
import { policy } from '../../dist/policies/stokes-wood-primary.js'

/** What an evaluation finds: clauses that hold, scope clauses among them where they have an effect. */
const clausesOf = ({ outcome, violations, duties, permissions, recommendations }) => {
  const findings = [...violations, ...duties, ...permissions, ...recommendations]
  return [
    ...findings.map(({ clause }) => clause),
    ...new Set(findings.flatMap(({ alsoUnder }) => alsoUnder)),
    ...(outcome === 'out-of-scope' ? ['1.1.definition'] : []),
  ]
}

/** A fact's name where a dot would say something of its own. */
const plainName = (fact) => fact.replaceAll('.', '_')

/** The facts as peers read them: one flat object, with all that is derived in it already. */
const plainFacts = (action) =>
  Object.fromEntries(Object.entries(engineFacts(policy, action)).map(([fact, value]) => [plainName(fact), value]))

const built = new URL('../../.tmp/bench/parts.mjs', import.meta.url)

export const buildParts = () =>
  build({
    config: false,
    silent: true,
    entry: [fileURLToPath(new URL('parts.ts', import.meta.url))],
    outDir: fileURLToPath(new URL('./', built)),
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    target: 'es2022',
  })

/** All that contestants are made of, once it is built. */
export const loadParts = async () => {
  const { clausesFrom, questionsOf, ...internal } = await import(built.href)
  return {
    ...internal,
    clausesFrom: clausesFrom(policy),
    clausesOf,
    createEvaluator,
    engineFacts,
    parseAction,
    plainFacts,
    plainName,
    policy,
    questions: questionsOf(policy),
    toEngine,
  }
}
