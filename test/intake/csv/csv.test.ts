import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAction } from '../../../src/action/parse-action.js'
import type { MappingInput } from '../../../src/intake/csv/mapping-schema.js'
import { parseMapping } from '../../../src/intake/csv/parse-mapping.js'
import { readCsv } from '../../../src/intake/csv.js'
import type { Intake } from '../../../src/intake/intake.js'
import { openToStrangers, school } from '../export-school.js'

const base = {
  columns: {
    Act: { as: 'fact', fact: 'verb', values: { Post: 'post', Reply: 'comment', '?': null }, fold: true },
    Who: { as: 'account', of: 'actor', by: 'handle' },
    When: { as: 'time', format: 'dd/MM/yyyy HH:mm' },
    Rude: { as: 'fact', fact: 'content.abusive', values: { Yes: true, No: false } },
    About: {
      as: 'fact',
      fact: 'content.complainsAbout',
      values: { S: 'school', T: 'staff', nobody: [], '?': null },
      separator: ';',
    },
    Before: { as: 'fact', fact: 'history.priorIncidents' },
    Words: { as: 'text' },
  },
  constants: { 'channel.platform': 'facebook', 'channel.audience': 'public' },
  ignore: ['Notes'],
  zone: 'Europe/London',
} satisfies MappingInput

const mappingOf = (input: unknown) => {
  const parsed = parseMapping(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.mapping
}

const read = (text: string, mapping: unknown = base): Intake => readCsv(text, school, mappingOf(mapping))
const heads = 'Act,Who,When,Rude,About,Before,Words\n'
const row = (cells: string): Intake => read(`${heads}${cells}\n`)
const codes = ({ problems }: Intake) => problems.map(({ path, code }) => `${path}: ${code}`)

test('a row is an act with what the context knows of the account, and says what each fact rests on', () => {
  const { actions, problems } = row('post,@Ada.Example,23/11/2026 10:15,Yes,S; T,2,Some words')
  expect(problems).toEqual([])
  expect(actions.map(({ item, action }) => ({ item, action }))).toEqual([
    {
      item: 'line 2',
      action: {
        id: 'csv:line-2',
        verb: 'post',
        actor: { id: 'u-2', roles: ['staff', 'parent'], positions: ['teacher'], profileIdentifiable: true },
        channel: { platform: 'facebook', audience: 'public', account: 'personal' },
        content: { abusive: true, complainsAbout: ['school', 'staff'] },
        timing: { at: '2026-11-23T10:15+00:00' },
        history: { priorIncidents: 2 },
      },
    },
  ])
  const from = Object.fromEntries(actions[0]?.evidence.map(({ fact, ...rest }) => [fact, rest]) ?? [])
  expect(from['content.abusive']).toEqual({ from: 'line 2, column 4', confidence: 'certain', source: 'csv' })
  expect(from['channel.platform']?.from).toBe('mapping#/constants/channel.platform')
  expect(from['actor.roles']).toMatchObject({ from: 'context#/people/1', source: 'roster' })
})

test('an empty cell is unknown', () => {
  const { actions, problems } = row('post,ada.example,,, ,,')
  expect(problems).toEqual([])
  expect(actions[0]?.action).toEqual({
    id: 'csv:line-2',
    verb: 'post',
    actor: { id: 'u-2', roles: ['staff', 'parent'], positions: ['teacher'], profileIdentifiable: true },
    channel: { platform: 'facebook', audience: 'public', account: 'personal' },
  })
})

describe('cells', () => {
  const factsOf = (cells: string) =>
    row(cells).actions.map(({ action: { content, history, timing } }) => ({ ...content, ...history, ...timing }))
  test.each<[what: string, cells: string, facts: object, found: string[]]>([
    [
      'a value that the table lacks',
      'post,ada.example,,Perhaps,S,,',
      { complainsAbout: ['school'] },
      ['line 2, column 4: unknown-value'],
    ],
    ['letters where they count', 'post,ada.example,,YES,,,', {}, ['line 2, column 4: unknown-value']],
    [
      'a list of which one member is not known',
      'post,ada.example,,No,S;X,,',
      { abusive: false },
      ['line 2, column 5: unknown-value'],
    ],
    ['a list of which one member is left unknown', 'post,ada.example,,No,S;?,,', { abusive: false }, []],
    ['a list that is said to be empty', 'post,ada.example,,,nobody,,', { complainsAbout: [] }, []],
    ['a list of separators', 'post,ada.example,,, ; ;,,', {}, []],
    ['a number that is none', 'post,ada.example,,,,two,', {}, ['line 2, column 6: unknown-value']],
    ['a number below zero', 'post,ada.example,,,,-1,', {}, ['line 2, column 6: unknown-value']],
    ['a number too long to be exact', 'post,ada.example,,,,9007199254740993,', {}, ['line 2, column 6: unknown-value']],
    ['a time of another form', 'post,ada.example,2026-11-23,,,,', {}, ['line 2, column 3: wrong-format']],
    ['a day that does not exist', 'post,ada.example,30/02/2026 10:15,,,,', {}, ['line 2, column 3: wrong-format']],
    ['summer', 'post,ada.example,23/06/2026 10:15,,,,', { at: '2026-06-23T10:15+01:00' }, []],
    [
      'the last minute before the clocks go forward',
      'post,ada.example,29/03/2026 00:59,,,,',
      { at: '2026-03-29T00:59+00:00' },
      [],
    ],
    ['a time that the clocks skip', 'post,ada.example,29/03/2026 01:00,,,,', {}, ['line 2, column 3: no-such-time']],
    ['the first minute after it', 'post,ada.example,29/03/2026 02:00,,,,', { at: '2026-03-29T02:00+01:00' }, []],
    [
      'a time that the clocks show twice',
      'post,ada.example,25/10/2026 01:30,,,,',
      {},
      ['line 2, column 3: ambiguous-time'],
    ],
    [
      'the first minute that they show once',
      'post,ada.example,25/10/2026 02:00,,,,',
      { at: '2026-10-25T02:00+00:00' },
      [],
    ],
  ])('%s', (_what, cells, facts, found) => {
    expect(factsOf(cells)).toEqual([facts])
    expect(codes(row(cells))).toEqual(found)
  })
})

describe('no act', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['a verb that is left unknown', `${heads}?,ada.example,,,,,`, ['line 2: verb-unknown']],
    [
      'a verb that the table lacks',
      `${heads}Sing,ada.example,,,,,`,
      ['line 2, column 1: unknown-value', 'line 2: verb-unknown'],
    ],
    ['an account that nobody knows', `${heads}Post,someone,,,,,`, ['line 2, column 2: actor-unknown']],
    ['an account of nobody', `${heads}Post,ownerless,,,,,`, ['line 2, column 2: actor-unknown']],
    ['no account', `${heads}Post,,,,,,`, ['line 2: actor-unknown']],
    ['a row that is too long', `${heads}Post,ada.example,,,,,some, words`, ['line 2: ragged-row']],
    ['no headings', '\ufeff\n\n', [': empty']],
    ['nothing', '', [': empty']],
    ['headings that are broken', `"Act\n${heads}`, ['line 1: invalid-csv', ': empty']],
  ])('%s', (_what, text, found) => {
    const outcome = read(text)
    expect(outcome.actions).toEqual([])
    expect(codes(outcome)).toEqual(found)
  })
})

