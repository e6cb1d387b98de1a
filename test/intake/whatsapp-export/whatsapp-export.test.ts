import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAction } from '../../../src/action/parse-action.js'
import type { Intake } from '../../../src/intake/intake.js'
import { contentOf } from '../../../src/intake/whatsapp-export/app-text.js'
import { entriesOf } from '../../../src/intake/whatsapp-export/headers.js'
import { readWhatsappExport, type WhatsappOptions } from '../../../src/intake/whatsapp-export.js'
import { openToStrangers, school } from '../export-school.js'

const inGroup = { zone: 'Europe/London', dayOrder: 'day-first', group: 'Year 4 Parents' } as const
const read = (text: string, options: WhatsappOptions = inGroup, of = school): Intake =>
  readWhatsappExport(text, of, options)
const codes = ({ problems }: Intake) => problems.map(({ item, code }) => `${item}: ${code}`)
const items = ({ actions }: Intake) => actions.map(({ item }) => item)

const ada = { id: 'u-2', roles: ['staff', 'parent'], positions: ['teacher'] }
const android = `23/11/2026, 10:14 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.
23/11/2026, 10:15 - Ada Example: Some words
in two lines: the second

23/11/2026, 10:16 - +44 7700 900123: An answer`
const phone = `[23/11/2026, 10:14:00] Year 4 Parents: \u200eMessages and calls are end-to-end encrypted.
[23/11/2026, 10:15:07] Ada Example: Some words\r
in two lines: the second\r
\u200e[23/11/2026, 10:16:00] \u202a+44 7700 900123\u202c: \u200eimage omitted`

describe('a message is a post to the group', () => {
  const channel = {
    platform: 'whatsapp',
    account: 'personal',
    space: 'group',
    audience: 'restricted',
    schoolGroup: 'parents',
  }
  test('Android', () => {
    const outcome = read(android)
    expect(outcome.actions.map(({ item, action }) => [item, action])).toEqual([
      [
        'line 2',
        { id: 'whatsapp-export:line-2', verb: 'post', actor: ada, channel, timing: { at: '2026-11-23T10:15+00:00' } },
      ],
      [
        'line 5',
        {
          id: 'whatsapp-export:line-5',
          verb: 'post',
          actor: { id: 'u-3', roles: ['parent'] },
          channel,
          timing: { at: '2026-11-23T10:16+00:00' },
        },
      ],
    ])
    expect(codes(outcome)).toEqual(['line 1: not-an-act'])
    const from = Object.fromEntries(outcome.actions[0]?.evidence.map(({ fact, ...rest }) => [fact, rest]) ?? [])
    expect(from['timing.at']).toEqual({ from: 'line 2', confidence: 'certain', source: 'whatsapp-export' })
    expect(from['channel.schoolGroup']?.from).toBe('context#/groups/0')
    expect(from['actor.roles']?.from).toBe('context#/people/1')
  })
  test('iPhone', () => {
    const outcome = read(phone)
    expect(outcome.actions.map(({ item, action }) => [item, action.timing?.at])).toEqual([
      ['line 2', '2026-11-23T10:15:07+00:00'],
      ['line 4', '2026-11-23T10:16:00+00:00'],
    ])
    expect(codes(outcome)).toEqual(['line 1: not-an-act', 'line 4: media-not-read'])
    expect(outcome.actions[1]?.suggestions.map(({ fact }) => fact)).toEqual(['content.people'])
  })
})

test('no name, number or word of a chat is in what comes of it', () => {
  const written = JSON.stringify([read(android), read(phone), read(android, { ...inGroup, group: 'Secret Group' })])
  expect(written).not.toMatch(/Example|7700|words|second|answer|Year 4|Secret/)
})

