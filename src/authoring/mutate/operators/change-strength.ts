import { strengths } from '../../../policy/clause.js'
import { onDecidingClauses, others } from '../clause-operator.js'

/** Gives a clause another strength. */
export const changeStrength = onDecidingClauses((clause) =>
  'strength' in clause ? others(clause, 'strength', strengths) : [],
)
