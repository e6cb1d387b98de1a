import { gunzipSync } from 'node:zlib'
import { unpackTar } from 'modern-tar'
import { LIMIT } from '../input/bytes.js'
import { toText } from '../input/decode.js'

/** More than any policy holds, so that a hostile archive ends soon. */
const mostBytes = 16 * LIMIT

/** The files of one folder of an archive, by their names in it. */
export type Unpacked = Readonly<Record<string, string>>

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const textOf = (name: string, bytes: Uint8Array): string => {
  if (bytes.length > LIMIT) throw new Error(`${name} is longer than ${LIMIT.toLocaleString('en')} bytes`)
  const text = toText(bytes)
  if (text === undefined) throw new Error(`${name} is not valid UTF-8`)
  return text.replace(/^\ufeff/, '')
}

/**
 * The JSON files of every folder of an archive that holds a `policy.json`, by the folder's name.
 *
 * @param archive a tar archive, gzipped or not
 * @throws where it is no such archive, or a file of a policy is too large or not UTF-8
 */
export const unpackPolicies = async (archive: Uint8Array): Promise<ReadonlyMap<string, Unpacked>> => {
  const tar = isGzip(archive) ? gunzipSync(archive, { maxOutputLength: mostBytes }) : archive
  const entries = await unpackTar(tar, { filter: ({ name, type }) => type === 'file' && name.endsWith('.json') })
  const folders = new Map<string, Map<string, Uint8Array>>()
  for (const { header, data } of entries) {
    const at = header.name.lastIndexOf('/') + 1
    const folder = header.name.slice(0, Math.max(at - 1, 0))
    const files = folders.get(folder) ?? new Map<string, Uint8Array>()
    folders.set(folder, files.set(header.name.slice(at), data ?? new Uint8Array()))
  }
  return new Map(
    [...folders]
      .filter(([, files]) => files.has('policy.json'))
      .map(([folder, files]) => [
        folder,
        Object.fromEntries([...files].map(([file, bytes]) => [file, textOf(`${folder}/${file}`, bytes)])),
      ]),
  )
}
