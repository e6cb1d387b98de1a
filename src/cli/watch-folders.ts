import { relative, sep } from 'node:path'

/** How long a folder must be quiet before its changes count, in milliseconds: programs save in several steps. */
const quiet = 100

/** Tells of changes to the JSON files of some folders. */
export interface Watch {
  /** Waits for changes, where there were none since the last time, and names the files; fails where they cannot be seen. */
  next(): Promise<readonly string[]>
  /** Watches other folders, too. */
  add(folders: readonly string[]): void
  close(): Promise<void>
}

/**
 * Watches folders; every change from now on is told of.
 *
 * @param folder what the names of files are from
 */
export const watchFolders = async (folder: string, others: readonly string[]): Promise<Watch> => {
  // Only here: no other command needs it.
  const { watch } = await import('chokidar')
  const watcher = watch([folder, ...others], { ignoreInitial: true, depth: 1 })
  const watched = new Set([folder, ...others])
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
    add: (folders) => {
      for (const each of folders) if (!watched.has(each)) watcher.add(each)
      for (const each of folders) watched.add(each)
    },
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