describe('files', () => {
  const plain = { columns: { Act: base.columns.Act, Words: { as: 'text' } }, constants: { 'actor.roles': ['parent'] } }
  test.each<[what: string, text: string, mapping: object, acts: string[], found: string[]]>([
    ['a mark of byte order', '\ufeffAct,Words\npost,x\n', plain, ['line 2'], []],
    [
      'line breaks of two characters, also in a cell',
      'Act,Words\r\npost,"x\r\n\r\ny"\r\n\r\npost,z\r\n',
      plain,
      ['line 2', 'line 6'],
      [],
    ],
    ['no line break at the end', 'Act,Words\npost,x', plain, ['line 2'], []],
    ['a quoted delimiter and quotation marks', 'Act,Words\npost,"x, ""y"""\n', plain, ['line 2'], []],
    ['rows of delimiters', 'Act,Words\npost,x\n , \n,\n', plain, ['line 2'], []],
    ['semicolons', 'Act;Words\npost;x, y\n', { ...plain, delimiter: ';' }, ['line 2'], []],
    ['a row that is too short', 'Act,Words\npost\n', plain, ['line 2'], ['line 2: ragged-row']],
    ['columns of no name', 'Act,Words,\npost,x,\n', plain, ['line 2'], []],
    [
      'a column that nothing maps',
      'Act,Words,More\npost,x,\n',
      plain,
      ['line 2'],
      ['line 1, column 3: unmapped-column'],
    ],
    ['a column to ignore', 'Act,Words,More\npost,x,\n', { ...plain, ignore: ['More'] }, ['line 2'], []],
    ['a column that is not there', 'Act\npost\n', plain, ['line 2'], ['line 1: missing-column']],
    ['a column twice', 'Act,Words,Act\npost,x,comment\n', plain, ['line 2'], ['line 1, column 3: duplicate-column']],
    [
      'quotation marks that do not pair up',
      'Act,Words\npost,x\npost,y"z\npost,x\npost,"unclosed\npost,x\n',
      plain,
      ['line 2', 'line 4'],
      ['line 3: invalid-csv', 'line 5: invalid-csv'],
    ],
  ])('%s', (_what, text, mapping, acts, found) => {
    const outcome = read(text, mapping)
    expect(outcome.actions.map(({ item }) => item)).toEqual(acts)
    expect(codes(outcome)).toEqual(found)
  })
})

