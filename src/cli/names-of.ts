/**
 * The names of choices, as the help lists them. They are written out, and held to the choices by their type alone, as
 * what stands behind them is loaded only by the command that uses it.
 */
export const namesOf = <Choices extends object>(names: Readonly<Record<keyof Choices, true>>): string[] =>
  Object.keys(names)
