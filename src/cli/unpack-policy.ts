import { gunzipSync } from 'node:zlib'
import { unpackTar } from 'modern-tar'
import { LIMIT } from './input/bytes.js'
import { toText } from './input/decode.js'

/** More than any policy holds, so that a hostile archive ends soon. */
const mostBytes = 16 * LIMIT

/** The files of one folder of an archive, by their names in it. */
export type Unpacked = Readonly<Record<string, string>>

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/**
 * The JSON files of every folder of an archive that holds a `policy.json`, by the folder's name.
 *
 * @param archive a tar archive, gzipped or not
 * @throws where it is no such archive, too large, or not UTF-8
 */
export const unpackPolicies = async (archive: Uint8Array): Promise<ReadonlyMap<string, Unpacked>> => {
  const tar = isGzip(archive) ? gunzipSync(archive, { maxOutputLength: mostBytes }) : archive
  const entries = await unpackTar(tar, { filter: ({ name, type }) => type === 'file' && name.endsWith('.json') })
  const folders = new Map<string, Record<string, string>>()
  for (const { header, data } of entries) {
    const at = header.name.lastIndexOf('/') + 1
    const folder = header.name.slice(0, Math.max(at - 1, 0))
    const text = toText(data ?? new Uint8Array())
    if (text === undefined) throw new Error(`${header.name} is not valid UTF-8`)
    const files = folders.get(folder) ?? {}
    files[header.name.slice(at)] = text.replace(/^\ufeff/, '')
    folders.set(folder, files)
  }
  return new Map([...folders].filter(([, files]) => Object.hasOwn(files, 'policy.json')))
}
