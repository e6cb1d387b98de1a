import type { BooleanPhrases, Forms } from '../phrases.js'

/** A fact that holds or does not: how a sentence begins that says so, one that denies it, and what follows. */
export const says = (is: string, isNot: string, what: Forms): BooleanPhrases => ({ is, isNot, what })

/** What is done, or what it does: an adjective or a noun in its softened form, or a verb. */
export const it = (what: Forms) => says('mae hyn yn', 'nid yw hyn yn', what)

/** Something that the person does. */
export const person = (what: Forms) => says('mae’r person yn', 'nid yw’r person yn', what)
