import type { Document } from './document.js'
import { handbookHtml } from './html/page.js'
import { handbookMarkdown } from './markdown.js'

/** The name of a way to write a handbook. */
export type HandbookFormat = 'markdown' | 'html'

/** Every way to write a handbook. */
export const handbookFormats: Readonly<Record<HandbookFormat, (handbook: Document) => string>> = {
  markdown: handbookMarkdown,
  html: handbookHtml,
}
