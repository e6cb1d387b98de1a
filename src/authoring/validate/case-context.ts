import type { Vocabulary } from '../../policy/vocabulary.js'

/** What cases are checked against. */
export interface CaseContext {
  readonly vocabulary: Vocabulary
  /** The sections of the policy; some of them may have no file that could be read. */
  readonly sections: readonly string[]
  /** Whether nothing can be said of a clause that is not known, because its section could not be read. */
  mayExist(clause: string): boolean
  /** Whether policy.json could be read, and with it the procedures. */
  readonly hasHead: boolean
  /** Whether all facts that the policy declares are known. */
  readonly hasFacts: boolean
}

const sectionOfFile = (file: string): string => file.slice(0, file.indexOf('-'))
const sectionOfClause = (clause: string): string => /^\d+(\.\d+)*/.exec(clause)?.[0] ?? ''

/** @param unread the files of the policy that could not be read */
export const caseContext = (vocabulary: Vocabulary, unread: readonly string[]): CaseContext => {
  const hasHead = !unread.includes('policy.json')
  const sections = hasHead ? vocabulary.listed : [...vocabulary.sections.keys(), ...unread.map(sectionOfFile)]
  return {
    vocabulary,
    sections,
    mayExist: (clause) => {
      const section = sectionOfClause(clause)
      return sections.includes(section) && !vocabulary.sections.has(section)
    },
    hasHead,
    hasFacts: hasHead && vocabulary.hasFacts,
  }
}