describe('people, ids and other times', () => {
  const mapping = {
    columns: {
      Ref: { as: 'id' },
      Did: { as: 'fact', fact: 'verb' },
      Actor: { as: 'person', of: 'actor' },
      Target: { as: 'person', of: 'target' },
      Page: { as: 'account', of: 'target', by: 'handle', platform: 'facebook' },
      Date: { as: 'time', format: 'd/M/yy' },
      Time: { as: 'time', format: 'h.mm a' },
      Own: { as: 'fact', fact: 'extra.tripsAbroad' },
    },
    zone: 'Europe/London',
  }
  const acts = (cells: string) => {
    const outcome = read(`Ref,Did,Actor,Target,Page,Date,Time,Own\n${cells}`, mapping)
    return [outcome.actions.map(({ action }) => action), codes(outcome)]
  }
  const actor = { id: 'u-2', roles: ['staff', 'parent'], positions: ['teacher'] }
  test.each<[what: string, cells: string, act: object | undefined, found: string[]]>([
    [
      'a person at whom it is aimed, of the family',
      'A-7,message,u-2,u-4,,,,',
      { id: 'csv:A-7', target: { kind: 'person', id: 'u-4', roles: ['pupil'], family: true } },
      [],
    ],
    [
      'one who is not on the roster',
      'A-7,message,u-2,u-5,,,,',
      { id: 'csv:A-7' },
      ['line 2, column 4: person-unknown'],
    ],
    [
      'an account of nobody known',
      'A-7,message,u-2,,someone,,,',
      { id: 'csv:A-7' },
      ['line 2, column 5: target-unknown'],
    ],
    [
      'an account at which it is aimed',
      'A-7,message,u-2,,example.primary,,,',
      { id: 'csv:A-7', target: { account: 'official' } },
      [],
    ],
    [
      'an actor who is not on the roster',
      'A-7,message,u-5,,,,,',
      undefined,
      ['line 2, column 3: person-unknown', 'line 2: actor-unknown'],
    ],
    [
      'a time in two columns',
      'A-7,message,u-2,,,1/7/26,12.05 am,',
      { id: 'csv:A-7', timing: { at: '2026-07-01T00:05+01:00' } },
      [],
    ],
    [
      'noon, behind a narrow space',
      'A-7,message,u-2,,,1/7/26,12.05\u202fp.m.,',
      { id: 'csv:A-7', timing: { at: '2026-07-01T12:05+01:00' } },
      [],
    ],
    [
      'an hour that is none',
      'A-7,message,u-2,,,1/7/26,13.05 pm,',
      { id: 'csv:A-7' },
      ['line 2, column 6: wrong-format'],
    ],
    ['a date alone', 'A-7,message,u-2,,,1/7/26,,', { id: 'csv:A-7' }, []],
    ['a fact of a policy', 'A-7,message,u-2,,,,,often', { id: 'csv:A-7', extra: { tripsAbroad: 'often' } }, []],
  ])('%s', (_what, cells, act, found) => {
    expect(acts(cells)).toEqual([act ? [{ verb: 'message', actor, ...act }] : [], found])
  })

  test('instants with their offset need no zone', () => {
    const instants = {
      columns: { Did: mapping.columns.Did, At: { as: 'time', format: 'instant' } },
      constants: { 'actor.roles': ['parent'] },
    }
    const { actions, problems } = read('Did,At\npost,2026-11-23T10:15:00+05:30\npost,2026-11-23 10:15\n', instants)
    expect(actions.map(({ action }) => action.timing)).toEqual([{ at: '2026-11-23T10:15:00+05:30' }, undefined])
    expect(problems.map(({ path, code }) => [path, code])).toEqual([['line 3, column 2', 'wrong-format']])
  })

  test('an id of free text is written as a digest', () => {
    const { actions } = read('Ref,Did,Actor\nMrs Example,message,u-2\n', mapping)
    expect(actions[0]?.action.id).toMatch(/^csv:sha256-[0-9a-f]{32}$/)
  })
})

