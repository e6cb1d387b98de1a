import { quote, suggestion } from '../base/issue.js'
import { notInPolicy, type ReportAt } from './check.js'
import type { Texts } from './locale.js'
import { isRecord } from './vocabulary.js'

type Path = readonly PropertyKey[]

/** What the names are the names of, by the part that they stand in. */
const named: Readonly<Record<string, string>> = {
  sections: 'section',
  clauses: 'clause',
  rules: 'rule',
  procedures: 'procedure',
  parameters: 'parameter',
  facts: 'fact',
}

const whatAt = (path: Path): string | undefined => (path.length === 1 ? named[String(path[0])] : undefined)

const checkList = (own: readonly unknown[], given: readonly unknown[], path: Path, report: ReportAt): void => {
  if (given.length < own.length) report(path, 'missing', `is required: ${own.length} of them, as the policy has`)
  for (let index = own.length; index < given.length; index++)
    report([...path, index], 'unknown-key', 'is one more than the policy has')
}

/** Reports every text that the policy has and the translation has not, and the other way round. */
const compare = (own: unknown, given: unknown, path: Path, report: ReportAt): void => {
  if (Array.isArray(own) && Array.isArray(given)) checkList(own, given, path, report)
  if (!isRecord(own) || !isRecord(given)) return
  const what = whatAt(path)
  for (const key of Object.keys(own))
    if (Object.hasOwn(given, key)) compare(own[key], given[key], [...path, key], report)
    else report([...path, key], 'missing', `is required: the policy has ${what ? `this ${what}` : 'this text'}`)
  const known = Object.keys(own)
  for (const key of Object.keys(given))
    if (!Object.hasOwn(own, key))
      report(
        [...path, key],
        'unknown-key',
        what
          ? notInPolicy(key, what, known)
          : `${quote(key)} has no place here: the policy has no such text${suggestion(key, known)}`,
      )
}

/** Checks that a translation has exactly the texts that the policy has. */
export const checkLocale = (own: Texts, given: Readonly<Record<string, unknown>>, report: ReportAt): void => {
  const { $schema: _schema, locale: _locale, ...texts } = given
  compare(own, texts, [], report)
}
