import { instantPattern } from '../../action/instant.js'
import type { School } from '../context/roster.js'
import type { ActDraft } from '../draft.js'
import type { Evidence, IntakeProblem } from '../intake.js'
import { localInstantOf } from '../local-instant.js'
import { actionIdOf } from '../payload/native-id.js'
import { type CellValue, cellReader } from './cell.js'
import type { MappedColumn } from './headings.js'
import { actionOf } from './mapped-fact.js'
import type { Mapping } from './mapping-schema.js'
import type { CsvRow } from './records.js'
import {
  actorByAccount,
  actorByPerson,
  noFacts,
  overlaid,
  type RowFacts,
  refOf,
  targetByAccount,
  targetByPerson,
} from './row-facts.js'
import { localTimeOf, readTime, type TimeFormat, type TimeParts, timeFormat } from './time-format.js'

/** What a row came to: an act, or none where what an act needs is not known. */
export interface RowOutcome {
  readonly draft?: ActDraft
  readonly problems: readonly IntakeProblem[]
}

/** Facts without which there is no act, and what to say where one is not known. */
const withoutFact = {
  verb: { code: 'verb-unknown', message: 'the row does not say what was done, so it is no act' },
  'actor.roles': { code: 'actor-unknown', message: 'the row does not say in which roles it was done, so it is no act' },
} as const
const required = ['verb', 'actor.roles'] as const satisfies readonly (keyof typeof withoutFact)[]

const unreadable = {
  'no-entry': ['unknown-value', 'the mapping has no value for this cell; add it to `values`'],
  'no-value': ['unknown-value', 'this cell is no value that the fact can have; say in `values` what it means'],
} as const

type Reader = readonly [MappedColumn, (cell: string) => CellValue]

/** Reads rows by a mapping; its tables and formats are made ready once. */
export const rowReader = (school: School, mapping: Mapping, columns: readonly MappedColumn[]) => {
  const readers = columns.flatMap((mapped): readonly Reader[] =>
    mapped.column.as === 'fact' ? [[mapped, cellReader(mapped.column)]] : [],
  )
  const times = columns.flatMap((mapped) => {
    const format =
      mapped.column.as === 'time' && mapped.column.format !== 'instant' ? timeFormat(mapped.column.format) : []
    return mapped.column.as === 'time'
      ? [[mapped, 'unknown' in format ? [] : format] as readonly [MappedColumn, TimeFormat]]
      : []
  })

  return ({ line, cells }: CsvRow): RowOutcome => {
    const item = `line ${line}`
    const place = ({ index }: MappedColumn) => ({ item, path: `${item}, column ${index + 1}` })
    const cellOf = ({ index }: MappedColumn): string => cells[index] ?? ''
    const fact = (id: string, value: unknown, from: string): RowFacts => ({
      ...noFacts,
      facts: { [id]: value },
      evidence: [{ fact: id, from, confidence: 'certain', source: 'csv' }],
    })
    const told = (problems: readonly IntakeProblem[]): RowFacts => ({ ...noFacts, problems })

    const ofCells = readers.map(([mapped, read]): RowFacts => {
      const found = read(cellOf(mapped))
      if ('wrong' in found) {
        const [code, message] = unreadable[found.wrong]
        return told([{ ...place(mapped), code, message }])
      }
      const id = mapped.column.as === 'fact' ? mapped.column.fact : ''
      return found.value === undefined ? noFacts : fact(id, found.value, place(mapped).path)
    })

    const timeOf = (): RowFacts => {
      const given = times.filter(([mapped]) => cellOf(mapped).trim() !== '')
      const [first] = given
      if (first === undefined || given.length < times.length) return noFacts
      const from = place(first[0]).path
      const [{ column }] = first
      if (column.as === 'time' && column.format === 'instant') {
        const at = cellOf(first[0]).trim()
        return instantPattern.test(at)
          ? fact('timing.at', at, from)
          : told([
              {
                ...place(first[0]),
                code: 'wrong-format',
                message: 'expected a real date and time with an offset, like `2026-11-23T10:15:00Z`',
              },
            ])
      }
      let parts: TimeParts = {}
      for (const [mapped, format] of given) {
        const read = readTime(format, cellOf(mapped).trim())
        if (read === undefined)
          return told([
            { ...place(mapped), code: 'wrong-format', message: 'this cell does not have the form that `format` says' },
          ])
        parts = { ...parts, ...read }
      }
      const instant = localInstantOf(mapping.zone ?? school.context.school.zone, localTimeOf(parts))
      return 'at' in instant ? fact('timing.at', instant.at, from) : told([{ ...place(first[0]), ...instant }])
    }

    const constants = Object.entries(mapping.constants).map(([id, value]) =>
      fact(id, value, `mapping#/constants/${id}`),
    )
    const own = [...ofCells, timeOf()].reduce(overlaid, noFacts)
    const platform = own.facts['channel.platform'] ?? mapping.constants['channel.platform']
    const who = (of: 'actor' | 'target', actor: RowFacts): readonly RowFacts[] =>
      columns.flatMap((mapped): readonly RowFacts[] => {
        const { column } = mapped
        const cell = cellOf(mapped).trim()
        if (cell === '' || (column.as !== 'account' && column.as !== 'person') || column.of !== of) return []
        const at = place(mapped)
        if (column.as === 'person')
          return [of === 'actor' ? actorByPerson(school, cell, at) : targetByPerson(school, cell, actor.person, at)]
        if (column.platform === undefined && typeof platform !== 'string')
          return [
            told([{ ...at, code: 'unknown-value', message: 'the row does not say on which platform this account is' }]),
          ]
        const ref = refOf(column, String(platform), cell)
        return [of === 'actor' ? actorByAccount(school, ref, at) : targetByAccount(school, ref, actor.person, at)]
      })
    const actor = who('actor', noFacts).reduce(overlaid, noFacts)
    const all = [...constants, actor, ...who('target', actor), own].reduce(overlaid, noFacts)
    const { facts, problems } = all

    const missing = required.filter((id) => facts[id] === undefined)
    if (missing.length > 0) {
      const unknown = missing.filter((id) => id === 'verb' || !problems.some(({ code }) => code === 'actor-unknown'))
      return {
        problems: [...problems, ...unknown.map((id) => ({ item, path: item, ...withoutFact[id] }))],
      }
    }
    const find = (as: 'text' | 'id') => columns.find(({ column }) => column.as === as)
    const id = find('id')
    const text = find('text')
    const native = id && cellOf(id).trim()
    const evidence: readonly Evidence[] = all.evidence
    return {
      draft: {
        item,
        action: { id: actionIdOf('csv', native || `line-${line}`), ...actionOf(facts) },
        evidence,
        suggestions: [],
        text: text && cellOf(text).trim() !== '' ? cellOf(text) : undefined,
      },
      problems,
    }
  }
}
