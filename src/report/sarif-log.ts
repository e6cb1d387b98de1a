/** The schema that every SARIF log of ours names. */
export const sarifSchema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** In a message, square brackets would make a link of the caller's own text. */
export const withoutLinks = (text: string): string => text.replace(/[\\[\]]/g, '\\$&')
