import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const src = resolve(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

const read = (file: string) => readFileSync(resolve(src, file), 'utf8')
const code = (file: string) => read(file).replace(/\/\*\*[\s\S]*?\*\//g, '')

/** What a file imports: project files by their path below src, packages by their name. */
const importsOf = (file: string): readonly string[] =>
  ts
    .preProcessFile(read(file))
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.')
        ? relative(src, resolve(src, dirname(file), fileName)).replace(/\.js$/, '.ts')
        : fileName,
    )

/** What each layer may import beside packages and its own folder. The first that matches a file counts. */
const law: readonly (readonly [layer: RegExp, may: RegExp])[] = [
  [/^base\//, /^base\//],
  [/^action\//, /^(base|action)\//],
  [/^input\//, /^(base|action|input)\//],
  [/^bulk\.ts$/, /^input\//],
  [/^policy\//, /^(base|action|policy)\//],
  [/^intake(\.ts$|\/)/, /^(base|action|intake)\//],
  [/^records(\.ts$|\/)/, /^(base|action|policy|logic|compile|readings|api|records)\//],
  [/^duties(\.ts$|\/)/, /^(base|action|policy|intake|duties)\/|^readings\/evaluate\/evaluation\.ts$/],
  [/^logic\//, /^(base|action|logic)\//],
  [/^compile\//, /^(base|action|policy|logic|compile)\//],
  [/^readings\/evaluate\//, /^(base|action|logic|readings\/evaluate)\//],
  [/^readings\/engine\//, /^(base|action|logic|readings\/engine)\//],
  [/^readings\/english\//, /^(base|action|logic|readings\/english)\//],
  [/^readings\/sql\//, /^(base|action|logic|readings\/sql)\//],
  [/^readings\/prove\//, /^(base|action|logic|readings\/prove)\//],
  [/^report\//, /^(base|action|report)\/|^readings\/evaluate\/evaluation\.ts$/],
  [/^api\//, /^(base|action|policy|logic|compile|readings|api)\//],
  [/^authoring(\.ts$|\/)/, /^(base|action|policy|logic|compile|readings|report|api|authoring)\//],
  [/^policies\//, /^(base|policy|api|policies|readings\/evaluate\/evaluation)|^\.\.\/rules\//],
  [/^engine\.ts$/, /^(base|action|policy|readings|api)\//],
  [/^overlay\.ts$/, /^(base|action|policy|api)\//],
  [/^locales\.ts$/, /^(policy|api)\//],
  [/^index\.ts$/, /^(base|action|policy|readings|api)\//],
  [/^sql\.ts$/, /^(policy|readings|api)\//],
  [/^register\.ts$/, /^(base|action|policy|readings|api)\//],
  [
    /^cli\//,
    /^(base|action|policy|api|report|policies|readings|authoring|intake|duties|records|input|cli)\/|^sql\.ts$/,
  ],
]

const isProject = (name: string) => name.endsWith('.ts') || name.endsWith('.json')

describe.each(files)('src/%s', (file) => {
  const imports = importsOf(file)

  test('imports only what its layer may', () => {
    const may = law.find(([layer]) => layer.test(file))?.[1]
    expect(may, 'belongs to a layer').toBeDefined()
    expect(imports.filter((name) => isProject(name) && !may?.test(name))).toEqual([])
  })

  test('leaves Node.js, the console and the clock to the command line', () => {
    if (file.startsWith('cli/')) return
    expect(imports.filter((name) => name.startsWith('node:'))).toEqual([])
    expect(code(file)).not.toMatch(/\bconsole\.|\bprocess\.|Date\.now|new Date\(\)|Math\.random|toLocale|Intl\./)
  })

  test('generates no code at run time', () => {
    expect(code(file)).not.toMatch(/\beval\(|new Function\b/)
  })

  test('is at most 250 lines long', () => {
    expect(read(file).split('\n').length).toBeLessThanOrEqual(250)
  })
})

test('json-rules-engine is loaded by its own entry alone', () => {
  const users = files.filter((file) => importsOf(file).includes('json-rules-engine'))
  expect(users.every((file) => file === 'engine.ts' || file.startsWith('readings/engine/'))).toBe(true)
})

test('zod and date-fns are imported in the way that keeps bundles small', () => {
  const names = files.flatMap(importsOf)
  expect(names.filter((name) => name === 'zod' || name === 'date-fns')).toEqual([])
})

test('the median file has at most 80 lines', () => {
  const lengths = files.map((file) => read(file).split('\n').length).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80)
})

test('index.ts re-exports and does nothing', () => {
  const source = ts.createSourceFile('index.ts', read('index.ts'), ts.ScriptTarget.ES2022)
  expect(source.statements.every(ts.isExportDeclaration)).toBe(true)
})