describe('options', () => {
  const { zone, dayOrder } = inGroup
  const pair = '23/11/2026, 10:15 - Ada Example: a\n23/11/2026, 10:16 - Hedy Example: b'
  test.each<[what: string, text: string, options: WhatsappOptions, acts: number, found: string[]]>([
    ['no zone', android, { dayOrder, direct: true }, 0, [': option-missing']],
    ['no day order', android, { zone, direct: true }, 0, [': option-missing']],
    ['nothing', android, {}, 0, [': option-missing', ': option-missing']],
    ['a zone that does not exist', android, { ...inGroup, zone: 'Europe/Leicester' }, 0, [': wrong-option']],
    [
      'a day order that does not exist',
      android,
      { ...inGroup, dayOrder: 'year-first' as 'day-first' },
      0,
      [': wrong-option'],
    ],
    ['a group and a chat of two', android, { ...inGroup, direct: true }, 0, [': wrong-option']],
    ['two senders and no word of a group', pair, { zone, dayOrder }, 0, [': option-missing']],
    [
      'a group that is shown',
      `23/11/2026, 10:14 - Ada Example created group "X: y"\n${pair}`,
      { zone, dayOrder },
      2,
      ['line 1: not-an-act'],
    ],
    ['three senders', `${pair}\n23/11/2026, 10:17 - +44 7700 900123: c`, { zone, dayOrder }, 3, []],
    ['a group that the context lacks', pair, { zone, dayOrder, group: 'Another' }, 2, [': group-unknown']],
    ['a group by its id', pair, { zone, dayOrder, group: 'staff-chat' }, 2, []],
    ['no export', 'Dear Ada,\n\nsome words', inGroup, 0, ['line 1: not-mapped', 'line 3: not-mapped', ': wrong-shape']],
    ['nothing at all', '', inGroup, 0, [': wrong-shape']],
    ['something before the first header', `A title\n${pair}`, inGroup, 2, ['line 1: not-mapped']],
    [
      'the other day order',
      pair,
      { ...inGroup, dayOrder: 'month-first' },
      0,
      ['line 1: attribution-uncertain', 'line 2: attribution-uncertain'],
    ],
  ])('%s', (_what, text, options, acts, found) => {
    const outcome = read(text, options)
    expect(outcome.actions).toHaveLength(acts)
    expect(codes(outcome)).toEqual(found)
  })

  test('in a chat of two a message is aimed at the other', () => {
    const { actions } = read(pair, { zone, dayOrder, direct: true })
    expect(
      actions.map(({ action: { id, verb, target, channel, content } }) => [id, verb, target, channel?.space, content]),
    ).toEqual([
      [
        'whatsapp-export:line-1',
        'message',
        { kind: 'person', id: 'u-1', roles: ['staff'], account: 'personal' },
        'direct',
        { addressedToIndividual: true },
      ],
      [
        'whatsapp-export:line-2',
        'message',
        { kind: 'person', id: 'u-2', roles: ['staff', 'parent'], account: 'personal' },
        'direct',
        { addressedToIndividual: true },
      ],
    ])
  })
})

describe('times', () => {
  const at = (stamp: string, options: WhatsappOptions = inGroup) => {
    const outcome = read(`${stamp}Ada Example: a`, options)
    return [outcome.actions.map(({ action }) => action.timing?.at), codes(outcome)]
  }
  test.each<[stamp: string, instant: string | undefined, found: string[]]>([
    ['3/4/26, 09:05 - ', '2026-04-03T09:05+01:00', []],
    ['23/11/2026, 9:15 am - ', '2026-11-23T09:15+00:00', []],
    ['23/11/2026, 12:15\u202fam - ', '2026-11-23T00:15+00:00', []],
    ['23/11/2026, 12:15 p.m. - ', '2026-11-23T12:15+00:00', []],
    ['[23/11/2026, 9:15:07\u202fPM] ', '2026-11-23T21:15:07+00:00', []],
    ['\ufeff\u200e[23/11/2026, 09:15:07] ', '2026-11-23T09:15:07+00:00', []],
    ['29/03/2026, 00:59 - ', '2026-03-29T00:59+00:00', []],
    ['29/03/2026, 01:00 - ', undefined, ['line 1: no-such-time']],
    ['29/03/2026, 02:00 - ', '2026-03-29T02:00+01:00', []],
    ['25/10/2026, 00:59 - ', '2026-10-25T00:59+01:00', []],
    ['25/10/2026, 01:00 - ', undefined, ['line 1: ambiguous-time']],
    ['25/10/2026, 01:59 - ', undefined, ['line 1: ambiguous-time']],
    ['25/10/2026, 02:00 - ', '2026-10-25T02:00+00:00', []],
  ])('%j', (stamp, instant, found) => {
    expect(at(stamp)).toEqual([[instant], found])
  })

  test('the month first, and another zone', () => {
    expect(at('11/23/26, 10:15 - ', { ...inGroup, dayOrder: 'month-first', zone: 'Asia/Kolkata' })).toEqual([
      ['2026-11-23T10:15+05:30'],
      [],
    ])
  })

  test.each([
    '31/02/2026, 10:15 - ',
    '23/11/2026, 24:15 - ',
    '23/11/2026, 13:15 pm - ',
    '23/11/2026, 10:60 - ',
    '23/11/1026, 10:15 - ',
  ])('%j is no time', (stamp) => {
    expect(at(stamp)).toEqual([[], ['line 1: attribution-uncertain']])
  })

  test('an hour that the clocks show twice does not run back', () => {
    const outcome = read(
      ['01:10', '01:50', '01:05', '02:00'].map((time) => `25/10/2026, ${time} - Ada Example: a`).join('\n'),
    )
    expect(items(outcome)).toEqual(['line 1', 'line 2', 'line 3', 'line 4'])
    expect(codes(outcome)).toEqual(['line 1: ambiguous-time', 'line 2: ambiguous-time', 'line 3: ambiguous-time'])
  })
})

