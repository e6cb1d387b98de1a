// Installs what the benchmarks compare with, where that is not there yet or not as locked.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('./', import.meta.url)
const packagesIn = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')).packages

const isInstalled = () => {
  const installed = 'node_modules/.package-lock.json'
  if (!existsSync(new URL(installed, folder))) return false
  const found = packagesIn(installed)
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || (optional && !found[path]) || found[path]?.version === version,
  )
}

if (!isInstalled())
  execFileSync('npm', ['ci', '--prefix', fileURLToPath(folder)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
