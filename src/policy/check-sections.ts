import { quote } from '../base/issue.js'
import { head, type Report, type SectionFile } from './check.js'
import { isDeciding } from './deciding.js'
import type { PolicyFile } from './policy.js'

/** Reports sections without a file, files without a section, and files under another's name. */
export const checkSections = (
  policy: PolicyFile,
  sections: readonly SectionFile[],
  files: readonly string[],
  report: Report,
): void => {
  const prefixOf = (file: string) => file.slice(0, file.indexOf('-'))
  for (const [index, id] of policy.sections.entries()) {
    if (policy.sections.indexOf(id) !== index)
      report(head, ['sections', index], 'duplicate', `section \`${id}\` is listed twice`)
    if (!files.some((file) => prefixOf(file) === id))
      report(head, ['sections', index], 'missing-file', `section \`${id}\` has no file; add \`${id}-….json\``)
  }
  for (const { file, section } of sections) {
    if (prefixOf(file) !== section.section || !file.endsWith('.json'))
      report(file, ['section'], 'file-name', `must be in a file named \`${section.section}-….json\``)
    if (!policy.sections.includes(section.section))
      report(
        file,
        ['section'],
        'unlisted-section',
        `section \`${section.section}\` is not listed in \`sections\` of \`${head}\``,
      )
    const twin = sections.find((other) => other.section.section === section.section && other.file < file)
    if (twin) report(file, ['section'], 'duplicate', `section \`${section.section}\` is in ${quote(twin.file)}, too`)
  }
}

/** Reports clauses and rules whose names are not unique in the policy. */
export const checkUnique = (sections: readonly SectionFile[], report: Report): void => {
  const seen = new Set<string>()
  const once = (kind: string, name: string, file: string, path: readonly PropertyKey[]) => {
    if (seen.has(`${kind} ${name}`)) report(file, path, 'duplicate', `${kind} \`${name}\` is there twice`)
    seen.add(`${kind} ${name}`)
  }
  for (const { file, section } of sections)
    for (const [index, clause] of section.clauses.entries()) {
      once('clause', clause.id, file, ['clauses', index, 'id'])
      if (isDeciding(clause))
        for (const [at, rule] of clause.rules.entries())
          once('rule', rule.name, file, ['clauses', index, 'rules', at, 'name'])
    }
}
