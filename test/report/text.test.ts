import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import {
  at,
  breach,
  channels,
  evaluation,
  invalid,
  open,
  posting,
  records,
  reminder,
  safeguarding,
  write,
} from './fixtures.js'

const csi = '\u001b['

describe('text', () => {
  test('the whole of it', () => {
    expect(write('text', records)).toBe(`✗ act-017 · line 1
  Staff posting from the official account on Facebook
  Against the policy

  Report this first
    must        Staff who know of it: report it to the designated safeguarding
                lead, at once.
                A possible safeguarding issue is reported.
                Report safeguarding concerns (§3, third paragraph) · procedure:
                child protection

  To put right
    must not    The school account does not publish political material.
                → Take the post down.
                No politics (§2.1, will not post, item 4)
    should not  Staff should not contact past pupils from personal accounts.
                Past pupils (§3, last paragraph) · also under §5.1 · procedure:
                staff behaviour

  To do
    must        The account managers: delete it, as soon as reasonably possible,
                by 24 November 2026, 09:05 UTC.
                Spam on our page has to go.
                Spam is deleted (§2.2, will delete, item 2)

  Advised
    should      Use official channels.
                Official channels (§3, in brackets)

  Allowed
    may         Reminders (§2.1, will post, item 2)
                Reminders may be posted.

  This could still change on learning
    • whether it was done from an official or a personal account – No politics
      (§2.1)
    • whether the two people are family members – Past pupils (§3)

? act-018 · line 2
  Not decided yet

  Cannot be decided yet. It could be enough to know
    • whether it was done from an official or a personal account
      – No politics (§2.1); also enough to know whether it is political
      – Spam is deleted (§2.2); also enough to know both of these: whether it is
        spam; where it appears

  Advice and permissions still open. It could be enough to know
    • what it is for – Reminders (§2.1)

✓ act-019 · line 3 · staff posting from the official account on Facebook · no
  rule broken

! act-020 · line 4
  Could not be read
    • /actor/roles: expected at least one role
  Nothing was decided about it. Please correct it and check it again.

`)
  })

  test('actions with nothing to say take a line each, and the counts are left to standard error', () => {
    const one = at(1, evaluation({ id: undefined }), {
      action: { ...posting, timing: { at: '2026-11-23T10:15+01:00' } },
    })
    const other = at(2, evaluation({ id: 'b', outcome: 'out-of-scope' }))
    expect(
      write('text', [one, other]),
    ).toBe(`✓ line 1 · Mon 23 Nov 2026 10:15 · staff posting from the official account on
  Facebook · no rule broken
– b · line 2 · outside the policy

`)
    expect(write('text', [other])).toBe('– b · line 2 · outside the policy\n')
    expect(write('text', [])).toBe('')
  })

  test('a safeguarding duty stands out where there is nothing else, and out of scope too', () => {
    expect(write('text', [at(1, evaluation({ outcome: 'out-of-scope', duties: [safeguarding] }))])).toMatch(
      /^● act-1 · line 1\n {2}Outside the policy, but act now\n\n {2}Report this first\n/,
    )
  })

  test('a permission is explained once in a run, and named each time', () => {
    const allowed = evaluation({ permissions: [{ ...reminder, remedy: 'Look at the other list.' }] })
    expect(write('text', [at(1, allowed), at(2, allowed)])).toBe(`✓ act-1 · line 1
  No rule broken

  Allowed
    may         Reminders (§2.1, will post, item 2)
                Reminders may be posted.
                → Look at the other list.

✓ act-1 · line 2
  No rule broken

  Allowed
    may         Reminders (§2.1, will post, item 2)

`)
  })

  test('what was assumed stands at the end', () => {
    const because = [{ fact: 'content.spam', operator: 'equal', value: false, actual: false, assumed: true }] as const
    expect(write('text', [at(1, evaluation({ recommendations: [{ ...channels, because }] }))])).toMatch(
      /\n\n {2}Assumed to be as usual: whether it is spam\n\n$/,
    )
  })

  test('with several files each heading names its own; entries of an array count from 1', () => {
    const record = { ...invalid, file: 'b.json', position: { index: 0 } }
    expect(write('text', [record], { files: ['a.json', 'b.json'] })).toMatch(/^! act-020 · b\.json, entry 1\n/)
  })

  test.each([40, 57, 80, 120])('no line is wider than %d columns', (width) => {
    const wide = at(1, { ...breach, id: '学校'.repeat(40) }, { action: posting })
    for (const line of write('text', [wide, ...records], { width }).split('\n'))
      expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })

  test('the same words in colour, and red only for a breach', () => {
    const coloured = write('text', records, { colour: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken off.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(write('text', records))
    expect(coloured).toContain(`${csi}31m`)
    expect(
      write('text', [at(1, open), at(2, evaluation({ duties: [safeguarding] })), invalid], { colour: true }),
    ).not.toContain(`${csi}31m`)
  })

  test('an id is shown and never obeyed', () => {
    const shown = write('text', [at(1, evaluation({ id: '\u001b[2Jx\n\u202ey' }))])
    expect(shown).toBe('✓ \\u001b[2Jx\\u000a\\u202ey · line 1 · no rule broken\n')
  })
})
