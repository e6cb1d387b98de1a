import type { SocialAction } from '../../src/action/social-action.js'
import type { Duty, Evaluation, Finding } from '../../src/readings/evaluate/evaluation.js'
import { type Format, type ReportContext, type ReportRecord, reports } from '../../src/report/report.js'
import { Summary } from '../../src/report/summary.js'
import { labelsWith } from '../../src/report/words.js'

/** A made-up policy of a made-up school. */
export const policy = { id: 'example-school', version: '1.0.0', digest: 'sha256-00' }

export const context: ReportContext = {
  policy: {
    ...policy,
    title: 'Example School <social media> policy',
    labels: { 'extra.liveLocation': 'whether it shows where a trip is at this moment' },
    clauses: [
      {
        id: '2.1.not.political',
        section: '2.1',
        locator: '§2.1, will not post, item 4',
        title: 'No politics',
        summary: 'Official accounts stay out of politics.',
        kind: 'prohibition',
        strength: 'must',
      },
      {
        id: '2.2.delete.spam',
        section: '2.2',
        locator: '§2.2, will delete, item 2',
        title: 'Spam is deleted',
        summary: 'Spam on our pages is deleted.',
        kind: 'obligation',
        strength: 'must',
      },
      {
        id: '2.1.post.reminders',
        section: '2.1',
        locator: '§2.1, will post, item 2',
        title: 'Reminders',
        summary: 'Reminders may be posted.',
        kind: 'permission',
      },
      {
        id: '3.report-safeguarding',
        section: '3',
        locator: '§3, third paragraph',
        title: 'Report safeguarding concerns',
        summary: 'Concerns are reported at once.',
        kind: 'obligation',
        strength: 'must',
      },
      {
        id: '3.past-pupils',
        section: '3',
        locator: '§3, last paragraph',
        title: 'Past pupils',
        summary: 'No private contact.',
        kind: 'prohibition',
        strength: 'should',
      },
      {
        id: '3.past-pupils.official-channels',
        section: '3',
        locator: '§3, in brackets',
        title: 'Official channels',
        summary: 'Use these instead.',
        kind: 'recommendation',
        strength: 'should',
      },
      {
        id: '5.1.whatsapp-groups',
        section: '5.1',
        locator: '§5.1',
        title: 'WhatsApp groups',
        summary: 'They count.',
        kind: 'scope',
      },
    ],
  },
  toolVersion: '1.2.3',
  files: ['acts.ndjson'],
  width: 80,
  colour: false,
}

export const labelOf = labelsWith(context.policy.labels)

const finding = (clause: string, message: string, more: Partial<Finding> = {}): Finding => {
  const found = context.policy.clauses.find(({ id }) => id === clause)
  return {
    clause,
    section: found?.section ?? '',
    locator: found?.locator ?? '',
    rule: `${clause.replaceAll('.', '-')}-rule`,
    message,
    because: [],
    alsoUnder: [],
    defeasibleBy: [],
    ...more,
  }
}

export const political = finding('2.1.not.political', 'The school account does not publish political material.', {
  strength: 'must',
  remedy: 'Take the post down.',
  defeasibleBy: ['channel.account'],
  because: [{ fact: 'content.political', operator: 'equal', value: true, actual: true }],
})
export const pastPupils = finding('3.past-pupils', 'Staff should not contact past pupils from personal accounts.', {
  strength: 'should',
  procedure: 'staff-behaviour',
  alsoUnder: ['5.1.whatsapp-groups'],
  defeasibleBy: ['target.family'],
})
export const spam: Duty = {
  ...finding('2.2.delete.spam', 'Spam on our page has to go.', { strength: 'must' }),
  bearer: 'account-managers',
  task: 'delete',
  promptness: 'as-soon-as-reasonably-possible',
  dueBy: '2026-11-24T09:05:00Z',
}
export const safeguarding: Duty = {
  ...finding('3.report-safeguarding', 'A possible safeguarding issue is reported.', {
    strength: 'must',
    procedure: 'child-protection',
  }),
  bearer: 'staff-aware',
  task: 'report',
  reportTo: ['dsl'],
  promptness: 'immediately',
}
export const reminder = finding('2.1.post.reminders', 'Reminders may be posted.')
export const channels = finding('3.past-pupils.official-channels', 'Use official channels.', { strength: 'should' })

export const evaluation = (more: Partial<Evaluation> = {}): Evaluation => ({
  id: 'act-1',
  outcome: 'compliant',
  violations: [],
  duties: [],
  permissions: [],
  recommendations: [],
  undetermined: [],
  policy,
  ...more,
})

export const breach = evaluation({
  id: 'act-017',
  outcome: 'breach',
  violations: [political, pastPupils],
  duties: [safeguarding, spam],
  permissions: [reminder],
  recommendations: [channels],
})
export const open = evaluation({
  id: 'act-018',
  outcome: 'undetermined',
  undetermined: [
    {
      clause: '2.1.not.political',
      section: '2.1',
      rule: 'political',
      kind: 'prohibition',
      missing: [['channel.account'], ['content.political']],
    },
    {
      clause: '2.2.delete.spam',
      section: '2.2',
      rule: 'spam',
      kind: 'obligation',
      missing: [['channel.account'], ['channel.space', 'content.spam']],
    },
    {
      clause: '2.1.post.reminders',
      section: '2.1',
      rule: 'reminder',
      kind: 'permission',
      missing: [['content.purpose']],
    },
  ],
})
export const posting: SocialAction = {
  verb: 'post',
  actor: { roles: ['staff'] },
  channel: { platform: 'facebook', account: 'official', space: 'official-page' },
}

export const at = (line: number, evaluated: Evaluation, more: Partial<ReportRecord> = {}): ReportRecord => ({
  file: undefined,
  position: { line },
  evaluation: evaluated,
  ...more,
})
export const invalid: ReportRecord = {
  file: undefined,
  position: { line: 4 },
  invalid: {
    id: 'act-020',
    issues: [{ path: '/actor/roles', code: 'too-few', message: 'expected at least one role' }],
  },
}
export const records: readonly ReportRecord[] = [
  at(1, breach, { action: posting }),
  at(2, open),
  at(3, evaluation({ id: 'act-019' }), { action: posting }),
  invalid,
]

export const summaryOf = (all: readonly ReportRecord[]): Summary => {
  const summary = new Summary()
  for (const record of all) summary.add(record)
  return summary
}

/** The whole output of a format. */
export const write = (format: Format, all: readonly ReportRecord[], more: Partial<ReportContext> = {}): string => {
  const report = reports[format]({ ...context, ...more })
  return [report.begin(), ...all.map((record) => report.record(record)), report.end(summaryOf(all))].join('')
}
