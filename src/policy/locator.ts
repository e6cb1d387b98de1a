import type { Clause } from './clause.js'

export type Locator = Clause['locator']

/** A locator in words: `§2.1, will not post, item 4`. */
export const locatorText = (section: string, { list, item, items, place }: Locator): string =>
  [
    `§${section}`,
    ...[place, list].filter((part) => part !== undefined),
    ...(item === undefined ? [] : [`item ${item}`]),
    ...(items === undefined ? [] : [`items ${items.join('–')}`]),
  ].join(', ')
