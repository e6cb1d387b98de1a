import { execFile } from 'node:child_process'

const git = (...args: readonly string[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    execFile('git', args, { encoding: 'buffer', maxBuffer: 256_000_000 }, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout)
      const said = stderr.toString().trim().split('\n')[0]
      reject(new Error(error.code === 'ENOENT' ? 'git is not installed' : said || 'git failed'))
    })
  })

const lineOf = (output: Buffer): string => output.toString().replace(/\n$/, '')

/**
 * The archive of a folder as it was at a revision, from the repository of the folder we are in.
 *
 * @param revision as git writes it: `v1.0.0:rules/our-school`, or `v1.0.0:./our-school` from the folder we are in
 * @throws what git says, where it cannot
 */
export const gitArchive = async (revision: string): Promise<Buffer> => {
  const repository = lineOf(await git('rev-parse', '--absolute-git-dir'))
  const tree = await git('rev-parse', '--verify', '--end-of-options', revision).catch(() => {
    throw new Error('git knows no such revision, or no such folder in it')
  })
  // With the repository named, git archives the whole of the tree: else it would look in it for the folder we are in.
  return git('--git-dir', repository, 'archive', '--format=tar', lineOf(tree))
}
