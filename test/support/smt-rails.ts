/**
 * A condition on two rails: a formula that holds where it is true and one that holds where it is false; neither
 * holds where it is unknown.
 */
export interface Rails {
  readonly yes: string
  readonly no: string
}

export const and = (...of: readonly string[]): string =>
  of.length === 0 ? 'true' : of.length === 1 ? `${of[0]}` : `(and ${of.join(' ')})`
export const or = (...of: readonly string[]): string =>
  of.length === 0 ? 'false' : of.length === 1 ? `${of[0]}` : `(or ${of.join(' ')})`
export const neither = (of: string): string => `(not ${of})`

export const allOf = (of: readonly Rails[]): Rails => ({
  yes: and(...of.map(({ yes }) => yes)),
  no: or(...of.map(({ no }) => no)),
})
export const anyOf = (of: readonly Rails[]): Rails => ({
  yes: or(...of.map(({ yes }) => yes)),
  no: and(...of.map(({ no }) => no)),
})
export const notOf = ({ yes, no }: Rails): Rails => ({ yes: no, no: yes })
/** Something that is asked of a value, where the value is known. */
export const where = (known: string, holds: string): Rails => ({
  yes: and(known, holds),
  no: and(known, neither(holds)),
})
