/** An element of a page, as it stands in the source. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | undefined
  readonly children: readonly Element[]
  /** With its entities, and that of the elements in it. */
  readonly text: string
}

const voids = new Set(['meta', 'br', 'hr', 'img', 'input', 'link'])
const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>|[^<]+|</gi

type Building = { -readonly [Key in keyof Element]: Element[Key] } & {
  children: Element[]
  parent: Building | undefined
}

const attributesIn = (source: string): Record<string, string> =>
  Object.fromEntries([...source.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value ?? '']))

/** Parses strict HTML: quoted attributes, every element closed, no stray `<`. @throws Error where it is not */
export const parseHtml = (source: string): readonly Element[] => {
  const all: Building[] = []
  let open: Building | undefined
  for (const [whole, closing, name = '', attributes = ''] of source.matchAll(token)) {
    if (whole === '<') throw new Error('a stray <')
    if (/^<!doctype/i.test(whole)) continue
    if (!whole.startsWith('<')) {
      if (/["']/.test(whole) && open?.name !== 'style') throw new Error(`not escaped: ${whole}`)
      for (let at = open; at; at = at.parent) at.text += whole
      continue
    }
    if (closing === '/') {
      if (open?.name !== name) throw new Error(`</${name}> closes <${open?.name}>`)
      open = open.parent
      continue
    }
    const element: Building = { name, attributes: attributesIn(attributes), parent: open, children: [], text: '' }
    open?.children.push(element)
    all.push(element)
    if (!voids.has(name)) open = element
  }
  if (open) throw new Error(`<${open.name}> is not closed`)
  return all
}

const headingLevel = ({ name }: Element): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0)

const ancestors = (element: Element): readonly Element[] =>
  element.parent ? [element.parent, ...ancestors(element.parent)] : []

type Check = (all: readonly Element[]) => readonly string[]

const named =
  (names: readonly string[]) =>
  ({ name }: Element) =>
    names.includes(name)

const checks: Readonly<Record<string, Check>> = {
  'the page has a language': (all) => (all[0]?.name === 'html' && all[0].attributes.lang ? [] : ['html']),
  'the page has one title, h1 and main': (all) =>
    ['title', 'h1', 'main', 'header'].filter((name) => all.filter(named([name])).length !== 1),
  'the title and the headings have a text': (all) =>
    all
      .filter((one) => (headingLevel(one) > 0 || one.name === 'title') && one.text.trim() === '')
      .map(({ name }) => name),
  'headings leave no level out': (all) => {
    const levels = all.map(headingLevel).filter((level) => level > 0)
    return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level}`] : []))
  },
  'ids are unique': (all) => {
    const ids = all.flatMap(({ attributes }) => attributes.id ?? [])
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  },
  'links and labels lead somewhere on the page': (all) => {
    const ids = new Set(all.map(({ attributes }) => attributes.id && `#${attributes.id}`))
    const to = all.flatMap(({ attributes }) => [
      ...(attributes.href === undefined ? [] : [attributes.href]),
      ...(attributes['aria-labelledby'] === undefined ? [] : [`#${attributes['aria-labelledby']}`]),
    ])
    return to.filter((target) => !ids.has(target))
  },
  'sections, articles and navigation have a name': (all) =>
    all
      .filter(named(['section', 'article', 'nav']))
      .filter(({ attributes }) => !attributes['aria-labelledby'] && !attributes['aria-label'])
      .map(({ name }) => name),
  'tables have a caption first': (all) =>
    all.filter(({ name, children }) => name === 'table' && children[0]?.name !== 'caption').map(({ name }) => name),
  'header cells have a scope': (all) =>
    all
      .filter(({ name, attributes }) => name === 'th' && !/^(col|row)$/.test(attributes.scope ?? ''))
      .map(({ text }) => text),
  'the rows of a table are equally long': (all) =>
    all
      .filter(named(['table']))
      .filter((table) => {
        const rows = all.filter((one) => one.name === 'tr' && ancestors(one).includes(table))
        return new Set(rows.map(({ children }) => children.length)).size > 1
      })
      .map(({ text }) => text),
  'items stand in lists, and lists hold items alone': (all) =>
    all
      .filter(({ name, parent, children }) =>
        name === 'li' ? parent?.name !== 'ul' : name === 'ul' && children.some((child) => child.name !== 'li'),
      )
      .map(({ name, text }) => `${name} ${text.slice(0, 40)}`),
  'terms are told in lists of terms, each with what it means': (all) =>
    all
      .filter(named(['dl', 'dt', 'dd']))
      .filter(({ name, parent, children }) => {
        if (name !== 'dl') return parent?.name !== 'dl'
        const names = children.map((child) => child.name).join(' ')
        return !/^(dt( dd)+ ?)+$/.test(names)
      })
      .map(({ name, text }) => `${name} ${text.slice(0, 40)}`),
  'details begin with a summary': (all) =>
    all
      .filter(({ name, children }) => name === 'details' && children[0]?.name !== 'summary')
      .map(({ text }) => text.slice(0, 40)),
  'links and summaries do not stand in one another, and have a text': (all) =>
    all
      .filter(named(['a', 'summary']))
      .filter((one) => one.text.trim() === '' || ancestors(one).some(named(['a', 'summary'])))
      .map(({ text }) => text),
  'everything is reached with the keyboard in the order of the page': (all) =>
    all.filter(({ attributes }) => attributes.tabindex !== undefined).map(({ name }) => name),
  'nothing is run, loaded or styled in place': (all) =>
    all
      .filter(
        ({ name, attributes }) =>
          ['script', 'link', 'img', 'iframe', 'object', 'form', 'base'].includes(name) ||
          Object.keys(attributes).some((key) => /^(on|src|style)/.test(key)),
      )
      .map(({ name }) => name),
  'colour is never the only sign': (all) =>
    all
      .filter(({ attributes }) => ['met', 'missing', 'impossible'].includes(attributes.class ?? ''))
      .filter(({ text }) => !/^[✓✗–] \w/.test(text))
      .map(({ text }) => text),
}

/** What a page does wrong, by what it should do; nothing where it does nothing wrong. */
export const structureFaults = (source: string): Readonly<Record<string, readonly string[]>> => {
  const all = parseHtml(source)
  return Object.fromEntries(
    Object.entries(checks)
      .map(([should, check]) => [should, check(all)] as const)
      .filter(([, faults]) => faults.length > 0),
  )
}
