import { safe } from './characters.js'

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** A file's name as a URI reference, relative where the name is; standard input is `stdin`. */
export const fileUri = (file: string | undefined): string => {
  if (file === undefined || file === '-' || file === '') return 'stdin'
  const name = safe(file)
  const [, drive, path] = /^([A-Za-z]:)[\\/](.*)$/s.exec(name) ?? []
  if (drive !== undefined && path !== undefined) return `file:///${drive}/${encoded(path.replaceAll('\\', '/'))}`
  // Two slashes at the start would name a host.
  return name.startsWith('/') ? `file:///${encoded(name.replace(/^\/+/, ''))}` : encoded(name)
}
