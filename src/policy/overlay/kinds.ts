import { addClause, addSection, disableClause, replaceClause, setStrength } from './change-clauses.js'
import {
  addCondition,
  addFact,
  addParameter,
  addProcedure,
  setCondition,
  setDuration,
  setParameter,
  setProcedure,
} from './change-head.js'
import { addRule, disableRule, replaceRule } from './change-rules.js'
import type { Changed, Draft, Refused } from './draft.js'
import type { Change, ChangeName, ChangeOf } from './overlay-file.js'

/** What is changed, from the outside in: `clause 2.1.post rule staff-post`. A thing is part of whatever begins its path. */
export type Target = readonly string[]

type OfRule = 'disable-rule' | 'replace-rule'

/** A change that was made: of a rule, with the clause that it stands in. */
export type MadeOf<Name extends ChangeName> = Name extends OfRule
  ? ChangeOf<Name> & { readonly clause: string }
  : ChangeOf<Name>
export type MadeChange = { [Name in ChangeName]: MadeOf<Name> }[ChangeName]

interface Kind<Name extends ChangeName> {
  readonly make: (draft: Draft, change: ChangeOf<Name>) => Changed | Refused
  readonly targets: (change: MadeOf<Name>) => readonly Target[]
  /** Where in the change stands what may be wrong with the rest of the policy because of it. */
  readonly at: string
}

/** Every kind of change. */
const kinds: { readonly [Name in ChangeName]: Kind<Name> } = {
  'set-parameter': { make: setParameter, targets: ({ parameter }) => [['parameter', parameter]], at: '/value' },
  'add-parameter': { make: addParameter, targets: ({ parameter }) => [['parameter', parameter]], at: '/definition' },
  'set-strength': { make: setStrength, targets: ({ clause }) => [['clause', clause, 'strength']], at: '/strength' },
  'disable-clause': { make: disableClause, targets: ({ clause }) => [['clause', clause]], at: '/clause' },
  'replace-clause': { make: replaceClause, targets: ({ clause }) => [['clause', clause]], at: '/with' },
  'add-clause': { make: addClause, targets: ({ clause }) => [['clause', clause.id]], at: '/clause' },
  'disable-rule': { make: disableRule, targets: ({ clause, rule }) => [['clause', clause, 'rule', rule]], at: '/rule' },
  'replace-rule': {
    make: replaceRule,
    targets: ({ clause, rule, with: { name } }) =>
      [...new Set([rule, name])].map((each) => ['clause', clause, 'rule', each]),
    at: '/with',
  },
  'add-rule': { make: addRule, targets: ({ clause, rule }) => [['clause', clause, 'rule', rule.name]], at: '/rule' },
  'add-section': {
    make: addSection,
    targets: ({ section, clauses }) => [['section', section], ...clauses.map(({ id }) => ['clause', id])],
    at: '/section',
  },
  'set-condition': { make: setCondition, targets: ({ condition }) => [['condition', condition]], at: '/definition' },
  'add-condition': { make: addCondition, targets: ({ condition }) => [['condition', condition]], at: '/definition' },
  'set-procedure': { make: setProcedure, targets: ({ procedure }) => [['procedure', procedure]], at: '/procedure' },
  'add-procedure': { make: addProcedure, targets: ({ procedure }) => [['procedure', procedure]], at: '/procedure' },
  'add-fact': { make: addFact, targets: ({ fact }) => [['fact', fact]], at: '/definition' },
  'set-duration': { make: setDuration, targets: ({ promptness }) => [['duration', promptness]], at: '/promptness' },
}

/** Type-checked above for each kind; looked up by its name, a kind takes the change of that name. */
const kindOf = (change: Change): Kind<ChangeName> => kinds[change.change] as unknown as Kind<ChangeName>

export const makeChange = (draft: Draft, change: Change): Changed | Refused =>
  kindOf(change).make(draft, change as never)

export const targetsOf = (change: MadeChange): readonly Target[] => kindOf(change).targets(change as never)

export const mainPointerOf = (change: Change): string => kindOf(change).at
