import { writeFile } from 'node:fs/promises'
import { printable } from '../report/characters.js'
import { print } from './print.js'
import { say } from './say.js'

/** Writes a command's results to a file, or on standard output; says why where that cannot be done. */
export const writeResults = async (text: string, file: string | undefined): Promise<boolean> => {
  if (file !== undefined)
    try {
      await writeFile(file, text)
      return true
    } catch (error) {
      const { code = 'unknown error' } = error as NodeJS.ErrnoException
      say(`${printable(file)}: cannot be written: ${code}\n`)
      return false
    }
  return (await print(text)) !== 'failed'
}
