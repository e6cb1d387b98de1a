import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** A fenced block of a page or of a doc comment, and where it stands. */
export interface Block {
  /** `docs/embedding.md:12`. */
  readonly place: string
  readonly language: string
  readonly code: string
  /** The `text` block that follows it: what it prints. */
  readonly output: string | undefined
}

const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .sort()

export const read = (file: string): string => readFileSync(resolve(root, file), 'utf8').replaceAll('\r\n', '\n')

export const sources: readonly string[] = filesBelow('src', '.ts')

/** Every page that is written by hand and whose blocks are run. */
export const pages: readonly string[] = [
  'README.md',
  ...filesBelow('docs', '.md').filter((file) => !/^docs\/(api|examples|rules)\//.test(file)),
]

const blocksIn = (file: string, text: string, firstLine: number): readonly Block[] => {
  const fences = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
  return fences.map((fence, index) => {
    const next = fences[index + 1]
    return {
      place: `${file}:${firstLine + text.slice(0, fence.index).split('\n').length - 1}`,
      language: fence[1] ?? '',
      code: fence[2] ?? '',
      output: next?.[1] === 'text' ? next[2] : undefined,
    }
  })
}

const commentBlocks = (file: string): readonly Block[] => {
  const source = read(file)
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)]
    .filter(([comment]) => comment.includes('@example'))
    .flatMap((comment) => {
      const line = source.slice(0, comment.index).split('\n').length
      return blocksIn(file, comment[0].replace(/^ *\* ?/gm, ''), line)
    })
}

export const pageBlocks: readonly Block[] = pages.flatMap((file) => blocksIn(file, read(file), 1))
export const exampleBlocks: readonly Block[] = sources.flatMap(commentBlocks)

/** A path of the project, from a link on a page. */
export const linked = (file: string, link: string): string => relative(root, resolve(root, file, '..', link))

/** The page that is played from its beginning to its end, in a folder of its own. */
export const walkThrough = 'docs/authoring.md'
