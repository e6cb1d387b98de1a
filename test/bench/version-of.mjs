import { existsSync, readFileSync } from 'node:fs'

/** Which version of a package is measured, and under which licence it is: a peer, or a dependency of the package itself. */
export const versionOf = (name) => {
  const files = ['./', '../../'].map((from) => new URL(`${from}node_modules/${name}/package.json`, import.meta.url))
  const { version, license } = JSON.parse(readFileSync(files.find(existsSync), 'utf8'))
  return { package: name, version, license }
}
