// The acts that all contestants get.
import assert from 'node:assert/strict'
import { mixedActions, randomActions, sparseActions } from './random-actions.mjs'

const makers = { full: randomActions, sparse: sparseActions, mixed: mixedActions }

/** Of each kind some acts as they come from JSON, and parsed. */
export const actsOf = (parseAction, count, seed) =>
  Object.fromEntries(
    Object.entries(makers).map(([kind, make]) => {
      const texts = make(count, seed).map((act) => JSON.stringify(act))
      const inputs = texts.map((text) => JSON.parse(text))
      // Whatever a process makes first has shapes of its own, and all code would have to tell them from the others.
      parseAction(inputs[0])
      const acts = inputs.map((input) => {
        const parsed = parseAction(input)
        assert.ok(parsed.ok, JSON.stringify(parsed.issues))
        return parsed.action
      })
      return [kind, { texts, inputs, acts }]
    }),
  )
