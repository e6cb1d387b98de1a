import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { changesetText } from '../authoring/diff/changeset.js'
import type { PolicyDiff } from '../authoring/diff/diff-policies.js'

const folder = '.changeset'

/** A name that npm allows: it goes into the head of the changeset as it is. */
const isName = (name: unknown): name is string => typeof name === 'string' && /^[\w@][\w@./~-]*$/.test(name)

const packageName = async (): Promise<string> => {
  const manifest = await readFile('package.json', 'utf8').catch(() => {
    throw new Error('there is no package.json here: run it where the package is released from')
  })
  let name: unknown
  try {
    name = (JSON.parse(manifest.replace(/^\ufeff/, '')) as { readonly name?: unknown } | null)?.name
  } catch {
    throw new Error('the package.json here is not valid JSON')
  }
  if (!isName(name)) throw new Error('the package.json here has no name that a package can have')
  return name
}

/**
 * Writes the changeset of an edit for the package of the folder we are in, into its folder `.changeset`, which is
 * made where there is none.
 *
 * @returns the file's name
 * @throws where there is no package.json with a name here, or the file cannot be written
 */
export const writeChangeset = async (diff: PolicyDiff): Promise<string> => {
  const text = changesetText(diff, await packageName())
  await mkdir(folder, { recursive: true })
  // Named after what the edit began from: written again, it takes the place of what it was before.
  const file = `${folder}/${diff.to.id}-after-${diff.from.version.replaceAll('.', '-')}.md`
  await writeFile(file, text)
  return file
}
