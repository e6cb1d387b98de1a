/** What the keys of `register.json` mean, by the names that lead to them. */
export const registerWords: Readonly<Record<string, string>> = {
  id: 'The name of the register; lower-case words joined by hyphens.',
  zone: 'The time zone in which its days begin and end, such as `Europe/London`.',
  versions: 'The versions, the oldest first.',
  'versions.folder': "The folder of this version's policy, below that of the register.",
  'versions.from': 'The first day on which it is in force.',
  'versions.until': 'The last day; without it, the day before the next version begins, or no end.',
}
