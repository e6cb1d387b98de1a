/** Limits of one action, in UTF-16 units and members. Larger ones are refused with their path. */
export const limits = { string: 10_000, people: 1_000, list: 100 } as const
