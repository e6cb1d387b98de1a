import type { Catalogue } from '../../action/catalogue.js'
import type { FactId } from '../../action/facts.js'
import type { SocialAction } from '../../action/social-action.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import { isDeciding } from '../../policy/deciding.js'
import { below, type LintContext, type PlacedClause } from './context.js'
import type { Found } from './lint.js'
import { type Actions, ordinaryProofsOf, type Proofs } from './proofs.js'

/** A standing duty of the actor is to have something otherwise: to go on without it is as wrong as what is prohibited. */
const forbids = ({ kind, norms }: NormativeClause): boolean =>
  kind === 'prohibition' ||
  (kind === 'obligation' && norms.every(({ duty }) => duty?.bearer === 'actor' && duty.promptness === 'standing'))

/** Fields that are yes or no, and that an action holds as such. */
const isFlag =
  ({ facts }: Catalogue) =>
  (field: string): field is FactId =>
    facts.get(field)?.type === 'boolean'

/** What has an ordinary value: where it is absent, there is nothing remarkable about it. */
const isRemarkable = (field: string, { facts }: Catalogue): boolean =>
  field === 'content.people' || facts.get(field)?.ordinary !== undefined

/** A clause that forbids, and where it does so of acts with nothing remarkable about them but one field. */
interface Side {
  readonly clause: PlacedClause
  readonly yes: Actions
  readonly no: Actions
}

const sidesOf = (field: FactId, clauses: readonly { clause: PlacedClause; found: Actions }[], proofs: Proofs) => {
  const others = proofs.fields.filter((other) => other !== field && isRemarkable(other, proofs.compiled.catalogue))
  const plain = (actions: Actions) => others.reduce((left, other) => proofs.given(left, other), actions)
  return clauses.flatMap(({ clause, found }): readonly Side[] => {
    const [yes, no] = [true, false].map((value) => proofs.given(found, field, value)) as [Actions, Actions]
    // Most clauses do not read the field.
    return yes === no ? [] : [{ clause, yes: plain(yes), no: plain(no) }]
  })
}

const withField = (action: SocialAction, field: FactId): SocialAction => {
  const [part, key] = field.split('.') as [keyof SocialAction, string]
  return { ...action, [part]: { ...(action[part] as object | undefined), [key]: true } }
}

const foundOf = (field: FactId, yes: Side, no: Side, proofs: Proofs): readonly Found[] => {
  const onlyYes = proofs.except(yes.yes, yes.no)
  const onlyNo = proofs.except(no.no, no.yes)
  const action = proofs.witness(proofs.and(onlyYes, onlyNo))
  if (action === undefined) return []
  const [{ authored: a, place }, { authored: b, place: other }] = [yes.clause, no.clause]
  return [
    {
      ...below(place, 'id'),
      subject: { clause: a.id },
      message: `\`${a.id}\` is against acts where \`${field}\` is true, and \`${b.id}\` against the same acts where it is false, though nothing else is remarkable about them: whatever the actor does is wrong; mend one of the two`,
      witness: withField(action, field),
      related: [{ ...below(other, 'id'), message: `\`${b.id}\`` }],
    },
  ]
}

/** Clauses that forbid something and its opposite, of acts that are ordinary but for that. */
export const eitherWay = ({ policy, clauses }: LintContext): readonly Found[] => {
  const proofs = ordinaryProofsOf(policy)
  const forbidding = clauses
    .filter(({ authored }) => isDeciding(authored))
    .map((clause) => ({ clause, compiled: proofs.clauseOf(clause.authored.id) }))
    .filter(({ compiled }) => forbids(compiled))
    .map(({ clause, compiled }) => ({ clause, found: proofs.found(compiled) }))
  return proofs.fields.filter(isFlag(proofs.compiled.catalogue)).flatMap((field) => {
    const sides = sidesOf(field, forbidding, proofs)
    return sides.flatMap((yes) => sides.flatMap((no) => (yes === no ? [] : foundOf(field, yes, no, proofs))))
  })
}
