import { describe, expect, test } from 'vitest'
import { at, breach, evaluation, invalid, open, records, write } from './fixtures.js'
import { csvRecords } from './parse-csv.js'

const lists = (text: string) => csvRecords(text).map(({ line, list }) => `${line} ${list}`)

describe('csv', () => {
  test('a row for every finding, open clause and issue, and one for an action with none', () => {
    expect(lists(write('csv', records))).toEqual([
      '1 violation',
      '1 violation',
      '1 duty',
      '1 duty',
      '1 permission',
      '1 recommendation',
      '2 undetermined',
      '2 undetermined',
      '2 undetermined',
      '3 ',
      '4 issue',
    ])
  })

  test('a violation, to the letter', () => {
    expect(
      write('csv', [
        at(7, { ...breach, violations: breach.violations.slice(1), duties: [], permissions: [], recommendations: [] }),
      ]),
    ).toBe(
      'file,line,index,id,outcome,list,clause,section,locator,rule,strength,message,remedy,procedure,bearer,task,reportTo,promptness,dueBy,missing,defeasibleBy,alsoUnder,issuePath,issueCode,policy,policyVersion,policyDigest\r\n' +
        ',7,,act-017,breach,violation,3.past-pupils,3,"§3, last paragraph",3-past-pupils-rule,should,Staff should not contact past pupils from personal accounts.,,staff-behaviour,,,,,,,target.family,5.1.whatsapp-groups,,,example-school,1.0.0,sha256-00\r\n',
    )
  })

  test('duties, open clauses and issues have their own cells', () => {
    const rows = csvRecords(
      write('csv', [at(1, breach), at(2, open), { ...invalid, file: 'a, b.json', position: { index: 3 } }]),
    )
    expect(rows[2]).toMatchObject({ bearer: 'staff-aware', task: 'report', reportTo: 'dsl', promptness: 'immediately' })
    expect(rows[3]).toMatchObject({ dueBy: '2026-11-24T09:05:00Z' })
    expect(rows[7]).toMatchObject({
      clause: '2.2.delete.spam',
      locator: '§2.2, will delete, item 2',
      strength: 'must',
      missing: 'channel.account | channel.space + content.spam',
    })
    expect(rows.at(-1)).toMatchObject({
      file: 'a, b.json',
      line: '',
      index: '3',
      outcome: 'invalid',
      issuePath: '/actor/roles',
      issueCode: 'too-few',
      policyVersion: '1.0.0',
    })
  })

  test.each([
    ['=cmd|x', "'=cmd|x"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['＝x', "'＝x"],
    ['say "hi", you', 'say "hi", you'],
    ['two\nlines', 'two\nlines'],
    ['\ud800\u0000', '\ufffd\ufffd'],
  ])('id %j', (id, expected) => {
    expect(csvRecords(write('csv', [at(1, evaluation({ id }))]))[0]).toHaveProperty('id', expected)
  })

  test('empty input gives the header', () => expect(csvRecords(write('csv', []))).toEqual([]))
})
