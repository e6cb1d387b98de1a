import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { changesetText } from '../authoring/diff/changeset.js'
import type { PolicyDiff } from '../authoring/diff/diff-policies.js'

const folder = '.changeset'

/**
 * Writes the changeset of an edit for the package of the folder we are in.
 *
 * @returns the file's name
 * @throws where there is no package.json with a name here, or no folder `.changeset`
 */
export const writeChangeset = async (diff: PolicyDiff): Promise<string> => {
  const manifest = await readFile('package.json', 'utf8').catch(() => {
    throw new Error('there is no package.json here: run it where the package is released from')
  })
  const { name } = JSON.parse(manifest) as { readonly name?: unknown }
  if (typeof name !== 'string') throw new Error('the package.json here has no name')
  await mkdir(folder, { recursive: true })
  const file = `${folder}/${diff.to.id}-${diff.nextVersion.replaceAll('.', '-')}.md`
  await writeFile(file, changesetText(diff, name))
  return file
}
