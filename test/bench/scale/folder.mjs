import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder that other users of this machine can read, for as long as something runs. */
export const inFolder = async (run) => {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-scale-'))
  chmodSync(folder, 0o755)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const interrupted = (_signal, number) => {
    remove()
    process.exit(128 + number)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted)
  try {
    return await run(folder)
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted)
    remove()
  }
}
