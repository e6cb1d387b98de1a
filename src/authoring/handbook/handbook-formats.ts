import type { Document } from './document.js'
import { handbookHtml } from './html/page.js'
import { handbookMarkdown } from './markdown.js'

/** Every way to write a handbook. */
export const handbookFormats = {
  markdown: handbookMarkdown,
  html: handbookHtml,
} as const satisfies Readonly<Record<string, (handbook: Document) => string>>

export type HandbookFormat = keyof typeof handbookFormats
