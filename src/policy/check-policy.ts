import { catalogueOf } from '../action/catalogue.js'
import { positions } from '../action/social-action.js'
import { type Issue, quote, suggestion } from '../base/issue.js'
import { toPointer } from '../base/pointer.js'
import { checkProcedure, head, notInPolicy, type Report, type ReportAt, type SectionFile } from './check.js'
import { checkFacts } from './check-facts.js'
import { checkInvariants } from './check-invariants.js'
import { checkNamedConditions, type Reads } from './check-named-conditions.js'
import { checkRules } from './check-rules.js'
import { checkSections, checkUnique } from './check-sections.js'
import type { Clause } from './clause.js'
import { isDeciding } from './deciding.js'
import type { PolicyFile } from './policy.js'
import type { Section } from './section.js'

/** Checks how the parts of a policy fit together; their own form has been checked before. */
export const checkPolicy = (
  policy: PolicyFile,
  sections: readonly SectionFile[],
  files: readonly string[],
): Issue[] => {
  const issues: Issue[] = []
  const report: Report = (file, path, code, message) => issues.push({ code, path: toPointer(path), message, file })
  checkSections(policy, sections, files, report)
  checkUnique(sections, report)
  checkFacts(policy, report)
  const named = checkNamedConditions(policy, report)
  for (const { file, section } of sections)
    for (const [index, clause] of section.clauses.entries())
      checkClause(
        clause,
        section,
        policy,
        named,
        (path, code, message) => report(file, ['clauses', index, ...path], code, message),
        sections,
      )
  checkProcedures(policy, report)
  if (sections.length === files.length) checkReferences(policy, sections, report)
  checkParameters(policy, report)
  return issues
}

const checkClause = (
  clause: Clause,
  section: Section,
  policy: PolicyFile,
  named: Reads,
  report: ReportAt,
  sections: readonly SectionFile[],
): void => {
  const expected = `${section.section}.`
  const rest = clause.id.slice(expected.length)
  if (!clause.id.startsWith(expected) || /^\d/.test(rest))
    report(['id'], 'clause-section', `must begin with \`${expected}\` and a word`)
  if (isDeciding(clause)) checkRules(clause, policy, named, report, sections)
  if (clause.kind === 'definition' || clause.kind === 'scope') checkCarrier(clause, policy, report)
  if (clause.kind === 'scope' && clause.carriedBy)
    checkInvariants(
      clause.id,
      { facts: new Set(), references: [{ name: clause.carriedBy.condition, depth: 0 }] },
      named,
      sections,
      (path, code, message) => report(['carriedBy', 'condition', ...path], code, message),
    )
  const { facts } = catalogueOf(policy.facts)
  for (const [index, { fact }] of (clause.invariants ?? []).entries())
    if (!facts.has(fact))
      report(
        ['invariants', index, 'fact'],
        'unknown-fact',
        `${quote(fact)} is not a fact${suggestion(fact, [...facts.keys()])}`,
      )
}

const checkCarrier = (clause: Extract<Clause, { carriedBy?: unknown }>, policy: PolicyFile, report: ReportAt): void => {
  const carrier = clause.carriedBy
  if (carrier === undefined) return
  if ('procedure' in carrier) checkProcedure(carrier.procedure, ['carriedBy', 'procedure'], policy, report)
  const names = carrier as { readonly parameter?: string; readonly condition?: string }
  const checkName = (key: 'parameter' | 'condition', what: string, known: object): void => {
    const name = names[key]
    if (name !== undefined && !Object.hasOwn(known, name))
      report(['carriedBy', key], `unknown-${key}`, notInPolicy(name, what, Object.keys(known)))
  }
  checkName('parameter', 'parameter', policy.parameters)
  checkName('condition', 'named condition', policy.conditions)
  if ('sections' in carrier)
    for (const [index, section] of carrier.sections.entries())
      if (!policy.sections.includes(section))
        report(
          ['carriedBy', 'sections', index],
          'unlisted-section',
          `section \`${section}\` is not listed in \`${head}\``,
        )
}

/** The parameters that the derivation of facts reads, with what they must be. */
export const derivationParameters: Readonly<
  Record<string, { readonly fits: (value: unknown) => boolean; readonly form: string }>
> = {
  accountManagers: {
    fits: (value) =>
      Array.isArray(value) && value.every((member) => (positions as readonly unknown[]).includes(member)),
    form: 'a list of positions that `actor.positions` may hold',
  },
  ownChildExemption: { fits: (value) => typeof value === 'boolean', form: '`true` or `false`' },
}

const checkProcedures = ({ procedures }: PolicyFile, report: Report): void => {
  for (const [index, { id }] of procedures.entries())
    if (procedures.findIndex((other) => other.id === id) < index)
      report(head, ['procedures', index, 'id'], 'duplicate', `procedure \`${id}\` is there twice`)
}

const checkParameters = (policy: PolicyFile, report: Report): void => {
  for (const [name, { value }] of Object.entries(policy.parameters)) {
    const wanted = Object.hasOwn(derivationParameters, name) ? derivationParameters[name] : undefined
    if (wanted && !wanted.fits(value))
      report(head, ['parameters', name, 'value'], 'value-type', `expected ${wanted.form}`)
  }
}

/** Only where every section could be read: a clause that could not is not one that does not exist. */
const checkReferences = (policy: PolicyFile, sections: readonly SectionFile[], report: Report): void => {
  const clauses = sections.flatMap(({ section }) => section.clauses.map(({ id }) => id))
  for (const [name, { reference }] of Object.entries(policy.parameters))
    if (!clauses.includes(reference))
      report(head, ['parameters', name, 'reference'], 'unknown-clause', notInPolicy(reference, 'clause', clauses))
}
