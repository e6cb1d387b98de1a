import type { Change, PolicyDiff, ScopeChange } from './diff-policies.js'
import type { Edit } from './edits.js'
import { countWords, effectWords } from './effect-words.js'
import { saidText } from './said-text.js'

const changeText = ({ effect, step, witness, before, after }: Change): string =>
  [
    `  ${effectWords[effect][0]} (${step})`,
    `    act     ${JSON.stringify(witness)}`,
    `    before  ${saidText(before)}`,
    `    after   ${saidText(after)}`,
    '',
  ].join('\n')

const clauseText = (changes: readonly Change[]): string =>
  `${changes[0]?.clause}\n${changes.map(changeText).join('')}\n`

const scopeText = ({ effect, step, witness, clauses }: ScopeChange): string =>
  [
    'scope',
    `  ${effectWords[effect][0]} (${step})`,
    `    act     ${JSON.stringify(witness)}`,
    `    clauses that say something of such acts: ${clauses.join(', ') || 'none'}`,
    '',
    '',
  ].join('\n')

const editText = ({ where, what, from, parts }: Edit): string =>
  `  ${where} ${from === undefined ? what : `${what} from ${from}`}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}\n`

const stepText = ({ from, to, step, declared, underdeclared, nextVersion }: PolicyDiff): string => {
  const proved = step === 'none' ? 'No step follows' : `The step that follows is ${step}: ${nextVersion}`
  if (from.version === to.version && step !== 'none') return `${proved}. The version is still ${to.version}.\n`
  const verdict = underdeclared ? ', which is too small' : ''
  return `${proved}. Declared is ${declared === 'none' ? 'none' : `${declared}: ${to.version}`}${verdict}.\n`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A comparison for people: every kind of act that is judged differently, then what was edited, then the step. */
export const diffText = (diff: PolicyDiff): string => {
  const { from, to, scope, changes, edits } = diff
  const clauses = [...new Set(changes.map(({ clause }) => clause))]
  const none = scope.length + changes.length === 0
  return [
    `${from.id} ${from.version} to ${to.id} ${to.version}\n\n`,
    ...scope.map(scopeText),
    ...clauses.map((id) => clauseText(changes.filter(({ clause }) => clause === id))),
    edits.length === 0 ? '' : `edited\n${edits.map(editText).join('')}\n`,
    `${capital(countWords(diff))}${none ? '' : '; no other act is judged differently'}.\n`,
    stepText(diff),
  ].join('')
}
