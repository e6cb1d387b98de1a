import type { Draft } from './draft.js'

/** A place in a flattened policy, as if it were written out in files. */
export interface Place {
  readonly file: string
  /** JSON Pointer into the file. */
  readonly path: string
}

const end = '-.json'

/** The name that a section's file has where a policy is not written out. */
export const flatFile = (section: string): string => `${section}${end}`

/** The section of a file. */
export const sectionOf = ({ sections }: Pick<Draft, 'sections'>, file: string): Draft['sections'][number] | undefined =>
  sections.find(({ section }) => file.slice(0, file.indexOf('-')) === section)