describe('who wrote a line', () => {
  const line = (time: string, sender: string, text = 'a') => `23/11/2026, ${time} - ${sender}: ${text}`
  const [a, b, c] = [line('10:15', 'Ada Example'), line('10:16', 'Ada Example'), line('10:20', 'Hedy Example')]
  test.each<[what: string, lines: string[], acts: string[], found: string[]]>([
    [
      'a pasted line of long ago',
      [a, b, '01/09/2026, 08:00 - Hedy Example: a', c],
      ['line 1', 'line 2', 'line 4'],
      ['line 3: attribution-uncertain'],
    ],
    [
      'a pasted line of the time to come',
      [a, b, '01/09/2027, 08:00 - Hedy Example: a', c, line('10:21', 'Ada Example')],
      ['line 1', 'line 2'],
      ['line 3: attribution-uncertain', 'line 4: attribution-uncertain', 'line 5: attribution-uncertain'],
    ],
    [
      'a pasted line of somebody who is no member',
      [a, b, line('10:17', 'Bo Example'), c],
      ['line 1', 'line 2', 'line 4'],
      ['line 3: attribution-uncertain'],
    ],
    [
      'somebody who wrote twice',
      [a, line('10:17', 'Bo Example'), line('10:17', 'Bo Example')],
      ['line 1', 'line 2', 'line 3'],
      [],
    ],
    [
      'somebody who joined',
      [a, '23/11/2026, 10:16 - Bo Example joined using your invite', line('10:17', 'Bo Example')],
      ['line 1', 'line 3'],
      ['line 2: not-an-act'],
    ],
    [
      'people who were added',
      [a, '23/11/2026, 10:16 - Ada Example added Cy Example and Bo Example', line('10:17', 'Bo Example')],
      ['line 1', 'line 3'],
      ['line 2: not-an-act'],
    ],
    ['the first line', [line('10:10', 'Bo Example'), a], ['line 1', 'line 2'], []],
    ['a line in the form of another phone', [a, '[23/11/2026, 10:17:00] Hedy Example: a'], ['line 1'], []],
    [
      'a line of the app that quotes a colon',
      [a, '23/11/2026, 10:17 - Ada Example changed the subject from “A: b” to “C”'],
      ['line 1'],
      ['line 2: not-an-act'],
    ],
    [
      'a name that somebody chose',
      [a, line('10:17', '~\u202fAda Example'), line('10:18', '~\u202fAda Example')],
      ['line 1', 'line 2', 'line 3'],
      [],
    ],
  ])('%s', (_what, lines, acts, found) => {
    const outcome = read(lines.join('\n'), inGroup, openToStrangers)
    expect(items(outcome)).toEqual(acts)
    expect(codes(outcome)).toEqual(found)
  })

  test('a name that somebody chose is nobody on the roster', () => {
    const { actions } = read(
      [line('10:17', '~\u202fAda Example'), a.replace('10:15', '10:18')].join('\n'),
      inGroup,
      openToStrangers,
    )
    expect(actions.map(({ action }) => action.actor)).toEqual([{ roles: ['public'] }, ada])
  })

  test('without a word on strangers in the context, theirs is no act', () => {
    const outcome = read([line('10:10', 'Bo Example'), a].join('\n'))
    expect([items(outcome), codes(outcome)]).toEqual([['line 2'], ['line 1: actor-unknown']])
  })
})

