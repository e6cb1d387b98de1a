/** The facts that every action has. */
export const requiredFacts: ReadonlySet<string> = new Set(['verb', 'actor.roles'])
