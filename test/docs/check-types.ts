import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import ts from 'typescript'
import { type Block, root } from './pages.js'

/** In the project, so that the package can import itself by its own name. Not a part of it: git ignores it. */
const folder = resolve(root, '.tmp/docs')

const configFile = resolve(root, 'tsconfig.json')
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(configFile, ts.sys.readFile).config,
  ts.sys,
  root,
  {
    paths: {
      clausewise: [resolve(root, 'src/index.ts')],
      'clausewise/authoring': [resolve(root, 'src/authoring.ts')],
      'clausewise/engine': [resolve(root, 'src/engine.ts')],
      'clausewise/locales': [resolve(root, 'src/locales.ts')],
      'clausewise/overlay': [resolve(root, 'src/overlay.ts')],
      'clausewise/policies/stokes-wood-primary': [resolve(root, 'src/policies/stokes-wood-primary.ts')],
      'clausewise/register': [resolve(root, 'src/register.ts')],
    },
  },
  configFile,
)

const fileOf = ({ place }: Block) => resolve(folder, `${place.replace(/[^\w]+/g, '-')}.ts`)

/** What the compiler has against each block, checked with the project's own options against its sources. */
export const problemsOf = (blocks: readonly Block[]): ReadonlyMap<Block, readonly string[]> => {
  mkdirSync(folder, { recursive: true })
  for (const block of blocks) writeFileSync(fileOf(block), block.code)
  const program = ts.createProgram(blocks.map(fileOf), options)
  return new Map(
    blocks.map((block) => {
      const source = program.getSourceFile(fileOf(block))
      const found = ts.getPreEmitDiagnostics(program, source)
      return [block, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))]
    }),
  )
}

/** Writes a block as JavaScript that Node.js can run, and gives its file. */
export const emit = (block: Block): string => {
  const file = fileOf(block)
  const target = resolve(dirname(file), `${basename(file, '.ts')}.mjs`)
  mkdirSync(folder, { recursive: true })
  const { outputText } = ts.transpileModule(block.code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  writeFileSync(target, outputText)
  return target
}
