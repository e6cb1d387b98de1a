import { head } from '../check.js'
import type { PolicyFiles } from '../load.js'
import type { Policy } from '../policy.js'

/** A place in a flattened policy, as if it were written out in files. */
export interface Place {
  readonly file: string
  /** JSON Pointer into the file. */
  readonly path: string
}

/** The name that a section's file has where a policy is not written out. */
export const flatFile = (section: string): string => `${section}-.json`

type Sections = Pick<Policy, 'sections'>

/** The section of a file, whatever follows its number in the name. */
export const sectionOf = ({ sections }: Sections, file: string): Policy['sections'][number] | undefined =>
  sections.find(({ section }) => file.slice(0, file.indexOf('-')) === section)

/** A policy written out: what `loadPolicy` would make the same policy of. */
export const flatFilesOf = ({ digest: _digest, sections, ...rest }: Policy): PolicyFiles => ({
  [head]: { ...rest, sections: sections.map(({ section }) => section) },
  ...Object.fromEntries(sections.map((section) => [flatFile(section.section), section])),
})
