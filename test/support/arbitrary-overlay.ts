import fc from 'fast-check'
import { builtInIds, type FactId } from '../../src/action/facts.js'
import { loadOverlay } from '../../src/api/load-overlay.js'
import { strengths } from '../../src/policy/clause.js'
import { decidingKinds, isDeciding } from '../../src/policy/deciding.js'
import { asOverlay, type Base, type LoadedOverlay } from '../../src/policy/overlay/overlay.js'
import type { Change } from '../../src/policy/overlay/overlay-file.js'
import type { Policy } from '../../src/policy/policy.js'
import { promptnesses } from '../../src/policy/rule.js'
import { authoredCondition } from './arbitrary-condition.js'
import { ownFacts } from './own-facts.js'

type Data = Readonly<Record<string, unknown>>

const text = 'A sentence.'
const provision = { locator: { place: 'somewhere' }, title: text, summary: text, source: `sha256-${'0'.repeat(64)}` }
const reading = { question: text, choice: text, because: text }
const one = <T>(values: readonly T[]) => fc.constantFrom(...values)
const flags = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })

/** The facts that random conditions of a policy read: those that random acts carry. */
const readableFacts = ({ facts = {} }: Policy): readonly FactId[] => [
  ...builtInIds,
  ...Object.keys(ownFacts).flatMap((name): FactId[] => (Object.hasOwn(facts, name) ? [`extra.${name}`] : [])),
]

const event = {
  prohibition: { type: 'prohibition', params: { message: text } },
  permission: { type: 'permission', params: { message: text } },
  recommendation: { type: 'recommendation', params: { message: text } },
  obligation: {
    type: 'obligation',
    params: { message: text, bearer: 'actor', task: 'address', promptness: 'immediately' },
  },
} as const

/** Another value of a parameter, that mostly fits. */
const otherValue = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value === 'boolean') return fc.constant(!value)
  if (typeof value === 'number') return fc.nat({ max: 5 })
  if (!Array.isArray(value)) return fc.constantFrom('other', 'facebook')
  return flags.map((kept) => value.filter((_member, index) => kept[index]))
}