describe('what a message is', () => {
  test.each<[text: string, marked: boolean, expected: object]>([
    ['words', false, { kind: 'message', text: 'words' }],
    ['words <This message was edited>', false, { kind: 'message', text: 'words', edited: true }],
    ['words \u200e<This message was edited>', true, { kind: 'message', text: 'words', edited: true }],
    ['typed <This message was edited>', true, { kind: 'message', text: 'typed <This message was edited>' }],
    ['<Media omitted>', false, { kind: 'message', media: 'picture', text: undefined }],
    ['<View once voice message omitted>', false, { kind: 'message', media: 'other', text: undefined }],
    [
      'IMG-20261123-WA0001.jpg (file attached)\na caption',
      false,
      { kind: 'message', media: 'picture', text: 'a caption' },
    ],
    ['list.pdf (file attached)', false, { kind: 'message', media: 'other', text: undefined }],
    ['\u200evideo omitted', true, { kind: 'message', media: 'picture', text: undefined }],
    ['a caption \u200eimage omitted', true, { kind: 'message', media: 'picture', text: 'a caption' }],
    ['list.pdf • \u200e3 pages \u200edocument omitted', true, { kind: 'message', media: 'other', text: undefined }],
    [
      '\u200e<attached: 00000012-PHOTO-2026-11-23-10-15-07.jpg>',
      true,
      { kind: 'message', media: 'picture', text: undefined },
    ],
    ['\u200esticker omitted', true, { kind: 'message', media: 'other', text: undefined }],
    ['image omitted', true, { kind: 'message', text: 'image omitted' }],
    ['This message was deleted', false, { kind: 'deleted' }],
    ['\u200eYou deleted this message.', true, { kind: 'deleted' }],
    ['This message was deleted', true, { kind: 'message', text: 'This message was deleted' }],
    ['Missed voice call', false, { kind: 'app' }],
    ['\u200eMissed video call, \u200eTap to call back', true, { kind: 'app' }],
    ['\u200eHedy Example added you', true, { kind: 'app' }],
    ['', false, { kind: 'app' }],
    [
      'POLL:\nWhich day?\nOPTION: Monday (0 votes)\nOPTION: Friday (2 votes)',
      false,
      { kind: 'message', votes: true, text: 'POLL:\nWhich day?\nOPTION: Monday (0 votes)\nOPTION: Friday (2 votes)' },
    ],
    [
      '\u200ePOLL:\nWhich day?\n\u200eOPTION: Monday (\u200e0 votes)',
      true,
      { kind: 'message', text: 'POLL:\nWhich day?\nOPTION: Monday (0 votes)' },
    ],
    [
      '\u200eLocation: https://maps.example/?q=52.6,-1.1',
      true,
      { kind: 'message', text: 'Location: https://maps.example/?q=52.6,-1.1' },
    ],
  ])('%j', (text, marked, expected) => {
    expect(contentOf(text, marked)).toEqual({ edited: false, votes: false, ...expected })
  })

  test('deletions and blocks are told to whoever tracks duties', () => {
    const outcome = read(
      '23/11/2026, 10:14 - You blocked this contact. Tap to unblock.\n23/11/2026, 10:15 - Ada Example: This message was deleted\n23/11/2026, 10:16 - Ada Example: This message was deleted by admin Hedy Example',
    )
    expect(outcome.followUps).toEqual([
      { item: 'line 1', kind: 'block', of: undefined, at: '2026-11-23T10:14+00:00' },
      { item: 'line 2', kind: 'delete', of: 'whatsapp-export:line-2', by: 'u-2' },
      { item: 'line 3', kind: 'delete', of: 'whatsapp-export:line-3', by: undefined },
    ])
    expect(codes(outcome)).toEqual(['line 1: not-an-act', 'line 2: not-an-act', 'line 3: not-an-act'])
  })

  test('an edit and a poll are acts, with what they leave open', () => {
    const outcome = read(
      '23/11/2026, 10:15 - Ada Example: a <This message was edited>\n23/11/2026, 10:15 - Ada Example: POLL:\nWhen?\nOPTION: Now (3 votes)\n',
    )
    expect([items(outcome), codes(outcome)]).toEqual([
      ['line 1', 'line 2'],
      ['line 1: edited', 'line 2: not-mapped'],
    ])
    expect(outcome.actions.map(({ action }) => action.timing?.at)).toEqual([undefined, '2026-11-23T10:15+00:00'])
  })

  test('the text of a message goes to its next header', () => {
    expect(
      entriesOf(android, 'day-first')
        .entries.map(({ line, text }) => [line, text])
        .slice(1),
    ).toEqual([
      [2, 'Some words\nin two lines: the second'],
      [5, 'An answer'],
    ])
  })
})

