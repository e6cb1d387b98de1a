import { type Block, blocksIn, type Item, prepared } from './blocks.js'
import { lineFinder } from './line-finder.js'
import { fullText, isWorded, type Sentence, type SentenceKind, withoutLabel } from './sentence.js'
import { splitSentences } from './split-sentences.js'

type Heading = Extract<Block, { kind: 'heading' }>
type Paragraph = Extract<Block, { kind: 'paragraph' }>
type List = Extract<Block, { kind: 'list' }>

/** What stands before the items of a list. */
interface Lead {
  readonly texts: readonly string[]
  readonly by?: number | undefined
}

const noLead: Lead = { texts: [] }

const endsOpen = (text: string): boolean => text.endsWith(':')
const endsSentence = (text: string): boolean => /[.!?]["')\]]*$/.test(text)
/** A line that is no sentence, such as a name or an address. */
const isLoose = (text: string): boolean => !/[.!?;:]["')\]]*$/.test(text)

const headingKey = (text: string): string =>
  withoutLabel(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const contentsKeys = new Set(['contents', 'table of contents'])

/** Puts the sentences of blocks into a list. */
class Reader {
  readonly sentences: Sentence[] = []
  readonly #lineOf: ReturnType<typeof lineFinder>
  readonly #headings: ReadonlySet<string>
  #part = 0
  #group = 0
  #isInContents = false

  constructor(text: string, blocks: readonly Block[]) {
    this.#lineOf = lineFinder(text)
    this.#headings = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [headingKey(block.text)] : [])))
  }

  #add(kind: SentenceKind, given: string, lead: Lead, at: Block['at'], group = this.#group): Sentence {
    const { label, text } = kind === 'heading' ? { label: '', text: given } : withoutLabel(given)
    const line = this.#lineOf(text, at)
    const sentence = { kind, text, line, part: this.#part, group, leadIns: lead.texts, ledBy: lead.by, label }
    if (isWorded(text)) this.sentences.push(sentence)
    return sentence
  }

  /** A table of contents is no part of what a policy says. */
  #isContents({ text, blocks }: Item): boolean {
    return blocks.length === 0 && (this.#isInContents || this.#headings.has(headingKey(text)))
  }

  #list({ items, at }: List, lead: Lead): void {
    this.#group += 1
    const group = this.#group
    for (const item of items) {
      if (this.#isContents(item)) continue
      const leads = item.blocks.some(({ kind }) => kind === 'list')
      const added = this.#add(leads ? 'lead-in' : 'item', item.text, lead, at, group)
      this.blocks(item.blocks, { texts: [fullText(added), added.text], by: this.sentences.length - 1 })
    }
  }

  /** @returns what the paragraph is to a list that follows */
  #paragraph({ text, at }: Paragraph, next: Block | undefined): Lead {
    this.#group += 1
    const { label, text: unlabelled } = withoutLabel(text)
    const parts = splitSentences(unlabelled)
    const last = parts.at(-1) ?? ''
    const leads = next?.kind === 'list' ? !endsSentence(last) : endsOpen(last) && next?.kind === 'paragraph'
    parts.forEach((each, index) => {
      const given = index === 0 && label !== '' ? `${label} ${each}` : each
      this.#add(leads && index === parts.length - 1 ? 'lead-in' : 'sentence', given, noLead, at)
    })
    const texts = [...new Set([last, unlabelled, text])]
    return leads ? { texts, by: this.sentences.length - 1 } : { texts: ['', ...texts] }
  }

  /** @returns what the heading is to a list that follows */
  #heading({ text, at }: Heading): Lead {
    this.#group += 1
    if (!endsOpen(text)) {
      this.#part += 1
      this.#isInContents = contentsKeys.has(headingKey(text))
      this.#add('heading', text, noLead, at)
      return { texts: ['', text] }
    }
    this.#add('lead-in', text, noLead, at)
    return { texts: [text], by: this.sentences.length - 1 }
  }

  /** Takes blocks in their order; `outer` leads into the whole of them. */
  blocks(all: readonly Block[], outer: Lead = noLead): void {
    let lead = outer
    let isList = false
    all.forEach((block, index) => {
      const next = all[index + 1]
      if (block.kind === 'list') this.#list(block, lead)
      else if (block.kind === 'paragraph' && isList && isLoose(block.text)) {
        // Lines under a lead-in are a list, even without marks.
        this.#add('item', block.text, lead, block.at)
        return
      } else {
        lead = block.kind === 'heading' ? this.#heading(block) : this.#paragraph(block, next)
        isList = endsOpen(block.text) && next?.kind === 'paragraph'
        if (isList) this.#group += 1
        return
      }
      lead = outer
      isList = false
    })
  }
}

/** The sentences of a written policy in Markdown or plain text, in its order, with its headings and lead-ins. */
export const readSource = (source: string): readonly Sentence[] => {
  const text = prepared(source)
  const blocks = blocksIn(text)
  const reader = new Reader(text, blocks)
  reader.blocks(blocks)
  return reader.sentences
}
