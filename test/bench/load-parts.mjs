// The policy, what the package exports, and what it keeps to itself, for contestants to be made of.
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'
import { createEvaluator, parseAction } from '../../dist/index.js'
import { policy } from '../../dist/policies/stokes-wood-primary.js'

/** What an evaluation finds: clauses that hold, scope clauses among them where they have an effect. */
const clausesOf = ({ outcome, violations, duties, permissions, recommendations }) => {
  const findings = [...violations, ...duties, ...permissions, ...recommendations]
  const companions = new Set(findings.flatMap(({ alsoUnder }) => alsoUnder))
  return [
    ...findings.map(({ clause }) => clause),
    ...companions,
    ...(outcome === 'out-of-scope' ? ['1.1.definition'] : []),
  ]
}

export const loadParts = async () => {
  await build({
    config: false,
    silent: true,
    entry: [fileURLToPath(new URL('parts.ts', import.meta.url))],
    outDir: '.tmp/bench',
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    target: 'es2022',
  })
  const internal = await import(new URL('../../.tmp/bench/parts.mjs', import.meta.url).href)
  return { ...internal, createEvaluator, parseAction, policy, clausesOf }
}
