import { loadPolicy } from '../../src/policy/load.js'
import type { Policy } from '../../src/policy/policy.js'
import { policyFiles } from './policy-files.js'

/** A place in a file of the bundled policy, and what is put there; without a value it is removed, at `-` it is appended. */
type Edit = readonly [file: string, path: string, value?: unknown]

/** An edit that a policy author might make, and what is to be expected of it. */
export interface EditedCopy {
  readonly name: string
  readonly edits: readonly Edit[]
  readonly step: 'none' | 'patch' | 'minor' | 'major'
  /** Each clause of which some act is judged differently, with every effect; the scope aside. */
  readonly effects: Readonly<Record<string, readonly string[]>>
  readonly scope?: readonly string[]
}

const head = 'policy.json'
const staff = '3-staff.json'
const moderation = '2.2-moderation.json'

export const editedCopies: readonly EditedCopy[] = [
  {
    name: 'a message in other words',
    edits: [[moderation, '/clauses/1/rules/0/event/params/message', 'The school takes spam down.']],
    step: 'patch',
    effects: { '2.2.delete.spam': ['reads-differently'] },
  },
  {
    name: 'the date of a review',
    edits: [[head, '/approval/lastReviewedOn', '2026-09-01']],
    step: 'patch',
    effects: {},
  },
  {
    name: 'a parameter lowered (subtle)',
    edits: [[head, '/parameters/priorIncidentsBeforeBlock/value', 1]],
    step: 'major',
    effects: { '2.2.block-repeat-offenders': ['becomes-undetermined', 'gains-a-duty'] },
  },
  {
    name: 'the same parameter raised',
    edits: [[head, '/parameters/priorIncidentsBeforeBlock/value', 3]],
    step: 'minor',
    effects: { '2.2.block-repeat-offenders': ['becomes-settled', 'loses-a-duty'] },
  },
  {
    name: 'a presumption dropped (subtle)',
    edits: [[head, '/conditions/no-disclosure/not/operator', 'equal']],
    step: 'major',
    effects: {
      '1.other-policies': ['becomes-undetermined', 'reads-differently'],
      '2.2.block-repeat-offenders': ['becomes-undetermined'],
      '4.not.complain-about-school': ['becomes-undetermined'],
      '4.not.complain-about-staff': ['becomes-undetermined'],
      '4.not.inappropriate-comments': ['becomes-undetermined'],
      '4.not.pupil-images': ['becomes-undetermined'],
      '4.official-complaints': ['becomes-undetermined'],
      '5.not.behaviour-incidents': ['becomes-undetermined'],
      '5.not.complain-about-individuals': ['becomes-undetermined'],
      '5.not.complain-about-school': ['becomes-undetermined'],
      '5.not.inappropriate-comments': ['becomes-undetermined'],
      '5.official-complaints': ['becomes-undetermined'],
    },
  },
  {
    name: '`any` for `all`, two levels down (subtle)',
    edits: [
      [head, '/conditions/complaint-elsewhere/all/1/not/all'],
      [
        head,
        '/conditions/complaint-elsewhere/all/1/not/any',
        [
          { fact: 'verb', operator: 'equal', value: 'message' },
          { fact: 'target.account', operator: 'known:equal', value: 'official' },
        ],
      ],
    ],
    step: 'minor',
    effects: {
      '4.not.complain-about-school': ['becomes-settled', 'ceases-to-be-a-breach'],
      '4.not.complain-about-staff': ['becomes-settled', 'ceases-to-be-a-breach'],
      '4.official-complaints': ['becomes-settled', 'loses-a-recommendation'],
      '5.not.complain-about-individuals': ['becomes-settled', 'ceases-to-be-a-breach'],
      '5.not.complain-about-school': ['becomes-settled', 'ceases-to-be-a-breach'],
      '5.official-complaints': ['becomes-settled', 'loses-a-recommendation'],
    },
  },
  {
    name: 'a role added to a named condition (subtle)',
    edits: [[head, '/conditions/staff/all/0/value/-', 'former-pupil']],
    step: 'major',
    effects: {
      '1.other-policies': ['becomes-a-breach', 'becomes-undetermined', 'reads-differently'],
      '1.private-spaces': ['becomes-undetermined', 'gains-a-recommendation'],
      '1.read-and-comply': ['gains-a-duty'],
      '3.not.complain': ['becomes-a-breach', 'becomes-undetermined'],
      '3.not.pupil-contact': ['becomes-a-breach', 'becomes-undetermined'],
      '3.not.pupil-images': ['becomes-a-breach', 'becomes-undetermined'],
      '3.not.reference-individuals': ['becomes-a-breach', 'becomes-undetermined'],
      '3.not.school-business': ['becomes-a-breach', 'becomes-undetermined'],
      '3.not.teaching-time': ['becomes-a-breach', 'becomes-undetermined'],
      '3.not.views-as-school': ['becomes-a-breach', 'becomes-undetermined'],
      '3.not.work-email': ['becomes-a-breach', 'becomes-undetermined'],
      '3.past-pupils': ['becomes-a-breach', 'becomes-undetermined'],
      '3.past-pupils.official-channels': ['becomes-undetermined', 'gains-a-recommendation'],
      '3.privacy-settings': ['becomes-undetermined', 'gains-a-duty'],
      '3.report-pupil-contact': ['becomes-undetermined', 'gains-a-duty'],
      '3.unidentifiable-profile': ['becomes-undetermined', 'gains-a-recommendation'],
      '6.training': ['gains-a-duty'],
      '7.monitoring': ['becomes-undetermined', 'gains-a-permission'],
    },
  },
  {
    name: 'a clause removed',
    edits: [['2-official-accounts.json', '/clauses/3']],
    step: 'major',
    effects: { '2.suggestions': ['becomes-settled', 'loses-a-recommendation'] },
  },
  {
    name: 'a clause renamed',
    edits: [[staff, '/clauses/10/id', '3.not.school-email']],
    step: 'major',
    effects: {},
  },
  {
    name: 'one more permission',
    edits: [
      [
        '2.1-facebook.json',
        '/clauses/-',
        {
          id: '2.1.post.notices',
          kind: 'permission',
          locator: { list: 'will post', item: 10 },
          title: 'Notices',
          summary: 'Notices of the office have a place on Facebook.',
          source: `sha256-${'0'.repeat(64)}`,
          rules: [
            {
              name: 'official-notice',
              conditions: {
                all: [
                  { condition: 'facebook-post' },
                  { fact: 'content.schoolBusiness', operator: 'equal', value: true },
                ],
              },
              event: { type: 'permission', params: { message: 'Notices of the office may go up.', remedy: 'None.' } },
            },
          ],
        },
      ],
    ],
    step: 'minor',
    effects: { '2.1.post.notices': ['becomes-undetermined', 'gains-a-permission'] },
  },
  {
    name: 'one more thing that is no social medium',
    edits: [[head, '/parameters/notSocialMedia/value/-', 'letter']],
    step: 'minor',
    effects: {},
    scope: ['leaves-scope'],
  },
  {
    name: 'the exemption of families off',
    edits: [[head, '/parameters/familyExemption/value', false]],
    step: 'major',
    effects: {
      '3.not.pupil-contact': ['becomes-a-breach', 'becomes-undetermined'],
      '3.past-pupils': ['becomes-a-breach', 'becomes-undetermined'],
      '3.past-pupils.official-channels': ['becomes-undetermined', 'gains-a-recommendation'],
    },
  },
  {
    name: 'a duty for somebody else',
    edits: [[moderation, '/clauses/1/rules/0/event/params/bearer', 'school']],
    step: 'major',
    effects: { '2.2.delete.spam': ['has-another-duty'] },
  },
  {
    name: 'the procedure of the section, named in a rule as well',
    edits: [[staff, '/clauses/6/rules/0/event/params/procedure', 'staff-behaviour']],
    step: 'patch',
    effects: {},
  },
  {
    name: 'the same logic written otherwise',
    edits: [
      [
        head,
        '/conditions/no-disclosure',
        { all: [{ not: { all: [{ fact: 'content.disclosure', operator: 'known:in', value: [true] }] } }] },
      ],
    ],
    step: 'patch',
    effects: {},
  },
]

// biome-ignore lint/suspicious/noExplicitAny: it is there to be edited
const apply = (files: any, [file, path, ...value]: Edit): void => {
  const keys = path.slice(1).split('/')
  const last = keys.pop() as string
  const place = keys.reduce((at, key) => at[key], files[file])
  if (value.length > 0 && last === '-') place.push(value[0])
  else if (value.length > 0) place[last] = value[0]
  else if (Array.isArray(place)) place.splice(Number(last), 1)
  else delete place[last]
}

/** The bundled policy with an edit made. */
export const editedPolicy = ({ edits }: Pick<EditedCopy, 'edits'>): Policy => {
  const files = policyFiles()
  for (const edit of edits) apply(files, edit)
  const loaded = loadPolicy(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.policy
}
