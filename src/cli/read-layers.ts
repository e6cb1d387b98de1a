import { posix } from 'node:path'
import * as z from 'zod/mini'
import type { FileIssue } from '../authoring/problem-of.js'
import type { LayerFiles } from '../authoring/validate/layer.js'
import { quote } from '../base/issue.js'
import { relativeFolder } from '../policy/overlay/overlay-file.js'
import { memberOf, textOf } from '../policy/vocabulary.js'
import { bundledPlace, type PolicyPlace, type ReadPlace } from './policy-place.js'

/** A level with where it is kept. */
export interface ReadLayer extends LayerFiles {
  readonly place: PolicyPlace
}

/** What a policy.json says that it extends; nothing where it is no overlay's. */
const extended = (text: string | undefined): object | undefined => {
  try {
    const found = memberOf(JSON.parse(text ?? ''), 'extends')
    return found === undefined ? undefined : Object(found)
  } catch {
    return undefined
  }
}

/** One more than there may be levels, so that what leads on and on is told of as such. */
const mostRead = 4

const isId = (id: string): boolean => /^[a-z][a-z0-9-]*$/.test(id)

interface Next {
  readonly place: PolicyPlace
  readonly prefix: string
}

/** Where that is which an overlay extends; nothing where that is not said in a form that it can have. */
const nextOf = (said: object, { prefix }: Next, { beside }: ReadPlace): Next | undefined => {
  const [folder, id] = [memberOf(said, 'folder'), textOf(said, 'id')]
  if (folder !== undefined) {
    const { success, data } = z.safeParse(relativeFolder, folder)
    return success ? { place: beside(data), prefix: `${posix.join(prefix, data)}/` } : undefined
  }
  return id !== undefined && isId(id) ? { place: bundledPlace(id), prefix: `clausewise/rules/${id}/` } : undefined
}

const issueAt = (path: string, code: string, message: string): FileIssue => ({
  file: 'policy.json',
  path,
  code,
  message,
})

/** What is wrong with where an overlay looks for what it extends. */
const issueWith = (said: object, next: Next, above: readonly Next[], read: ReadPlace): readonly FileIssue[] => {
  const name = next.place.nameOf('')
  const path = memberOf(said, 'folder') === undefined ? '/extends/id' : '/extends/folder'
  if (above.length === mostRead)
    return [
      issueAt(
        '/extends',
        'too-many-levels',
        `is level ${mostRead} above others: there can be a policy and two overlays`,
      ),
    ]
  if (above.some(({ place }) => place.nameOf('') === name))
    return [issueAt(path, 'circular-base', `leads back to ${quote(name)}, which is an overlay of it`)]
  const wrong = read.problems.find(({ file }) => file === '')
  if (wrong === undefined) return []
  return path === '/extends/id'
    ? [issueAt(path, 'unreadable', 'no policy of this id comes with clausewise: add `folder`')]
    : [issueAt(path, wrong.code, `${quote(name)}: ${wrong.message}`)]
}

/** The levels of a policy: the topmost, and below an overlay what it extends. */
export const readLayers = async (top: PolicyPlace): Promise<readonly ReadLayer[]> => {
  const levels: Next[] = [{ place: top, prefix: '' }]
  const layers: ReadLayer[] = []
  let read = await top.read()
  for (let level = levels[0]; level !== undefined; ) {
    const said = extended(read.texts['policy.json'])
    const next = said && nextOf(said, level, read)
    const nextRead = await next?.place.read()
    const issues = said && next && nextRead ? issueWith(said, next, levels, nextRead) : []
    const { texts, problems: unreadable } = read
    layers.push({ ...level, texts, unreadable, isOverlay: said !== undefined, issues })
    if (!next || !nextRead || issues.length > 0) break
    levels.push(next)
    ;[level, read] = [next, nextRead]
  }
  return layers
}
