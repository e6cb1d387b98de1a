import type { FactId } from './facts.js'

/** The facts that every action has. */
export const requiredFacts: ReadonlySet<FactId> = new Set(['verb', 'actor.roles'])
