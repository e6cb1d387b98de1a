import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { at, breach, evaluation, invalid, open, posting, records, safeguarding, write } from './fixtures.js'

const csi = '\u001b['

describe('text', () => {
  test('the whole of it', () => {
    expect(write('text', records)).toBe(`✗ act-017 · staff posting from the official account on Facebook
  Against the policy

  Report this first
    must        Staff who know of it: report it to the designated safeguarding
                lead, at once.
                A possible safeguarding issue is reported.
                Report safeguarding concerns (§3, third paragraph) · procedure:
                child protection

  Not allowed
    must not    The school account does not publish political material.
                → Take the post down.
                No politics (§2.1, will not post, item 4)
    should not  Staff should not contact past pupils from personal accounts.
                Past pupils (§3, last paragraph) · also under §5.1 · procedure:
                staff behaviour

  Must be done
    must        The account managers: delete it, as soon as reasonably possible,
                by 24 November 2026, 09:05 UTC.
                Spam on our page has to go.
                Spam is deleted (§2.2, will delete, item 2)

  Advised
    should      Use official channels.
                Official channels (§3, in brackets)

  Allowed
    may         Reminders may be posted.
                Reminders (§2.1, will post, item 2)

  This could change if it became known
    • whether it was done from an official or a personal account
      – No politics (§2.1)
    • whether the two people are family members
      – Past pupils (§3)

? act-018
  Not decided yet

  Cannot be decided yet, as it is not known
    • whether it was done from an official or a personal account
      – No politics (§2.1): or whether it is political
      – Spam is deleted (§2.2): or where it appears and whether it is spam

  Advice and permissions still open, as it is not known
    • what it is for
      – Reminders (§2.1)

✓ act-019 · staff posting from the official account on Facebook · no rule broken

! act-020
  Could not be read
    • /actor/roles: expected at least one role
  Nothing was decided about it. Correct it and check it again.

4 actions checked: 1 against the policy, 1 not decided yet, 1 no rule broken, 1
could not be read
`)
  })

  test('actions with nothing to say take a line each, and one action needs no overview', () => {
    const one = at(1, evaluation({ id: undefined }), { action: posting })
    const other = at(2, evaluation({ id: 'b', outcome: 'out-of-scope' }))
    expect(
      write('text', [one, other]),
    ).toBe(`✓ line 1 · staff posting from the official account on Facebook · no rule broken
– b · outside the policy

2 actions checked: 1 no rule broken, 1 outside the policy
`)
    expect(write('text', [other])).toBe('– b · outside the policy\n')
    expect(write('text', [])).toBe('')
  })

  test('a safeguarding duty stands out where there is nothing else, and out of scope too', () => {
    expect(write('text', [at(1, evaluation({ outcome: 'out-of-scope', duties: [safeguarding] }))])).toMatch(
      /^– act-1\n {2}Outside the policy\n\n {2}Report this first\n/,
    )
  })

  test('with several files each heading names its own; entries of an array count from 1', () => {
    const record = { ...invalid, file: 'b.json', position: { index: 0 } }
    expect(write('text', [record], { files: ['a.json', 'b.json'] })).toMatch(/^! b\.json, entry 1 · act-020\n/)
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
    expect(shown).toBe('✓ \\u001b[2Jx\\u000a\\u202ey · no rule broken\n')
  })
})
