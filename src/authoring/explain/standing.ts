import type { Catalogue } from '../../action/catalogue.js'
import { type Derivation, deriveFacts } from '../../action/derive.js'
import { type BuiltInFactId, builtIn, type FactValues } from '../../action/facts.js'
import type { SocialAction } from '../../action/social-action.js'
import { once } from '../../base/once.js'
import { TRUE, UNKNOWN } from '../../base/truth.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import { testsOf } from '../../logic/tests-of.js'
import type { Verdict } from '../../readings/evaluate/verdict.js'
import type { Obstacle, Standing } from './search.js'
import type { Step } from './step.js'

const obstacleOf = (conditions: readonly Condition[], { facts }: Catalogue): Obstacle => {
  const tests = conditions.flatMap(testsOf)
  return {
    fields: new Set(tests.flatMap(({ fact }) => facts.get(fact)?.inputs ?? [])),
    named: (field, value) =>
      tests.some((test) => test.fact === field && [test.value].flat().some((each) => each === value)),
  }
}

/** What is wrong wherever and whenever it is done. */
const wrongAnywhere: readonly BuiltInFactId[] = [
  'content.abusive',
  'content.harmful',
  'content.racist',
  'content.sexist',
  'content.homophobic',
  'content.inflammatory',
  'content.harassing',
  'content.discriminatory',
  'content.inappropriate',
  'content.spam',
  'content.personalInformation',
  'content.identifiesWithoutConsent',
]
const wrongToAnyone: readonly BuiltInFactId[] = ['content.disrespectfulTo', 'content.inappropriateAbout']

const wrongIn = (values: FactValues): readonly BuiltInFactId[] => [
  ...wrongAnywhere.filter((fact) => values[builtIn[fact].slot] === true),
  ...wrongToAnyone.filter((fact) => ((values[builtIn[fact].slot] as readonly string[] | undefined) ?? []).length > 0),
  ...(values[builtIn['content.ageAppropriate'].slot] === false ? (['content.ageAppropriate'] as const) : []),
]

/** What a change is to bring about: that no rule is broken or open, or that none is broken and none newly open. */
export type Goal = 'compliant' | 'not-broken'

const decides = ({ kind }: NormativeClause): boolean => kind === 'prohibition' || kind === 'obligation'

/** What keeps an act from being as wanted; no change is one that does elsewhere what is wrong anywhere. */
export const createStanding = (
  goal: Goal,
  openBefore: ReadonlySet<string>,
  { catalogue, outOfScope }: CompiledPolicy,
  derivation: Derivation,
  verdictOf: (values: FactValues) => Verdict,
) => {
  const scope = obstacleOf([outOfScope], catalogue)
  const ofClause = once(({ norms }: NormativeClause) =>
    obstacleOf(
      norms.map(({ condition }) => condition),
      catalogue,
    ),
  )
  return (action: SocialAction, steps: readonly Step[]): Standing => {
    const values = deriveFacts(action, derivation)
    const { outOfScope: isOutside, decisions } = verdictOf(values)
    if (isOutside) return { wanted: false, obstacles: [scope] }
    const inTheWay = decisions
      .filter(({ clause, truth }) =>
        truth === TRUE
          ? clause.kind === 'prohibition'
          : truth === UNKNOWN && decides(clause) && (goal === 'compliant' || !openBefore.has(clause.id)),
      )
      .map(({ clause }) => ofClause(clause))
    if (inTheWay.length > 0) return { wanted: false, obstacles: inTheWay }
    const wrong = steps.some(({ moves }) => moves) ? wrongIn(values) : []
    const fields = new Set(wrong.flatMap((fact) => builtIn[fact].inputs))
    return { wanted: wrong.length === 0, obstacles: [{ fields, named: () => false }] }
  }
}
