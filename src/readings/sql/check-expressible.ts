import type { Issue } from '../../base/issue.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import type { Dialect, Field } from './dialect.js'
import { inexpressible, isPlainText, notExpressible } from './refuse.js'

const bytes = new TextEncoder()
const isTooLong = (name: string, { longestName }: Dialect): boolean => bytes.encode(name).length > longestName

const oddSource = (dialect: Dialect, source: readonly string[]): readonly Issue[] =>
  source.flatMap((name) => {
    if (isTooLong(name, dialect))
      return [inexpressible('/source', `\`${name}\` is longer than the ${dialect.longestName} bytes of a table's name`)]
    if (dialect.replaced?.test(name))
      return [inexpressible('/source', `\`${name}\` holds what the engine takes for a variable, even in a name`)]
    return []
  })

const longNames = (dialect: Dialect, fields: readonly Field[]): readonly Issue[] =>
  fields
    .filter(({ id }) => isTooLong(id, dialect))
    .map(({ id }) =>
      inexpressible(
        `/facts/${id.replace(/^extra\./, '')}`,
        `\`${id}\` is longer than the ${dialect.longestName} bytes of a column's name: shorten the fact's name`,
      ),
    )

const alikeNames = (dialect: Dialect, fields: readonly Field[]): readonly Issue[] => {
  if (!dialect.foldsCase) return []
  const seen = new Map<string, string>()
  return fields.flatMap(({ id }) => {
    const first = seen.get(id.toLowerCase())
    seen.set(id.toLowerCase(), id)
    if (first === undefined) return []
    const message = `\`${id}\` and \`${first}\` differ in upper and lower case alone, which this dialect does not tell apart: rename one`
    return [inexpressible(`/facts/${id.replace(/^extra\./, '')}`, message)]
  })
}

const oddTexts = (policy: CompiledPolicy): readonly Issue[] =>
  testsOfPolicy(policy)
    .filter(({ value }) => [value].flat().some((each) => typeof each === 'string' && !isPlainText(each)))
    .map(({ source }) =>
      inexpressible(source, 'compares with text that no database keeps: NUL, or half of a surrogate pair'),
    )

/** Refuses by name, before anything is translated, what a dialect cannot say as `evaluate` means it. */
export const checkExpressible = (
  policy: CompiledPolicy,
  dialect: Dialect,
  fields: readonly Field[],
  source: readonly string[],
): void => {
  const issues = [
    ...oddSource(dialect, source),
    ...longNames(dialect, fields),
    ...alikeNames(dialect, fields),
    ...oddTexts(policy),
  ]
  if (issues.length > 0) throw notExpressible(issues)
}
