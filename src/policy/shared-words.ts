/** What an editor says of a question that was left open in the written policy. */
export const reading = {
  question: 'What a careful reader of the written policy would ask.',
  choice: 'How the rules answer it.',
  because: 'Why they answer it in this way.',
}

/** Words under the names that they have below a path. */
export const below = (path: string, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`${path}.${key}`, text]))
