import { describe, expect, test } from 'vitest'
import { loadOverlay } from '../../../src/api/load-overlay.js'
import type { Block, Document, Part } from '../../../src/authoring/handbook/document.js'
import { handbookFormats } from '../../../src/authoring/handbook/handbook-formats.js'
import { handbookOf } from '../../../src/authoring/handbook/handbook-of.js'
import { handbookMarkdown } from '../../../src/authoring/handbook/markdown.js'
import { readingAges } from '../../../src/authoring/handbook/reading-ages.js'
import { loaded, parameter, rule, tinyFiles } from '../../policy/tiny-policy.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'

const bundled = loaded(policyFiles())
const partsOf = ({ parts }: Pick<Part, 'parts'>): readonly Part[] => parts.flatMap((part) => [part, ...partsOf(part)])
const partOf = (handbook: Pick<Document, 'parts'>, id: string): Part => {
  const part = partsOf(handbook).find((one) => one.id === id)
  if (part === undefined) throw new Error(id)
  return part
}
const markdownOf = (blocks: readonly Block[]): string =>
  handbookMarkdown({ locale: '', title: '', subtitle: '', contents: '', skip: '', front: blocks, parts: [] })
    .replace(/^#.*$/gm, '')
    .trim()

/** The same data, the keys of every object the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

describe.each(policyIds)('the handbook of %s', (id) => {
  const files = policyFiles(id)
  const policy = loaded(files)
  const handbook = handbookOf(policy)

  test('has every clause in its section', () => {
    for (const { section, clauses } of policy.sections)
      expect(partOf(handbook, `section-${section}`).parts.map((part) => part.id)).toEqual(
        clauses.map((clause) => `clause-${clause.id}`),
      )
  })

  test('has every setting with its value, and every shared condition', () => {
    expect(partOf(handbook, 'settings').parts.map((part) => part.id)).toEqual(
      Object.keys(policy.parameters).map((name) => `setting-${name}`),
    )
    const [, shared] = partOf(handbook, 'shared-conditions').blocks
    expect(shared?.kind === 'terms' && shared.terms.length).toBe(Object.keys(policy.conditions).length)
  })

  test.each(Object.entries(handbookFormats))('is the same every time, as %s', (_format, write) => {
    expect(write(handbookOf(loaded(structuredClone(files))))).toBe(write(handbook))
  })

  test('changes neither with the order of keys nor with the names of rules', () => {
    const edited = Object.fromEntries(
      Object.entries(files).map(([name, content]) => {
        const copy = structuredClone(content) as { clauses?: { rules?: { name: string }[] }[] }
        for (const one of (copy.clauses ?? []).flatMap(({ rules = [] }) => rules)) one.name = `${one.name}-again`
        // Lists of settings, conditions and facts stand in the order that their author gave them.
        const { parameters, conditions, facts, ...rest } = copy as Record<string, unknown>
        const head = Object.fromEntries(
          Object.entries({ parameters, conditions, facts }).filter(([, value]) => value !== undefined),
        )
        return [name, { ...(reversed(rest) as object), ...head }]
      }),
    )
    expect(handbookMarkdown(handbookOf(loaded(edited)))).toBe(handbookMarkdown(handbook))
  })

  test('what is made from the rules can be read by a child of twelve', () => {
    const { rules, whole } = readingAges(handbook)
    expect(rules.words).toBeGreaterThan(2_000)
    expect(rules.grade).toBeLessThan(7)
    expect(rules.longest).toBeLessThanOrEqual(60)
    expect(whole.grade).toBeLessThan(8)
  })
})

test('the handbook of the bundled policy has none of the words of those who make software', () => {
  const text = handbookMarkdown(handbookOf(bundled)).replace(/<a id=.*|\(#[^)]*\)|\*.*Reference: .*/g, '')
  expect(text).not.toMatch(
    /\b(actor|(?<!of )facts?|boolean|enumeration|null|undefined|true or false|slug|JSON|operator)\b/i,
  )
  expect(text).not.toMatch(/`|\b(content|actor|channel|target|parameters)\.[a-z]/)
  expect(text).not.toMatch(/(accept-contact|request-contact|former-pupil|update-profile|admin-team|school-event)/)
})

test('a rule in words', () => {
  expect(markdownOf(partOf(handbookOf(bundled), 'clause-3.not.pupil-contact').blocks)).toBe(
    `*§3, must not, item 2. What is not allowed (must not). Reference: 3.not.pupil-contact*

Staff do not connect with pupils or former pupils, or write to them, from personal accounts.

- **Who**: the person is a member of staff, a governor or a volunteer
- **When**: all of these are true:
  - it is done from a personal account
  - the person comments, shares, sends a direct message, follows a person or page, sends a contact request, or accepts a contact request
  - it is aimed at a pupil or a former pupil
- **Unless**: all of these are true:
  - the setting “family exemption” is on (at present: on)
  - it is known that the person acting and the person it is aimed at are members of the same family
- **Then**: the person must not do this
- **What the person is told**: This is contact from a personal account with a pupil or former pupil, which the policy rules out for staff.
- **What to do**: End the contact there and, where it is needed, use one of the school's own channels.
- **Dealt with under**: Staff behaviour policy

- **Settings**: [Family exemption](#setting-familyExemption): on`,
  )
})

