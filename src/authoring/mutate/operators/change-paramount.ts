import { onDecidingClauses } from '../clause-operator.js'

/** Puts a clause before all others, and beyond the scope, or takes it back from there. */
export const changeParamount = onDecidingClauses((clause) => {
  const paramount = !clause.paramount
  const what = paramount ? 'makes the clause paramount' : 'makes the clause no longer paramount'
  return [{ at: clause.paramount === undefined ? [] : ['paramount'], value: { ...clause, paramount }, what }]
})
