import { type BuiltInFactId, builtIn, type FactId } from '../../action/facts.js'
import { type PeopleFactId, peopleFactIds } from '../../action/people.js'
import type { Person, SocialAction } from '../../action/social-action.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import { consequencesOf } from './consequences.js'
import { type Influence, influences } from './influence.js'
import { leavingOut, peopleEdits } from './leave-out-people.js'
import { fieldOf, type Step, withField, withFields } from './step.js'
import { tellTheSchool } from './tell-the-school.js'

const isPeopleFact = (fact: FactId): fact is PeopleFactId => (peopleFactIds as readonly string[]).includes(fact)

/** The fields that follow from a choice, and the smallest parts of what follows for people. */
const following = (field: string, value: unknown, action: SocialAction) => {
  const fields = consequencesOf(field, value, action)
  const people = fields['content.people'] as readonly Person[] | undefined
  return { fields: Object.keys(fields), edits: people ? peopleEdits(action.content?.people, people) : [] }
}

/** A field's taking another value, with all that follows. */
const setting = (
  field: string,
  value: unknown,
  order: string,
  action: SocialAction,
  { mayHide, moves }: { readonly mayHide?: true; readonly moves?: true },
): Step => {
  const { fields, edits } = following(field, value, action)
  return {
    order,
    chosen: [field],
    touches: [field, ...fields],
    edits: [`${field}=${JSON.stringify(value)}`, ...edits],
    exchangeable: true,
    mayHide: mayHide === true,
    moves: moves === true,
    apply: (changed) => withFields(withField(changed, field, value), consequencesOf(field, value, changed)),
  }
}

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

const inputsOf = (fact: FactId): readonly string[] => builtIn[fact as BuiltInFactId].inputs

/** Everything that the person who acts could do otherwise and that some rule reads, in a fixed order. */
export const stepsOf = (policy: CompiledPolicy, action: SocialAction): readonly Step[] => {
  const tests = testsOfPolicy(policy)
  const read = new Set(tests.map(({ fact }) => fact))
  const fields = new Set(tests.flatMap(({ fact }) => inputsOf(fact)))
  const namedOf = (fact: FactId) => [
    ...new Set(tests.filter((test) => test.fact === fact).flatMap(({ value }) => value as string | readonly string[])),
  ]
  const all = [
    ...tellTheSchool(action),
    ...Object.entries(influences).flatMap(([fact, influence]) =>
      fields.has(fact) ? stepsFor(fact as FactId, influence, action, namedOf(fact as FactId)) : [],
    ),
    ...[...read].filter(isPeopleFact).flatMap((fact) => leavingOut(fact, action, policy.ownChildExemption)),
  ]
  return [...new Map(all.map((step) => [step.edits.join(), step])).values()]
}
