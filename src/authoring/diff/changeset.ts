import type { Change, PolicyDiff } from './diff-policies.js'
import { countWords, effectWords } from './effect-words.js'

const line = ({ clause, effect, witness }: Change): string =>
  `- \`${clause}\`: ${effectWords[effect][0]}, as in \`${JSON.stringify(witness)}\``

/**
 * The changeset of an edit, for the package that carries the policy: the step that follows, or the larger one that is
 * declared, and one act of each kind that is judged differently.
 */
export const changesetText = (diff: PolicyDiff, packageName: string): string => {
  const { from, to, underdeclared, nextVersion, changes, scope } = diff
  const [step, version] = underdeclared ? [diff.step, nextVersion] : [diff.declared, to.version]
  const lines = [
    ...scope.map(({ effect, witness }) => `- scope: ${effectWords[effect][0]}, as in \`${JSON.stringify(witness)}\``),
    ...changes.filter(({ effect }) => effect !== 'reads-differently').map(line),
  ]
  return [
    `---\n'${packageName}': ${step}\n---\n`,
    `The policy \`${to.id}\`, ${from.version} to ${version}: ${countWords(diff)}.\n`,
    ...(lines.length === 0 ? [] : [`${lines.join('\n')}\n`]),
  ].join('\n')
}
