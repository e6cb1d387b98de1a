import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { overlaySchemas } from '../authoring/schemas/overlay-schemas.js'
import { policySchemas, type Schemas } from '../authoring/schemas/policy-schemas.js'
import { isBeside } from '../authoring/validate/locale-file.js'
import { memberOf } from '../policy/vocabulary.js'
import { printable } from '../report/characters.js'
import { exitStatus } from './exit-status.js'
import { print } from './print.js'
import { say } from './say.js'
import { sayProblems } from './say-problems.js'
import { validateFolder } from './validate-folder.js'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isOverlay = (content: unknown): boolean => memberOf(content, 'extends') !== undefined

const written = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

/** The schemas of a policy whose files can be read, whatever else is wrong with them; else says why not. */
const schemasOf = async (folder: string): Promise<Schemas | undefined> => {
  const validated = await validateFolder(folder)
  const files = Object.fromEntries(
    Object.entries(validated.texts)
      .filter(([file]) => !isBeside(file))
      .map(([file, text]) => [file, parsed(text)] as const)
      .filter(([, content]) => content !== undefined),
  )
  const { policy, extended, problems } = validated
  if (isOverlay(files['policy.json'])) {
    const known = policy ?? extended
    if (known) return overlaySchemas(known)
    sayProblems(
      problems.filter(({ file }) => !isBeside(file)),
      validated,
    )
    return undefined
  }
  const unread = validated.problems.filter(({ file }) => !isBeside(file) && !Object.hasOwn(files, file))
  if (unread.length === 0) return policySchemas(files)
  sayProblems(unread, validated)
  return undefined
}

const writeTo = async (folder: string, schemas: Schemas): Promise<number> => {
  if (
    await access(join(folder, 'policy.json')).then(
      () => true,
      () => false,
    )
  ) {
    say(`${printable(folder)}: holds a policy, which would take the schemas for sections: name a folder below it\n`)
    return exitStatus.wrongUse
  }
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, schema] of Object.entries(schemas)) await writeFile(join(folder, name), written(schema))
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    say(`${printable(folder)}: cannot be written: ${code}\n`)
    return exitStatus.wrongUse
  }
  say(`wrote ${Object.keys(schemas).join(', ')} to ${printable(folder)}\n`)
  return exitStatus.fine
}

/** Makes the schemas, writes them, and gives the command's exit status. */
export const runSchema = async (folder: string, { write }: { readonly write?: string }): Promise<number> => {
  const schemas = await schemasOf(folder)
  if (schemas === undefined) return exitStatus.wrongUse
  if (write !== undefined) return writeTo(write, schemas)
  return (await print(written(schemas))) === 'failed' ? exitStatus.wrongUse : exitStatus.fine
}
