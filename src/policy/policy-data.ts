import type { Policy, PolicyFile } from './policy.js'
import type { Section } from './section.js'

/** What the files of a policy come to, its sections in the order that its head names. */
export const policyData = (
  { $schema: _schema, ...head }: PolicyFile,
  sections: readonly Section[],
): Omit<Policy, 'digest'> => {
  const ordered = head.sections.flatMap((id) => sections.filter(({ section }) => section === id))
  return { ...head, sections: ordered.map(({ $schema: _ignored, ...section }) => section) }
}
