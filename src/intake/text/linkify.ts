import { LinkifyIt, type Match } from 'linkify-it'

/** Endings of addresses that people write without `https://`, beside those of two letters that the library knows. */
const endings =
  'academy,app,club,cymru,dev,example,link,london,online,page,school,scot,shop,site,social,store,wales,xyz'

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, maxLength: 500 }).tlds(endings.split(','), true)

const isMail = ({ schema }: Match): boolean => schema === 'mailto:'
const mayHold = /[@.]|:\/\//

const matchesIn = (passage: string): readonly Match[] => (mayHold.test(passage) ? (linkify.match(passage) ?? []) : [])

/** E-mail addresses. What follows another `@` is an account of the fediverse and no address for mail. */
export const mailsIn = (passage: string): readonly Match[] =>
  passage.includes('@') ? matchesIn(passage).filter((match) => isMail(match) && passage[match.index - 1] !== '@') : []

/** Web addresses, with or without `https://`. */
export const linksIn = (passage: string): readonly Match[] => matchesIn(passage).filter((match) => !isMail(match))
