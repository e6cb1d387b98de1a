import { toText } from '../input/decode.js'
import { sayIssues } from './say.js'
import { bytesOf, sayUnreadable } from './sources.js'

const byteOrderMark = '\ufeff'

/** The whole text of a file or of standard input; where it cannot be read, says why. */
export const readText = async (file: string): Promise<string | undefined> => {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of bytesOf(file)) chunks.push(chunk)
  } catch (error) {
    sayUnreadable(file, error)
    return undefined
  }
  const text = toText(Buffer.concat(chunks))
  if (text !== undefined) return text.startsWith(byteOrderMark) ? text.slice(1) : text
  sayIssues([{ file, path: '', code: 'invalid-utf8', message: 'is not valid UTF-8: save or export it as UTF-8' }])
  return undefined
}
