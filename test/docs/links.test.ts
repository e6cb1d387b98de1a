import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linked, pages, read, root } from './pages.js'

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '')

/** The anchor that a heading gets on GitHub. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsOf = (file: string): readonly string[] =>
  [...withoutCode(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading as string))

const linksOf = (file: string): readonly string[] =>
  [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link as string)

describe.each(pages)('%s', (file) => {
  test.each(linksOf(file).filter((link) => !/^[a-z]+:/.test(link)))('links to %s', (link) => {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? file : linked(file, path)
    expect(existsSync(resolve(root, target))).toBe(true)
    if (anchor !== undefined && statSync(resolve(root, target)).isFile()) expect(anchorsOf(target)).toContain(anchor)
  })

  test('has one title, and no empty section', () => {
    const text = withoutCode(read(file))
    expect(text.match(/^# /gm)).toHaveLength(1)
    expect(text).not.toMatch(/^(#+) .+\n+\1 /m)
  })
})
