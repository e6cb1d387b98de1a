import { readdirSync, readFileSync } from 'node:fs'

const read = (folder: URL): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  )

/** A fresh copy of the files of a policy, by its folder from here: `../policies/harbour-lane/`. */
export const policyFilesIn = (path: string) => read(new URL(path, import.meta.url))

const folder = new URL('../../rules/stokes-wood-primary/', import.meta.url)

/** A fresh copy of the bundled policy's files, to load as they are or to break. */
export const policyFiles = () => read(folder)

/** The bundled policy's case files. */
export const caseFiles = () => read(new URL('cases/', folder))
