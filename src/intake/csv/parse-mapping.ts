import * as z from 'zod/mini'
import { hiddenKeys } from '../../base/hidden-keys.js'
import { type Issue, quote, type Result, suggestion } from '../../base/issue.js'
import { toPointer } from '../../base/pointer.js'
import { fromZod } from '../../base/zod-issues.js'
import { keysAt } from '../../base/zod-keys.js'
import { mappableFacts, misfit, typeOf } from './mapped-fact.js'
import { type Column, type FactColumn, type Mapping, mappingSchema } from './mapping-schema.js'
import { fieldsOf, timeFormat } from './time-format.js'

type Path = readonly PropertyKey[]

const issue = (code: string, path: Path, message: string): Issue => ({ code, path: toPointer(path), message })

const factIssues = (path: Path, fact: string, given: readonly (readonly [Path, unknown])[]): readonly Issue[] => {
  const type = typeOf(fact)
  if (type === undefined)
    return [
      {
        code: 'unknown-fact',
        path: toPointer(path),
        message: `${quote(fact)} is not a fact that an act can be given${suggestion(fact, mappableFacts)}`,
      },
    ]
  return given.flatMap(([at, value]) => {
    const message = misfit(value, type)
    return message === undefined ? [] : [{ code: 'value-type', path: toPointer(at), message }]
  })
}

const columnIssues = (path: Path, { fact, values, fold, separator }: FactColumn): readonly Issue[] => {
  const given = Object.entries(values ?? {})
  const type = typeOf(fact)
  const found = factIssues(
    [...path, 'fact'],
    fact,
    given.map(([text, value]) => [[...path, 'values', text], value]),
  )
  const folded = given.map(([text]) => (fold ? text.trim().toLowerCase() : text.trim()))
  const twice = given.flatMap(([text], index) =>
    folded.indexOf(folded[index] ?? '') < index
      ? [
          issue(
            'duplicate',
            [...path, 'values', text],
            'this text is in the table twice, as spaces around it and what `fold` says do not count',
          ),
        ]
      : [],
  )
  const single = separator !== undefined && type !== undefined && type !== 'any' && type.type !== 'set'
  return [
    ...found,
    ...twice,
    ...(single
      ? [issue('wrong-form', [...path, 'separator'], `${quote(fact)} is no list; leave \`separator\` out`)]
      : []),
  ]
}

/** The issues with one time of all columns: together they give a date and a time of day, once each. */
const timeIssues = (mapping: Mapping, times: readonly (readonly [Path, string])[]): readonly Issue[] => {
  if (times.length === 0 || (times.length === 1 && times[0]?.[1] === 'instant')) return []
  const [first = [[], ''] as const] = times
  const issues: Issue[] = []
  const fields = times.flatMap(([path, text]) => {
    const format = timeFormat(text)
    if (!('unknown' in format)) return fieldsOf(format)
    issues.push(
      issue(
        'wrong-format',
        path,
        `${quote(format.unknown)} is no part of a time: use \`yyyy\`, \`yy\`, \`MM\`, \`M\`, \`dd\`, \`d\`, \`HH\`, \`H\`, \`hh\`, \`h\`, \`mm\`, \`ss\` and \`a\`, or \`instant\` alone; other letters go between single quotes`,
      ),
    )
    return []
  })
  if (issues.length > 0) return issues
  const once = new Set(fields).size === fields.length
  const hour = fields.includes('hour') !== (fields.includes('twelve') && fields.includes('afternoon'))
  const whole = (['year', 'month', 'day', 'minute'] as const).every((field) => fields.includes(field))
  if (!once || !hour || !whole || (fields.includes('hour') && fields.includes('twelve')))
    issues.push(
      issue(
        'wrong-form',
        first[0],
        'the columns of the time have to give year, month, day, hour (`HH`, or `hh` with `a`) and minute, each once',
      ),
    )
  if (mapping.zone === undefined)
    issues.push(
      issue(
        'missing',
        ['zone'],
        'is required where a time is written without its offset: name the zone, like `Europe/London`',
      ),
    )
  return issues
}

const isFact = (column: Column): column is FactColumn => column.as === 'fact'

/** What the schema cannot say: facts and their values, times, and that nothing is said twice. */
const mappingIssues = (mapping: Mapping): readonly Issue[] => {
  const columns = Object.entries(mapping.columns)
  const seen = new Set<string>()
  const claims = columns.flatMap(([heading, column]): readonly Issue[] => {
    const claim = isFact(column)
      ? column.fact
      : column.as === 'time'
        ? undefined
        : `${column.as} of ${'of' in column ? column.of : 'row'}`
    if (claim === undefined) return []
    const known = seen.has(claim)
    seen.add(claim)
    return known ? [issue('duplicate', ['columns', heading], 'another column gives the same; keep one of them')] : []
  })
  const platform = seen.has('channel.platform') || Object.hasOwn(mapping.constants, 'channel.platform')
  const times = columns.flatMap(([heading, column]) =>
    column.as === 'time' ? [[['columns', heading, 'format'], column.format] as const] : [],
  )
  return [
    ...columns.flatMap(([heading, column]) => (isFact(column) ? columnIssues(['columns', heading], column) : [])),
    ...columns.flatMap(([heading, column]) =>
      column.as === 'account' && column.platform === undefined && !platform
        ? [
            issue(
              'missing',
              ['columns', heading, 'platform'],
              'is required where neither a column nor a constant gives `channel.platform`',
            ),
          ]
        : [],
    ),
    ...claims,
    ...timeIssues(mapping, times),
    ...(times.length > 0 && seen.has('timing.at')
      ? [issue('duplicate', times[0]?.[0] ?? [], 'another column gives `timing.at`; keep one of them')]
      : []),
    ...Object.entries(mapping.constants).flatMap(([fact, value]) => {
      const path = ['constants', fact]
      const type = typeOf(fact)
      const list = type !== undefined && type !== 'any' && type.type === 'set' && !Array.isArray(value)
      return list ? [issue('value-type', path, 'expected a list')] : factIssues(path, fact, [[path, value]])
    }),
  ]
}

/** Checks the content of a `mapping.json`. It never throws, and keeps nothing of what it was given. */
export const parseMapping = (input: unknown): Result<{ readonly mapping: Mapping }> => {
  try {
    const parsed = z.safeParse(mappingSchema, input)
    const hidden = hiddenKeys(input, ['columns', 'constants'])
    const issues = parsed.success
      ? mappingIssues(parsed.data)
      : fromZod(parsed.error.issues, input, (path) => keysAt(mappingSchema, path))
    return parsed.success && issues.length + hidden.length === 0
      ? { ok: true, mapping: parsed.data }
      : { ok: false, issues: [...issues, ...hidden] }
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
