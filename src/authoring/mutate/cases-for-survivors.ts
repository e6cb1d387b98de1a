import { parseAction } from '../../action/parse-action.js'
import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { canonicalText } from '../../base/canonical-text.js'
import type { Case } from '../../policy/case.js'
import type { Policy } from '../../policy/policy.js'
import type { ExpectedFinding } from '../cases/compare-case.js'
import { lists } from '../cases/lists.js'
import type { NamedCase } from '../cases/parse-cases.js'
import { changeOf } from './compile-mutant.js'
import { withParts } from './killing-case.js'
import type { Mutant } from './mutant.js'
import type { Survivor } from './mutation.js'
import { notices } from './notices.js'
import { prepareSuite } from './suite.js'

/** A case to add, and how much it does. */
export interface ProposedCase {
  readonly section: string
  readonly case: Case
  /** The survivors that it kills and that none before it does, by their ids. */
  readonly kills: readonly string[]
}

const partsOf = ({ expect }: Case): ReadonlyMap<string, Readonly<Record<string, unknown>>> =>
  new Map(
    lists.flatMap((list) =>
      (expect[list] ?? []).flatMap((entry: ExpectedFinding) =>
        typeof entry === 'string' ? [] : [[entry.clause, entry] as const],
      ),
    ),
  )

type Candidate = Pick<Survivor, 'case' | 'section'>

/** Cases of the same act as one, which says all that they say of its findings. */
const merged = (survivors: readonly Survivor[]): readonly Candidate[] => {
  const byAct = new Map<string, Candidate>()
  for (const { case: one, section } of survivors) {
    const key = canonicalText([one.action, one.assume])
    const known = byAct.get(key)
    byAct.set(
      key,
      known === undefined
        ? { case: one, section }
        : { ...known, case: { ...known.case, expect: withParts(known.case.expect, partsOf(one)) } },
    )
  }
  return [...byAct.values()]
}

const named = ({ case: one, section }: Candidate, index: number): NamedCase => {
  const parsed = parseAction(one.action)
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
  return { file: '', pointer: `/cases/${index}`, section, case: one, action: parsed.action }
}

/**
 * A short list of cases that together kill every survivor: each time the one that kills most of those left.
 *
 * @param mutants those that survived, at least
 */
export const casesForSurvivors = (
  policy: Policy,
  mutants: readonly Mutant[],
  survivors: readonly Survivor[],
): readonly ProposedCase[] => {
  const candidates = merged(survivors)
  const suite = prepareSuite(compiledPolicyOf(policy), candidates.map(named))
  const surviving = new Set(survivors.map(({ id }) => id))
  const changes = mutants
    .filter(({ id }) => surviving.has(id))
    .map((mutant) => ({ id: mutant.id, change: changeOf(policy, mutant) }))
  let left = suite.cases.map((prepared, index) => ({
    ...(candidates[index] as Candidate),
    kills: changes.filter(({ change }) => notices(change, prepared)).map(({ id }) => id),
  }))
  const chosen: ProposedCase[] = []
  for (;;) {
    const best = left.reduce((a, b) => (b.kills.length > a.kills.length ? b : a), {
      kills: [],
    } as unknown as ProposedCase)
    if (best.kills.length === 0) return chosen
    chosen.push(best)
    left = left.map((one) => ({ ...one, kills: one.kills.filter((id) => !best.kills.includes(id)) }))
  }
}
