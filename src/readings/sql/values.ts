import type { Dialect } from './dialect.js'

/** A value of a policy. */
export type Parameter = string | number

/** How a translation writes the values that come from a policy. */
export interface Values {
  text(value: string): string
  integer(value: number): string
  /** What the placeholders stand for, in their order; empty where values are written out. */
  readonly params: readonly Parameter[]
}

/** Values as parameters: each distinct one is passed once. */
export const asParameters = (dialect: Dialect): Values => {
  const params: Parameter[] = []
  const places = new Map<Parameter, number>()
  const placeOf = (value: Parameter): string => {
    const place = places.get(value) ?? params.push(value)
    places.set(value, place)
    return dialect.placeholder(place)
  }
  // Without the types, engines guess: a number may arrive as text or as a float.
  return {
    params,
    text: (value) => `CAST(${placeOf(value)} AS ${dialect.types.text})`,
    integer: (value) => `CAST(${placeOf(value)} AS ${dialect.types.integer})`,
  }
}

/** Values written out, for programs that read nothing but text. */
export const writtenOut = ({ literal }: Dialect): Values => ({ params: [], text: literal, integer: String })
