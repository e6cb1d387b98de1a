// Parts of the sources that are no entry of the package, built for a benchmark alone.
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'

/** Builds a file that names the parts, and gives what was built and where it stands. */
export const built = async (url) => {
  const name = basename(url.pathname, '.ts')
  await build({
    config: false,
    silent: true,
    entry: { [name]: fileURLToPath(url) },
    outDir: '.tmp/bench',
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    skipNodeModulesBundle: true,
  })
  const { href } = new URL(`../../.tmp/bench/${name}.mjs`, import.meta.url)
  return { href, module: await import(href) }
}
