import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { type Database, postgres } from '../support/databases.js'

const versions = '/usr/lib/postgresql'
/** Debian keeps the server's programs by version and out of the path. */
const program = (name: string): string => {
  const [newest] = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : []
  return newest === undefined ? name : join(versions, newest, 'bin', name)
}

/** PostgreSQL refuses to run as root. */
const runner = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

const connected = async (host: string): Promise<pg.Client> => {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ host, user: 'postgres', database: 'postgres' })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (attempt === 100) throw error
      await setTimeout(100)
    }
  }
}

export interface Server {
  readonly client: pg.Client
  stop(): Promise<void>
}

/** Starts a server of its own on a socket in a temporary folder. */
export const startServer = async (): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-pg-'))
  const as = runner()
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  execFileSync(program('initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], as)
  const server = spawn(program('postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses='], {
    ...as,
    stdio: 'ignore',
  })
  const client = await connected(folder)
  return {
    client,
    stop: async () => {
      await client.end()
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

/** The same as one of the databases that are compared. */
export const postgresServer = async (): Promise<Database> => {
  const { client, stop } = await startServer()
  return postgres(
    'PostgreSQL server',
    async (text, values) => (await client.query<unknown[]>({ text, values: [...values], rowMode: 'array' })).rows,
    stop,
  )
}
