import type { Suggestion } from '../intake.js'
import { at, type Cursor, eachOf, fieldsIn, textOf } from '../payload/cursor.js'
import type { Told } from '../payload/draft-of.js'
import { mentionsOfStaff } from '../payload/mentions.js'
import { askWhoIsShown } from '../payload/pictures.js'
import { joinTexts, plainText } from '../payload/plain-text.js'
import { accountOf, kind, type Reader } from './reader.js'
import { isMention, typesOf } from './thing.js'

const mediaTypes = ['Image', 'Video', 'Audio', 'Document']

const isMedia = (thing: Cursor): boolean =>
  /^(?:image|video|audio)\//.test(textOf(at(thing, 'mediaType')) ?? '') ||
  typesOf(thing).some((type) => mediaTypes.includes(type))

/** A text in each language that it is given in, once. */
const textsIn = (thing: Cursor, name: string): readonly string[] => [
  ...new Set([at(thing, name), ...fieldsIn(at(thing, `${name}Map`))].flatMap((text) => textOf(text) ?? [])),
]

/** What an object says, and what follows from it. */
export interface Words {
  readonly text: string | undefined
  readonly links: readonly string[]
  readonly suggestions: readonly Suggestion[]
  /** Facts that it states by its tags. */
  readonly told: readonly Told[]
}

/** What an object says and shows: its title, warning, words, choices, and the descriptions of its media. */
export const wordsOf = (thing: Cursor, reader: Reader): Words => {
  const attached = eachOf(at(thing, 'attachment'))
  const media = attached.filter(isMedia)
  const plain = textOf(at(thing, 'mediaType')) === 'text/plain'
  const marked = ['summary', 'content'].flatMap((name) => textsIn(thing, name))
  const read = marked.map((text) => (plain ? { text, links: [] } : plainText(text)))
  const choices = ['oneOf', 'anyOf'].flatMap((name) => eachOf(at(thing, name)))
  const linked = attached
    .filter((one) => !isMedia(one))
    .flatMap((one) => textOf(at(one, 'href')) ?? textOf(at(one, 'url')) ?? [])
  const mentions = eachOf(at(thing, 'tag'))
    .filter(isMention)
    .map((tag) => ({ ref: accountOf(reader, at(tag, 'href')).ref, path: tag.path }))
  return {
    text: joinTexts([
      ...textsIn(thing, 'name'),
      ...read.map(({ text }) => text),
      ...[...choices, ...attached].flatMap((one) => textsIn(one, 'name')),
    ]),
    links: [...new Set([...read.flatMap(({ links }) => links), ...linked])],
    suggestions: askWhoIsShown(kind, isMedia(thing) ? [thing] : media),
    told: mentionsOfStaff(reader.school, mentions),
  }
}
