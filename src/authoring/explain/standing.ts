import type { Catalogue } from '../../action/catalogue.js'
import type { Derivation } from '../../action/derive.js'
import { type BuiltInFactId, builtIn, type FactValues } from '../../action/facts.js'
import type { SocialAction } from '../../action/social-action.js'
import { once } from '../../base/once.js'
import { TRUE, UNKNOWN } from '../../base/truth.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import { testsOf } from '../../logic/tests-of.js'
import { type Situation, situationOf } from '../../readings/evaluate/situation.js'
import type { Verdict } from '../../readings/evaluate/verdict.js'
import type { Obstacle, Standing } from './search.js'
import { type Step, withField } from './step.js'

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
/** Pictures of children that were to be on the school's account do not go on somebody's own instead. */
const wrongOnPersonal: readonly BuiltInFactId[] = ['content.picturesPupil', 'content.picturesOtherChild']

const wrongIn = (values: FactValues): readonly BuiltInFactId[] => [
  ...wrongAnywhere.filter((fact) => values[builtIn[fact].slot] === true),
  ...wrongToAnyone.filter((fact) => ((values[builtIn[fact].slot] as readonly string[] | undefined) ?? []).length > 0),
  ...(values[builtIn['content.ageAppropriate'].slot] === false ? (['content.ageAppropriate'] as const) : []),
]

/** What a change is to bring about: that no rule is broken or open, or that none is broken and none newly open. */
export type Goal = 'compliant' | 'not-broken'

const decides = ({ kind }: NormativeClause): boolean => kind === 'prohibition' || kind === 'obligation'

/** Whether a policy's own rule can be kept by the person who acts, of their own choice. */
const canBePutRight = ({ norms }: NormativeClause, { own }: Catalogue): boolean =>
  norms
    .flatMap(({ condition }) => testsOf(condition))
    .some(({ fact }) => own.some(({ id, declared }) => id === fact && declared.changeable === true))

/** What keeps an act from being as wanted; no change is one that does elsewhere what is wrong anywhere. */
export const createStanding = (
  goal: Goal,
  before: SocialAction,
  openBefore: ReadonlySet<string>,
  policy: CompiledPolicy,
  derivation: Derivation,
  verdictOf: (situation: Situation) => Verdict,
) => {
  const { catalogue, outOfScope } = policy
  const scope = obstacleOf([outOfScope], catalogue)
  const obstacleOfClause = once(({ norms }: NormativeClause) =>
    obstacleOf(
      norms.map(({ condition }) => condition),
      catalogue,
    ),
  )
  const clausesInTheWay = ({ decisions }: Verdict): readonly NormativeClause[] =>
    decisions
      .filter(({ clause, truth }) =>
        truth === TRUE
          ? clause.kind === 'prohibition'
          : truth === UNKNOWN && decides(clause) && (goal === 'compliant' || !openBefore.has(clause.id)),
      )
      .map(({ clause }) => clause)
  /** What would be in the way on the account that it was to be done from, and could be put right there. */
  const escapedBy = (action: SocialAction): readonly NormativeClause[] => {
    const onItsAccount = withField(action, 'channel.account', before.channel?.account)
    return clausesInTheWay(verdictOf(situationOf(policy, onItsAccount, derivation))).filter((clause) =>
      canBePutRight(clause, catalogue),
    )
  }
  return (action: SocialAction, steps: readonly Step[]): Standing => {
    const situation = situationOf(policy, action, derivation)
    const { facts: values } = situation
    const verdict = verdictOf(situation)
    if (verdict.outOfScope) return { wanted: false, obstacles: [scope] }
    const inTheWay = clausesInTheWay(verdict)
    if (inTheWay.length > 0) return { wanted: false, obstacles: inTheWay.map(obstacleOfClause) }
    const taken = steps.some(({ chosen }) => chosen.includes('channel.account')) ? action.channel?.account : undefined
    // Who may use the school's account is for the school to say, whether or not a rule does.
    if (taken === 'official' && values[builtIn['actor.authorised'].slot] !== true)
      return { wanted: false, obstacles: [] }
    const escaped = taken === 'personal' ? escapedBy(action) : []
    if (escaped.length > 0) return { wanted: false, obstacles: escaped.map(obstacleOfClause) }
    const wrong = [
      ...(steps.some(({ moves }) => moves) ? wrongIn(values) : []),
      ...(taken === 'personal' ? wrongOnPersonal.filter((fact) => values[builtIn[fact].slot] === true) : []),
    ]
    const fields = new Set(wrong.flatMap((fact) => builtIn[fact].inputs))
    return { wanted: wrong.length === 0, obstacles: [{ fields, named: () => false }] }
  }
}