const stamp = fc.constantFrom(
  '23/11/2026, 10:15 - ',
  '[23/11/2026, 10:15:07] ',
  '25/10/2026, 01:30 - ',
  '1/2/26, 9:00\u202fam - ',
  '45/45/4545, 99:99 - ',
  '',
)
const sender = fc.constantFrom('Ada Example: ', '+44 7700 900123: ', 'Bo Example: ', '~ Cy: ', ': ', '')
const said = fc.oneof(
  fc.constantFrom('<Media omitted>', '\u200eimage omitted', 'This message was deleted', 'POLL:\n', '\u200e'),
  fc.string({ unit: 'grapheme' }),
)

test('whatever the export, it never throws, gives valid acts alone, and leaves out no line that has a header', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(stamp, sender, said).map((parts) => parts.join('')),
        { maxLength: 8 },
      ),
      fc.boolean(),
      (lines, strangers) => {
        const text = lines.join('\n')
        const outcome = read(text, inGroup, strangers ? openToStrangers : school)
        for (const { action } of outcome.actions) expect(parseAction(action).ok).toBe(true)
        const told = new Set([...outcome.actions, ...outcome.problems].map(({ item }) => item))
        const { entries, before } = entriesOf(text, 'day-first')
        for (const line of [...entries.map((entry) => entry.line), ...before]) expect(told).toContain(`line ${line}`)
      },
    ),
    { numRuns: 300 },
  )
})

test.each<[what: string, text: string]>([
  ['one line', 'a'.repeat(1_000_000)],
  ['headers alone', '23/11/2026, 10:15 - '.repeat(50_000)],
  [
    'lines that run back',
    Array.from(
      { length: 20_000 },
      (_, index) => `${28 - (index % 28)}/${12 - (index % 11)}/${2099 - (index % 90)}, 10:15 - A${index}: a`,
    ).join('\n'),
  ],
  ['digits', '1/'.repeat(500_000)],
  ['marks', `23/11/2026, 10:15 - A: ${'\u200e'.repeat(300_000)}`],
  ['spaces', `23/11/2026, 10:15 - A: ${' '.repeat(900_000)}x`],
  ['options', `23/11/2026, 10:15 - A: POLL:\n${'OPTION: ('.repeat(100_000)}`],
  [
    'system lines',
    Array.from({ length: 12_000 }, (_, index) => `23/11/2026, 10:15 - A${index} added ${'B, '.repeat(20)}`).join('\n'),
  ],
])('a megabyte of %s is read in linear time', (_what, text) => {
  const timeOf = (part: string): number => {
    // The shortest of several: what else a machine does only ever adds to it.
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now()
      read(part)
      return performance.now() - start
    })
    return Math.min(...times)
  }
  const [quarter, whole] = [timeOf(text.slice(0, text.length / 4)), timeOf(text)]
  // A quadratic reading takes sixteen times as long for four times the text, and minutes for a megabyte.
  expect(whole).toBeLessThan(Math.max(8 * quarter, 500))
})
