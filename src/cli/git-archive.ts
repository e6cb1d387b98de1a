import { execFile } from 'node:child_process'

/**
 * The archive of a folder as it was at a revision, from the repository of the folder we are in.
 *
 * @param revision as git writes it: `v1.0.0:rules/our-school`
 * @throws what git says, where it cannot
 */
export const gitArchive = (revision: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: 256_000_000 } as const
    execFile('git', ['archive', '--format=tar', '--end-of-options', revision], options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout)
      const said = stderr.toString().trim().split('\n')[0]
      reject(new Error(error.code === 'ENOENT' ? 'git is not installed' : said || 'git failed'))
    })
  })
