/** A piece of a line: plain text, or a link to a place on the same page. */
export type Inline = string | { readonly to: string; readonly text: string }

/** A line with what it introduces. */
export interface Line {
  readonly text: readonly Inline[]
  readonly of: readonly Line[]
}

/** A term, and the lines that belong to it. */
export interface Term {
  readonly term: string
  readonly lines: readonly Line[]
  /** Made from the rules, and not written by the policy's author. */
  readonly generated?: true
}

/** A paragraph, a list, terms with what belongs to them, a table, or a form to fill in. */
export type Block =
  | { readonly kind: 'paragraph' | 'note'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly lines: readonly Line[] }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** The first cell of a row is its heading. */
      readonly rows: readonly (readonly string[])[]
    }
  /** Rows to be filled in by hand. */
  | { readonly kind: 'form'; readonly caption: string; readonly fields: readonly string[] }

/** A headed part of a document; its id is unique there. */
export interface Part {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly parts: readonly Part[]
}

/** A document as data: what every format of it is made from. */
export interface Document {
  /** A BCP 47 tag. */
  readonly locale: string
  readonly title: string
  readonly subtitle: string
  /** Stands before the contents. */
  readonly front: readonly Block[]
  readonly contents: string
  /** Leads those who do not see the page past the contents. */
  readonly skip: string
  readonly parts: readonly Part[]
}

export const line = (text: string | readonly Inline[], of: readonly Line[] = []): Line => ({
  text: typeof text === 'string' ? [text] : text,
  of,
})
export const paragraph = (...text: readonly Inline[]): Block => ({ kind: 'paragraph', text })
export const note = (...text: readonly Inline[]): Block => ({ kind: 'note', text })
/** Nothing where there are no terms. */
export const terms = (...some: readonly Term[]): readonly Block[] =>
  some.length === 0 ? [] : [{ kind: 'terms', terms: some }]
