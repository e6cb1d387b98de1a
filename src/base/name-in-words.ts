/**
 * The name of a parameter as words: `family exemption`; the number of a section as it is written,
 * `section 2.1 platforms`.
 */
export const nameInWords = (parameter: string, sections: readonly string[]): string =>
  parameter
    .replace(/[A-Z]+|\d+/g, (part) => ` ${part.toLowerCase()}`)
    .replace(/(\d)(?=[a-z])/g, '$1 ')
    .replace(/\bsection (\d+)/, (whole, digits) => {
      const section = sections.find((one) => one.replaceAll('.', '') === digits)
      return section === undefined ? whole : `section ${section}`
    })
    .trim()

/** A value that is lower-case words joined by hyphens, as words. */
export const valueInWords = (value: string): string => value.replaceAll('-', ' ')
