import { saidText } from '../diff/said-text.js'
import { type WeakerEffect, weakerWords } from './effect.js'
import type { Judged, LostScope, Strictness, Weakening } from './only-stricter.js'

/** Where hardly anything is known of an act, very many clauses are open. */
const shown = 3

const judgedText = (who: string, { outcome, findings }: Judged): string => {
  const said = findings.slice(0, shown).map((finding) => `${finding.clause}: ${saidText(finding)}`)
  const rest = findings.length > shown ? [`and ${findings.length - shown} more`] : []
  return [`    ${who.padEnd(8)}${outcome}`, ...said, ...rest].join(`\n${' '.repeat(12)}`).concat('\n')
}

const actText = ({ witness, base, other }: Pick<Weakening, 'witness' | 'base' | 'other'>): string =>
  [`    act     ${JSON.stringify(witness)}\n`, judgedText('base', base), judgedText('other', other)].join('')

const weakeningText = (weakening: Weakening): string => `  ${weakerWords[weakening.effect][0]}\n${actText(weakening)}`

const clauseText = (weakenings: readonly Weakening[]): string =>
  `${weakenings[0]?.clause}\n${weakenings.map(weakeningText).join('')}\n`

const scopeText = (scope: LostScope): string =>
  `scope\n  goes out of scope\n${actText(scope)}    clauses of the base that bind such acts: ${scope.clauses.join(', ')}\n\n`

/** `2 kinds of act are no longer a breach, 1 loses a duty`. */
const countWords = ({ scope, weaker }: Strictness): string => {
  const counted = (Object.keys(weakerWords) as WeakerEffect[]).map((effect) => ({
    words: weakerWords[effect],
    count: weaker.filter((weakening) => weakening.effect === effect).length,
  }))
  return [{ words: ['goes out of scope', 'go out of scope'] as const, count: scope ? 1 : 0 }, ...counted]
    .filter(({ count }) => count > 0)
    .map(({ words, count }, index) => {
      const noun = index > 0 ? '' : count === 1 ? ' kind of act' : ' kinds of act'
      return `${count}${noun} ${words[count === 1 ? 0 : 1]}`
    })
    .join(', ')
}

/** The answer for people: the proof in one sentence, or every kind of act that is judged more weakly. */
export const strictnessText = (strictness: Strictness): string => {
  const { base, other, atLeastAsStrict, scope, weaker } = strictness
  const names = [other, base].map(({ id, version }) => `${id} ${version}`) as [string, string]
  if (atLeastAsStrict) return `${names[0]} is at least as strict as ${names[1]}: proved for every act.\n`
  const clauses = [...new Set(weaker.map(({ clause }) => clause))]
  return [
    `${names[0]} against ${names[1]}, the base\n\n`,
    ...(scope ? [scopeText(scope)] : []),
    ...clauses.map((id) => clauseText(weaker.filter(({ clause }) => clause === id))),
    `It is weaker: ${countWords(strictness)}; in all else it is at least as strict.\n`,
  ].join('')
}
