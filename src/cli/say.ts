// Nobody may read what is said; that is no reason to fail.
process.stderr.on('error', () => {})

/** Says something on standard error. */
export const say = (text: string): void => {
  process.stderr.write(text)
}
