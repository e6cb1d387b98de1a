import { relative, sep } from 'node:path'

/** How long a folder must be quiet before its changes count, in milliseconds: programs save in several steps. */
const quiet = 100

/** Tells of changes to the JSON files of a policy's folder. */
export interface Watch {
  /** Waits for changes, where there were none since the last time, and names the files; fails where they cannot be seen. */
  next(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Watches a folder; every change from now on is told of. */
export const watchFolder = async (folder: string): Promise<Watch> => {
  // Only here: no other command needs it.
  const { watch } = await import('chokidar')
  const watcher = watch(folder, { ignoreInitial: true, depth: 1 })
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let settle = (): void => {}
  let isQuiet = false
  watcher.on('all', (event, path) => {
    if (!path.endsWith('.json') || event.endsWith('Dir')) return
    changed.add(relative(folder, path).replaceAll(sep, '/'))
    isQuiet = false
    clearTimeout(timer)
    timer = setTimeout(() => {
      isQuiet = true
      settle()
    }, quiet)
  })
  const failed = new Promise<never>((_resolve, reject) => watcher.once('error', reject))
  // It is told to whoever waits next.
  failed.catch(() => {})
  await Promise.race([new Promise((resolve) => watcher.once('ready', () => resolve(undefined))), failed])
  const settled = () =>
    new Promise<void>((resolve) => {
      settle = resolve
      if (isQuiet && changed.size > 0) resolve()
    })
  return {
    next: async () => {
      await Promise.race([settled(), failed])
      const names = [...changed].sort()
      changed.clear()
      return names
    },
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
