// JSON.parse over the lines of a block, and nothing else.
import { parentPort } from 'node:worker_threads'

const decoder = new TextDecoder()

/** How many lines were parsed. */
export const parseLines = (bytes) => {
  const text = decoder.decode(bytes)
  let lines = 0
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const stop = end < 0 ? text.length : end
    if (typeof JSON.parse(text.slice(start, stop)) === 'object') lines += 1
    start = stop + 1
  }
  return lines
}

parentPort?.on('message', (bytes) => parentPort.postMessage(parseLines(bytes)))