test('cells lead the context, and the context leads constants', () => {
  const mapping = {
    columns: { Who: base.columns.Who, Roles: { as: 'fact', fact: 'actor.roles', separator: '+' } },
    constants: {
      verb: 'post',
      'channel.platform': 'facebook',
      'channel.account': 'official',
      'actor.roles': ['public'],
    },
  }
  const { actions } = read('Who,Roles\nada.example,\nada.example,governor\n,\n', mapping)
  expect(actions.map(({ action: { actor, channel } }) => [actor.roles, channel?.account])).toEqual([
    [['staff', 'parent'], 'personal'],
    [['governor'], 'personal'],
  ])
})

describe('mappings', () => {
  const withColumn = (column: unknown) => ({ ...base, columns: { X: column } })
  test.each<[what: string, mapping: unknown, issues: string[]]>([
    ['no mapping', null, [': wrong-type']],
    ['a key too many', { ...base, colour: 1 }, ['/colour: unknown-key']],
    ['a column of no kind', withColumn({ as: 'name' }), ['/columns/X/as: unknown-value']],
    ['a fact that does not exist', withColumn({ as: 'fact', fact: 'content.rude' }), ['/columns/X/fact: unknown-fact']],
    [
      'a fact that is derived',
      withColumn({ as: 'fact', fact: 'content.picturesPupil' }),
      ['/columns/X/fact: unknown-fact'],
    ],
    [
      'a value that the fact cannot have',
      withColumn({ as: 'fact', fact: 'verb', values: { a: 'sing' } }),
      ['/columns/X/values/a: value-type'],
    ],
    [
      'a text twice, once folded',
      withColumn({ as: 'fact', fact: 'verb', values: { a: 'post', 'A ': 'post' }, fold: true }),
      ['/columns/X/values/A : duplicate'],
    ],
    [
      'a separator for what is no list',
      withColumn({ as: 'fact', fact: 'verb', separator: ';' }),
      ['/columns/X/separator: wrong-form'],
    ],
    [
      'a constant that the fact cannot have',
      { ...base, constants: { 'channel.platform': 'Face book' } },
      ['/constants/channel.platform: value-type'],
    ],
    [
      'a constant that is no list',
      { ...base, constants: { 'channel.platform': 'x', 'actor.roles': 'staff' } },
      ['/constants/actor.roles: value-type'],
    ],
    ['accounts of no platform', { columns: { X: base.columns.Who } }, ['/columns/X/platform: missing']],
    ['a time without a zone', { columns: { X: base.columns.When } }, ['/zone: missing']],
    ['a zone that does not exist', { ...base, zone: 'Europe/Leicester' }, ['/zone: wrong-form']],
    [
      'a format of letters that mean nothing',
      withColumn({ as: 'time', format: 'dd/mm/YYYY' }),
      ['/columns/X/format: wrong-format'],
    ],
    [
      'a format without a time of day',
      withColumn({ as: 'time', format: 'dd/MM/yyyy' }),
      ['/columns/X/format: wrong-form'],
    ],
    [
      'a clock of twelve hours without am and pm',
      withColumn({ as: 'time', format: 'dd/MM/yyyy hh:mm' }),
      ['/columns/X/format: wrong-form'],
    ],
    [
      'one fact from two columns',
      { columns: { X: { as: 'fact', fact: 'verb' }, Y: { as: 'fact', fact: 'verb' } } },
      ['/columns/Y: duplicate'],
    ],
    ['a delimiter of two characters', { ...base, delimiter: '::' }, ['/delimiter: unknown-value']],
    [
      'a heading that is no name',
      JSON.parse('{ "columns": { "__proto__": { "as": "text" } } }'),
      ['/columns/__proto__: unknown-key'],
    ],
  ])('refuses %s', (_what, mapping, issues) => {
    const parsed = parseMapping(mapping)
    expect(parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path}: ${code}`)).toEqual(issues)
  })
})

test('whatever the file, it never throws, gives valid acts alone, and leaves out no row', () => {
  const cell = fc.oneof(
    fc.constantFrom('post', 'Reply', 'ada.example', '23/11/2026 10:15', 'Yes', 'S;T', '7', '', '"', '"x\ny"', '\r'),
    fc.string(),
  )
  const lines = fc.array(
    fc.array(cell, { maxLength: 9 }).map((cells) => cells.join(',')),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(lines, fc.boolean(), (rows, strangers) => {
      const text = `${heads}${rows.join('\n')}`
      const { actions, problems } = readCsv(text, strangers ? openToStrangers : school, mappingOf(base))
      for (const { action } of actions) expect(parseAction(action).ok).toBe(true)
      const told = new Set([...actions, ...problems].map(({ item }) => item))
      if (!/["\r\n]/.test(rows.join('')))
        rows.forEach((line, index) => {
          if (line.split(',').some((part) => part.trim() !== '')) expect(told).toContain(`line ${index + 2}`)
        })
    }),
    { numRuns: 300 },
  )
})
