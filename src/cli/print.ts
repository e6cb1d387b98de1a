import { Output } from './output.js'
import { say } from './say.js'

/** What became of results: a closed pipe ends a command without a word. */
export type Printed = 'read' | 'unread' | 'failed'

/** Writes the whole of a command's results on standard output, and says why where that cannot be done. */
export const print = async (text: string): Promise<Printed> => {
  const output = new Output(process.stdout)
  await output.write(text)
  await output.flush()
  if (output.failure !== undefined) {
    say(`the results cannot be written: ${output.failure}\n`)
    return 'failed'
  }
  return output.closed ? 'unread' : 'read'
}
