import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getLanguageService, type JSONDocument, type Range } from 'vscode-json-languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** The JSON language service of VS Code, with schemas read from the files that documents name in `$schema`. */
const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  clientCapabilities: {
    textDocument: { completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } } },
  },
})

interface Open {
  readonly document: TextDocument
  readonly json: JSONDocument
}

/** A file of the repository as it would be open in an editor, with other text than it has. */
const open = (file: URL, text: string): Open => {
  const document = TextDocument.create(file.href, 'json', 1, text)
  return { document, json: service.parseJSONDocument(document) }
}

const cursor = '▮'

/** The text without the cursor in it, and the place where that was. */
const atCursor = (file: URL, marked: string) => {
  const offset = marked.indexOf(cursor)
  if (offset < 0) throw new Error(`there is no ${cursor}`)
  const opened = open(file, marked.replace(cursor, ''))
  return { ...opened, position: opened.document.positionAt(offset) }
}

export interface Completion {
  readonly label: string
  readonly words: string
  readonly inserts: string
}

const wordsOf = (documentation: string | { readonly value: string } | undefined): string =>
  (typeof documentation === 'object' ? documentation.value : (documentation ?? '')).replaceAll('\\', '')

/** What the editor offers at `▮`. */
export const completionsAt = async (file: URL, marked: string): Promise<readonly Completion[]> => {
  const { document, position, json } = atCursor(file, marked)
  const list = await service.doComplete(document, position, json)
  return (list?.items ?? []).map(({ label, documentation, insertText, textEdit }) => ({
    label,
    words: wordsOf(documentation),
    inserts: textEdit?.newText ?? insertText ?? '',
  }))
}

/** What the editor shows at `▮`, without the marks of Markdown. */
export const hoverAt = async (file: URL, marked: string): Promise<string> => {
  const { document, position, json } = atCursor(file, marked)
  const hover = await service.doHover(document, position, json)
  return (hover?.contents as string[] | undefined)?.join('\n').replaceAll('\\', '') ?? ''
}

export interface Squiggle {
  readonly line: number
  readonly text: string
  readonly message: string
}

/** What the editor underlines, and what it says of that. */
export const squigglesIn = async (file: URL, text: string): Promise<readonly Squiggle[]> => {
  const { document, json } = open(file, text)
  const textOf = (range: Range) => document.getText(range)
  const found = await service.doValidation(document, json, {
    schemaRequest: 'error',
    schemaValidation: 'error',
  })
  return found.map(({ range, message }) => ({
    line: range.start.line + 1,
    text: textOf(range),
    message: String(message),
  }))
}
