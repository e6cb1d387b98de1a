import { loadOverlay } from '../../../src/api/load-overlay.js'
import type { Issue } from '../../../src/base/issue.js'
import type { Base, LoadedOverlay } from '../../../src/policy/overlay/overlay.js'
import { clause, literal, loaded, parameter, posts, rule, tinyFiles } from '../tiny-policy.js'

export const text = 'A sentence.'
export const reading = { question: text, choice: text, because: text }
export const provision = { locator: { place: 'there' }, title: text, summary: text, source: `sha256-${'0'.repeat(64)}` }
export const strikes = { type: 'integer', label: 'how many strikes there were', description: text }

/** The tiny policy with at least one of everything that a change can be about, as fresh data. */
export const baseFiles = () => {
  const files = tinyFiles()
  const { 'policy.json': head, '1-acts.json': acts, '2-scope.json': scope } = files
  head.version = '1.2.0'
  head.facts = { strikes }
  head.durations = { immediately: { hours: 24 } }
  head.conditions.concern = { all: [literal('content.safeguardingConcern', 'equal', true)] }
  acts.clauses[0].rules.push(rule('more', { all: [literal('content.commercial', 'equal', true)] }))
  acts.clauses[1].strength = 'should'
  acts.clauses.push(
    {
      ...clause('1.keep', 'obligation', [
        rule('keep', { all: [{ condition: 'concern' }] }, 'obligation'),
        rule('keep-more', { all: [literal('content.spam', 'equal', true)] }, 'obligation'),
      ]),
      paramount: true,
    },
    clause('1.may', 'permission', [
      rule('may', { all: [literal('extra.strikes', 'lessThan', { fact: 'parameters.most' })] }, 'permission'),
    ]),
  )
  scope.clauses.push({ id: '2.meaning', kind: 'definition', ...provision, carriedBy: { parameter: 'platforms' } })
  return files
}

export const basePolicy = loaded(baseFiles())

/** A change without its reason. */
export type Bare = Readonly<Record<string, unknown>>

const idOf = (base: Base): { readonly id: string; readonly version: string } => ('policy' in base ? base.policy : base)

/** The files of an overlay: its changes are given a reason each. */
export const overlayFiles = (changes: readonly Bare[], base: Base = basePolicy, head: Bare = {}) => {
  const { id, version } = idOf(base)
  return {
    'policy.json': {
      id: 'ours',
      title: text,
      version: '1.0.0',
      extends: { id, version },
      changes: changes.map((change) => ({ ...change, reason: text })),
      ...head,
    },
  }
}

export const issuesOf = (changes: readonly Bare[], base: Base = basePolicy, head: Bare = {}): readonly Issue[] => {
  const result = loadOverlay(overlayFiles(changes, base, head), base)
  return result.ok ? [] : result.issues
}

export const overlayOf = (changes: readonly Bare[], base: Base = basePolicy, head: Bare = {}): LoadedOverlay => {
  const result = loadOverlay(overlayFiles(changes, base, head), base)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  const { ok: _, ...overlay } = result
  return overlay
}

export const prohibition = (name: string, fact = 'content.political') =>
  rule(name, { all: [posts, literal(fact, 'equal', true)] })

export const newClause = (
  id: string,
  rules = [prohibition(`${id.replace(/^[\d.]+/, '').replaceAll('.', '-')}-rule`)],
) => clause(id, 'prohibition', rules)

export { clause, literal, parameter, posts, rule }
