import type { Issue } from '../../base/issue.js'
import { toPointer } from '../../base/pointer.js'
import { checkCalendar } from '../calendar/check-calendar.js'
import type { ConsentRecord } from '../consent/consent-record.js'
import { checkSpan, duplicates } from './check-spans.js'
import { accountKeys } from './roster.js'
import type { SchoolContext } from './school-context.js'

const unknownPerson = (path: readonly PropertyKey[]): Issue => ({
  code: 'unknown-person',
  path: toPointer(path),
  message: 'is the id of nobody in `people`; correct it, or add the person there',
})

const checkConsent = (record: ConsentRecord, index: number): readonly Issue[] => {
  const { label, elements, from, until, withdrawn } = record
  const path = ['consents', index]
  const form: readonly Issue[] =
    (label === undefined) === (elements === undefined)
      ? [{ code: 'wrong-form', path: toPointer(path), message: 'needs either `label` or `elements`, and not both' }]
      : []
  return [
    ...form,
    ...checkSpan(path, { from, until }),
    ...(withdrawn === undefined ? [] : checkSpan(path, { from, until: withdrawn }, 'withdrawn')),
  ]
}

/** What the parts of a context say that does not go together. */
export const checkContext = (context: SchoolContext): readonly Issue[] => {
  const { people, accounts, groups, consents, calendar } = context
  const ids = new Set(people.map(({ id }) => id))
  const known = (path: readonly PropertyKey[], id: string | undefined): readonly Issue[] =>
    id === undefined || ids.has(id) ? [] : [unknownPerson(path)]
  return [
    ...duplicates(
      people.map(({ id }, index) => ({ key: id, path: ['people', index, 'id'] })),
      'is the id of somebody else, too; give each person their own',
    ),
    ...people.flatMap(({ family = [], ownChildren = [], neverPhotograph, neverPhotographSince }, index) => [
      ...family.flatMap((id, at) => known(['people', index, 'family', at], id)),
      ...ownChildren.flatMap((id, at) => known(['people', index, 'ownChildren', at], id)),
      ...(neverPhotographSince !== undefined && !neverPhotograph
        ? [
            {
              code: 'wrong-form',
              path: toPointer(['people', index, 'neverPhotographSince']),
              message: 'says since when, and `neverPhotograph` is not true; set it, or leave both out',
            },
          ]
        : []),
    ]),
    ...accounts.flatMap(({ owner, users = [] }, index) => [
      ...known(['accounts', index, 'owner'], owner),
      ...users.flatMap((id, at) => known(['accounts', index, 'users', at], id)),
    ]),
    ...duplicates(
      accounts.flatMap((account, index) =>
        accountKeys(account).map(({ way, key }) => ({ key, path: ['accounts', index, way] })),
      ),
      'is said of another account on this platform, too; whose it is would be left open',
    ),
    ...duplicates(
      groups.flatMap((group, index) =>
        accountKeys(group).map(({ way, key }) => ({ key, path: ['groups', index, way] })),
      ),
      'is said of another group on this platform, too; which it is would be left open',
    ),
    ...consents.flatMap((record, index) => [
      ...known(['consents', index, 'subject'], record.subject),
      ...checkConsent(record, index),
    ]),
    ...(calendar ? checkCalendar(calendar, known) : []),
  ]
}
