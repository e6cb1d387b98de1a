import type { FactId } from '../../action/facts.js'
import { type PeopleFactId, peopleFactIds } from '../../action/people.js'
import type { SocialAction } from '../../action/social-action.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import type { Policy } from '../../policy/policy.js'
import { consequencesOf } from './consequences.js'
import { type Influence, influences } from './influence.js'
import { leavingOut } from './leave-out-people.js'
import { ownSteps } from './own-steps.js'
import { following, setting } from './setting.js'
import { fieldOf, type Step, withField, withFields } from './step.js'
import { tellTheSchool } from './tell-the-school.js'

const isPeopleFact = (fact: FactId): fact is PeopleFactId => (peopleFactIds as readonly string[]).includes(fact)

/** A list's losing a member, with all that follows. */
const dropping = (field: string, member: string, order: string, action: SocialAction): Step => {
  const leftOf = (from: SocialAction) =>
    ((fieldOf(from, field) ?? []) as readonly string[]).filter((each) => each !== member)
  const { fields, edits } = following(field, leftOf(action), action)
  return {
    order,
    chosen: [field],
    touches: [field, ...fields],
    edits: [`${field}-${member}`, ...edits],
    exchangeable: false,
    mayHide: true,
    moves: false,
    apply: (changed) =>
      withFields(withField(changed, field, leftOf(changed)), consequencesOf(field, leftOf(changed), changed)),
  }
}

/** Steps for one fact by what the person who acts can do about it. */
const stepsFor = (
  fact: FactId,
  influence: Influence,
  action: SocialAction,
  named: readonly string[],
): readonly Step[] => {
  const current = fieldOf(action, fact)
  switch (influence.offered) {
    case 'no':
    case 'inputs':
      return []
    case 'values':
      return Object.entries(influence.do)
        .map(([text, order]) => ({ value: text === 'true' || text === 'false' ? text === 'true' : text, order }))
        .filter(({ value }) => value !== current)
        .map(({ value, order }) => setting(fact, value, order, action, influence))
    case 'named-values':
      return named
        .filter((value) => value !== current)
        .map((value) => ({
          ...setting(fact, value, influence.do(value), action, influence),
          named: { field: fact, value },
        }))
    case 'leaving-out':
      return current === undefined
        ? [setting(fact, [], influence.none, action, influence)]
        : [...new Set(current as readonly string[])].map((member) =>
            dropping(fact, member, influence.do(member), action),
          )
  }
}

/** Everything that the person who acts could do otherwise and that some rule reads, in a fixed order. */
export const stepsOf = (
  authored: Pick<Policy, 'facts'>,
  policy: CompiledPolicy,
  action: SocialAction,
): readonly Step[] => {
  const tests = testsOfPolicy(policy)
  const read = new Set(tests.map(({ fact }) => fact))
  const fields = new Set(tests.flatMap(({ fact }) => policy.catalogue.facts.get(fact)?.inputs ?? []))
  const namedOf = (fact: FactId) => [
    ...new Set(tests.filter((test) => test.fact === fact).flatMap(({ value }) => value as string | readonly string[])),
  ]
  const all = [
    ...tellTheSchool(action),
    ...Object.entries(influences).flatMap(([fact, influence]) =>
      fields.has(fact) ? stepsFor(fact as FactId, influence, action, namedOf(fact as FactId)) : [],
    ),
    ...[...read].filter(isPeopleFact).flatMap((fact) => leavingOut(fact, action, policy.ownChildExemption)),
    ...ownSteps(authored, policy, action),
  ]
  return [...new Map(all.map((step) => [step.edits.join(), step])).values()]
}