const dutyText = (params: object, strength: string, durations: object = {}): string => {
  const files = tinyFiles()
  files['policy.json'].durations = durations
  const [first] = files['1-acts.json'].clauses
  const one = rule('first', first.rules[0].conditions, 'obligation')
  one.event.params = { message: 'A sentence.', ...params } as never
  files['1-acts.json'].clauses = [{ ...first, kind: 'obligation', strength, rules: [one] }]
  const [line] =
    /- \*\*Then\*\*: .*/.exec(markdownOf(partOf(handbookOf(loaded(files)), 'clause-1.not.first').blocks)) ?? []
  return (line ?? '').replace('- **Then**: ', '')
}

test.each<[string, object, string, object?]>([
  [
    'the person must read and accept the policy, and until then the duty stands',
    { bearer: 'actor', task: 'acknowledge', promptness: 'standing' },
    'must',
  ],
  [
    'the school should give the person the safeguarding training at once',
    { bearer: 'school', task: 'train', promptness: 'immediately' },
    'should',
  ],
  [
    'the people who manage the school’s accounts are encouraged to delete it as soon as reasonably possible (within 1 hour and 30 minutes)',
    { bearer: 'account-managers', task: 'delete', promptness: 'as-soon-as-reasonably-possible' },
    'encouraged',
    { 'as-soon-as-reasonably-possible': { minutes: 90 } },
  ],
  [
    'every member of staff, governor and volunteer who learns of it must report it to the designated safeguarding lead or the governing board at once (within 0 minutes)',
    { bearer: 'staff-aware', task: 'report', reportTo: ['dsl', 'governing-board'], promptness: 'immediately' },
    'must',
    { immediately: { hours: 0 } },
  ],
  [
    'the person it is aimed at must carry out the task “ring home” and tell “the mayor” at once',
    { bearer: 'target', task: 'ring-home', reportTo: ['the-mayor'], promptness: 'immediately' },
    'must',
  ],
])('a duty: %s', (text, params, strength, durations) => {
  expect(dutyText(params, strength, durations)).toBe(text)
})

test('every kind and strength has words of its own', () => {
  const strengths = ['must', 'should', 'encouraged']
  const notes = ['prohibition', 'recommendation'].flatMap((kind) =>
    strengths.map((strength) => {
      const files = tinyFiles()
      const [first] = files['1-acts.json'].clauses
      files['1-acts.json'].clauses = [
        { ...first, kind, strength, rules: [rule('first', first.rules[0].conditions, kind as 'prohibition')] },
      ]
      return markdownOf(partOf(handbookOf(loaded(files)), 'clause-1.not.first').blocks)
    }),
  )
  expect(new Set(notes.map((note) => note.split('\n')[0])).size).toBe(6)
  expect(new Set(notes.map((note) => /\*\*Then\*\*.*/.exec(note)?.[0])).size).toBe(6)
})

test('what a school changes stands there with its reason', () => {
  const base = loaded(tinyFiles())
  const overlay = loadOverlay(
    {
      'policy.json': {
        id: 'our-school',
        title: 'Our policy',
        version: '1.0.0',
        extends: { id: base.id, version: base.version },
        changes: [
          { change: 'set-parameter', parameter: 'most', value: 3, reason: 'Because of *this*.' },
          { change: 'disable-clause', clause: '1.second', reason: 'Not for us.' },
          { change: 'add-parameter', parameter: 'least', definition: parameter(1), reason: 'For later.' },
        ],
      },
    },
    base,
  )
  if (!overlay.ok) throw new Error(JSON.stringify(overlay.issues))
  const { blocks } = partOf(handbookOf(overlay.policy, { changes: overlay.changes }), 'changes')
  expect(markdownOf(blocks)).toBe(
    `The policy rests on another one. These are the changes that were made to it, each with its reason.

- **Another value for a setting**:
  - [Most](#setting-most)
  - Because: Because of \\*this\\*.
  - Changed in: our-school
- **A clause left out**:
  - 1.second
  - Because: Not for us.
  - Changed in: our-school
- **A new setting**:
  - [Least](#setting-least)
  - Because: For later.
  - Changed in: our-school`,
  )
  expect(partsOf(handbookOf(overlay.policy)).some(({ id }) => id === 'changes')).toBe(false)
})