/** Random changes to a policy, of every kind, each by itself likely to be right. */
const changesTo = (policy: Policy): fc.Arbitrary<Data> => {
  const clauses = policy.sections.flatMap((section) => section.clauses)
  const deciding = clauses.filter(isDeciding)
  const rules = deciding.flatMap(({ kind, rules: held }) => held.map(({ name }) => ({ name, kind })))
  const facts = readableFacts(policy)
  const names = Object.keys(policy.conditions)
  const condition = authoredCondition(facts)
  const conditions = fc
    .tuple(condition, names.length === 0 ? fc.constant(undefined) : fc.option(one(names), { nil: undefined }))
    .map(([own, name]) => ({ all: [own, ...(name === undefined ? [] : [{ condition: name }])] }))
  const fresh = fc.nat({ max: 3 }).map((index) => `new-${'abcd'[index]}`)
  const rule = (kind: keyof typeof event, name: fc.Arbitrary<string>) =>
    fc.record({ name, conditions, event: fc.constant(event[kind]) })
  const clause = (id: string) =>
    one(decidingKinds).chain((kind) =>
      fc.record({
        id: fc.constant(id),
        kind: fc.constant(kind),
        ...Object.fromEntries(Object.entries(provision).map(([key, value]) => [key, fc.constant(value)])),
        ...(kind === 'permission' ? {} : { strength: one(strengths) }),
        rules: fc.tuple(rule(kind, fc.constant(`${id.replace(/^[\d.]+/, '').replaceAll('.', '-')}-new`))),
      }),
    )
  const change = (name: Change['change'], more: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
    fc.record({ change: fc.constant(name), ...more, reason: fc.constant(text) })
  const ofRule = (make: (picked: (typeof rules)[number]) => fc.Arbitrary<Data>) => one(rules).chain(make)
  const parameters = Object.entries(policy.parameters)
  return fc.oneof(
    ...(parameters.length === 0
      ? []
      : [
          one(parameters).chain(([name, { value }]) =>
            change('set-parameter', { parameter: fc.constant(name), value: otherValue(value) }),
          ),
        ]),
    change('add-parameter', {
      parameter: one(['ours', 'constructor']),
      definition: fc.record({
        value: fc.nat(),
        description: fc.constant(text),
        reference: one(clauses.map(({ id }) => id)),
        reading: fc.constant(reading),
      }),
    }),
    change('set-strength', { clause: one(deciding.map(({ id }) => id)), strength: one(strengths) }),
    change('disable-clause', { clause: one(clauses.map(({ id }) => id)) }),
    one(clauses).chain(({ id }) => change('replace-clause', { clause: fc.constant(id), with: clause(id) })),
    one(policy.sections).chain(({ section, clauses: held }) =>
      change('add-clause', {
        section: fc.constant(section),
        clause: clause(`${section}.new`),
        ...(held[0] ? { after: one(held.map(({ id }) => id)) } : {}),
      }),
    ),
    ofRule(({ name }) => change('disable-rule', { rule: fc.constant(name) })),
    ofRule(({ name, kind }) =>
      change('replace-rule', { rule: fc.constant(name), with: rule(kind, fc.oneof(fc.constant(name), fresh)) }),
    ),
    one(deciding).chain(({ id, kind }) => change('add-rule', { clause: fc.constant(id), rule: rule(kind, fresh) })),
    change('add-section', {
      section: fc.constant('99'),
      after: one(policy.sections.map(({ section }) => section)),
      title: fc.constant(text),
      clauses: fc.tuple(clause('99.new')),
    }),
    ...(names.length === 0
      ? []
      : [change('set-condition', { condition: one(names), definition: fc.record({ all: fc.tuple(condition) }) })]),
    change('add-condition', { condition: one(['ours', 'constructor']), definition: conditions }),
    ...(policy.procedures.length === 0
      ? []
      : [
          change('set-procedure', {
            procedure: one(policy.procedures.map(({ id }) => id)),
            title: fc.constant('Another title'),
          }),
        ]),
    change('add-procedure', { procedure: one(['ours', 'constructor']), title: fc.constant(text) }),
    change('set-duration', { promptness: one(promptnesses), hours: fc.nat({ max: 30 }), minutes: fc.nat({ max: 90 }) }),
    one(Object.entries(ownFacts)).chain(([name, definition]) =>
      change('add-fact', { fact: fc.constant(name), definition: fc.constant(definition) }),
    ),
  )
}

/** Leaves out of some changes those that are at fault, and says `over` where two levels change the same. */
const mended = (id: string, base: Base, changes: readonly Data[]): LoadedOverlay => {
  const { policy, changes: below } = asOverlay(base)
  const loaded = loadOverlay(
    {
      'policy.json': {
        id,
        title: text,
        version: '1.0.0',
        extends: { id: policy.id, version: policy.version },
        changes,
      },
    },
    base,
  )
  if (loaded.ok) {
    const { ok: _, ...overlay } = loaded
    return overlay
  }
  const codes = new Map(
    loaded.issues.map((issue) => {
      const [, index] = /^\/changes\/(\d+)(?:\/|$)/.exec(issue.path) ?? []
      if (index === undefined) throw new Error(`no change is named: ${JSON.stringify(issue)}`)
      return [Number(index), issue.code]
    }),
  )
  const level = below.at(-1)?.level
  const next = changes.flatMap((change, index) => {
    const code = codes.get(index)
    if (code === undefined) return [change]
    return code === 'conflict' && change.over === undefined ? [{ ...change, over: level }] : []
  })
  return mended(id, base, next)
}

/** A random overlay of something, that loads. */
export const arbitraryOverlay = (id: string, base: Base): fc.Arbitrary<LoadedOverlay> =>
  fc
    .array(changesTo(asOverlay(base).policy), { minLength: 1, maxLength: 8 })
    .map((changes) => mended(id, base, changes))

/** Random overlays one above the other. */
export const arbitraryLevels = (base: Base): fc.Arbitrary<readonly [LoadedOverlay, LoadedOverlay]> =>
  arbitraryOverlay('trust', base).chain((trust) =>
    arbitraryOverlay('school', trust).map((school) => [trust, school] as const),
  )
