import type { BooleanPhrases, Forms } from '../phrases.js'

/** A fact that holds or does not: how a sentence begins that says so, one that denies it, and what follows. */
export const says = (is: string, isNot: string, what: Forms): BooleanPhrases => ({ is, isNot, what })

/** Something that a person does: `raises a concern`, and `raise a concern` after `does not`. */
export const person = (affirmed: string, denied: string) =>
  says('the person', 'the person does not', [affirmed, denied])
