import fc from 'fast-check'
import type { Catalogue } from '../../src/action/catalogue.js'
import type { Fact } from '../../src/action/facts.js'
import type { Condition, Test } from '../../src/logic/condition.js'
import { catalogue as ownCatalogue } from './own-facts.js'

type List = Extract<Condition, { kind: 'all' | 'any' }>

const list = (kind: 'all' | 'any', ...of: readonly Condition[]): Condition => ({ kind, of, source: '' })
const not = (of: Condition): Condition => ({ kind: 'not', of, source: '' })
const other = { all: 'any', any: 'all' } as const

const presumedOrNot = (test: Test): Test => ({ ...test, presumed: !test.presumed })

/** The values that a fact can be compared with, the present one aside where there is another. */
const anotherValue = (test: Test, choice: number, catalogue: Catalogue): Test => {
  const definition = catalogue.facts.get(test.fact) as Fact
  const values: readonly unknown[] =
    definition.type === 'boolean'
      ? [true, false]
      : 'values' in definition
        ? definition.values
        : definition.type === 'integer'
          ? [0, 1, 2, 3, 4]
          : definition.type === 'instant'
            ? ['2026-11-23T10:15:00Z', '2026-11-23T19:15:00Z']
            : definition.type === 'time'
              ? ['08:30', '12:00']
              : ['facebook', 'whatsapp', 'email', 'x']
  const one = values[choice % values.length]
  if (!Array.isArray(test.value)) return { ...test, value: one as Test['value'] }
  const fewer = test.value.filter((value) => value !== one)
  return { ...test, value: (fewer.length < test.value.length ? fewer : [...test.value, one]) as Test['value'] }
}

/** The same comparison in other words, where there are any. */
const inOtherWords = (test: Test): Condition => {
  const { fact, comparison, value, presumed } = test
  if (comparison === 'equal') return { ...test, comparison: 'in', value: [value] as Test['value'] }
  if (comparison === 'contains') return { ...test, comparison: 'intersects', value: [value] as Test['value'] }
  if (comparison === 'notEqual' && typeof value === 'boolean') return { ...test, comparison: 'equal', value: !value }
  if (comparison === 'greaterThan' && typeof value === 'number')
    return { ...test, comparison: 'greaterThanInclusive', value: value + 1 }
  if (!presumed && comparison === 'notIn') return not({ ...test, comparison: 'in' })
  if (!presumed && comparison === 'lessThan') return not({ ...test, comparison: 'greaterThanInclusive' })
  if (!presumed && comparison === 'doesNotContain') return not({ ...test, comparison: 'contains' })
  return fact === 'content.disclosure' ? not(not(test)) : list('any', test, presumedTrue(test))
}
/** Adds nothing to the comparison: it holds only where that does. */
const presumedTrue = (test: Test): Condition => ({ ...test, presumed: true })

const deMorgan = (node: Condition): Condition =>
  node.kind === 'all' || node.kind === 'any' ? not(list(other[node.kind], ...node.of.map(not))) : not(not(node))

const distributed = (node: List): Condition => {
  const [first, ...rest] = node.of
  const inner = rest.find((member) => member.kind === other[node.kind]) as List | undefined
  if (!first || !inner) return list(node.kind, ...[...node.of].reverse())
  const others = rest.filter((member) => member !== inner)
  return list(node.kind, ...others, list(other[node.kind], ...inner.of.map((member) => list(node.kind, first, member))))
}

/** Changes of a node: those that keep its meaning, and those that may not. */
const keeping: readonly ((node: Condition, beside: Condition) => Condition)[] = [
  deMorgan,
  (node, beside) => list('all', node, list('any', node, beside)),
  (node, beside) => list('any', list('all', beside, node), node),
  (node) => (node.kind === 'test' ? inOtherWords(node) : not(not(node))),
  (node) => (node.kind === 'all' || node.kind === 'any' ? distributed(node) : list('any', node)),
  (node) => (node.kind === 'test' ? inOtherWords(node) : deMorgan(node)),
]
const changing: readonly ((node: Condition, beside: Condition, choice: number, catalogue: Catalogue) => Condition)[] = [
  (node) => (node.kind === 'test' ? presumedOrNot(node) : not(node)),
  (node) => (node.kind === 'all' || node.kind === 'any' ? list(other[node.kind], ...node.of) : not(node)),
  (node, _beside, choice, catalogue) =>
    node.kind === 'test'
      ? anotherValue(node, choice, catalogue)
      : 'of' in node && Array.isArray(node.of) && node.of.length > 1
        ? list((node as List).kind, ...node.of.slice(1))
        : not(node),
  (node, beside) => list('all', node, beside),
  (node, beside) => list('any', node, beside),
  (node, beside) => list('any', node, list('all', beside, not(beside))),
]

const nodesOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'not'
    ? [condition, ...nodesOf(condition.of)]
    : condition.kind === 'all' || condition.kind === 'any'
      ? [condition, ...condition.of.flatMap(nodesOf)]
      : [condition]

const replaced = (condition: Condition, node: Condition, by: Condition): Condition =>
  condition === node
    ? by
    : condition.kind === 'not'
      ? not(replaced(condition.of, node, by))
      : condition.kind === 'all' || condition.kind === 'any'
        ? list(condition.kind, ...condition.of.map((member) => replaced(member, node, by)))
        : condition

/** How to change a condition a little: most changes leave its meaning as it is, or nearly. */
export interface Mutation {
  readonly keeps: boolean
  readonly how: number
  readonly where: number
  readonly beside: number
  readonly choice: number
}

export const arbitraryMutation: fc.Arbitrary<Mutation> = fc.record({
  keeps: fc.boolean(),
  how: fc.nat({ max: 5 }),
  where: fc.nat(),
  beside: fc.nat(),
  choice: fc.nat({ max: 20 }),
})

export const mutated = (
  condition: Condition,
  { keeps, how, where, beside, choice }: Mutation,
  catalogue: Catalogue = ownCatalogue,
): Condition => {
  const nodes = nodesOf(condition)
  const node = nodes[where % nodes.length] as Condition
  const neighbour = nodes[beside % nodes.length] as Condition
  const by = keeps ? keeping[how]?.(node, neighbour) : changing[how]?.(node, neighbour, choice, catalogue)
  return replaced(condition, node, by ?? node)
}
