import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Whether nothing is in a folder, or there is no such folder. */
export const isNew = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}

/**
 * Writes files into a new folder, never over another one. Where one cannot be written, those that were are taken back.
 *
 * @throws where a file cannot be written
 */
export const writeNew = async (folder: string, files: Readonly<Record<string, string>>): Promise<void> => {
  const made = await mkdir(folder, { recursive: true })
  const folders = new Set<string>()
  const written: string[] = []
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name)
      const fresh = await mkdir(dirname(path), { recursive: true })
      if (fresh !== undefined) folders.add(fresh)
      await writeFile(path, text, { flag: 'wx' })
      written.push(path)
    }
  } catch (error) {
    for (const path of [...written, ...folders, ...(made === undefined ? [] : [made])])
      await rm(path, { recursive: true, force: true })
    throw error
  }
}
