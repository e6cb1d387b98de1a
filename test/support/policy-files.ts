import { readdirSync, readFileSync } from 'node:fs'

const read = (folder: URL): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  )

const policyFolders = {
  'stokes-wood-primary': new URL('../../rules/stokes-wood-primary/', import.meta.url),
  'harbour-lane-primary': new URL('../policies/harbour-lane/', import.meta.url),
  'millbrook-vale-primary': new URL('../policies/millbrook-vale/', import.meta.url),
  'saltmarsh-academy': new URL('../policies/saltmarsh-academy/', import.meta.url),
} as const
export type PolicyId = keyof typeof policyFolders

/** The policies that have cases. */
export const policyIds = Object.keys(policyFolders) as readonly PolicyId[]

/** A fresh copy of a policy's files, the bundled one's unless another is named, to load as they are or to break. */
export const policyFiles = (id: PolicyId = 'stokes-wood-primary') => read(policyFolders[id])

/** A policy's case files. */
export const caseFiles = (id: PolicyId = 'stokes-wood-primary') => read(new URL('cases/', policyFolders[id]))

/** The texts of a policy's files and of its cases, as they would be read from its folder. */
export const policyTexts = (id: PolicyId = 'stokes-wood-primary'): Readonly<Record<string, string>> => {
  const cases = Object.entries(caseFiles(id)).map(([name, content]) => [`cases/${name}`, content] as const)
  const files = [...Object.entries(policyFiles(id)), ...cases]
  return Object.fromEntries(files.map(([name, content]) => [name, JSON.stringify(content)]))
}
