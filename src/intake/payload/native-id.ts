import { sha256 } from '../../base/sha256.js'

/** Ids that platforms count or draw. An address is none of these: it often holds somebody's name. */
const token = /^[\w.:$=+-]{1,200}$/

const digest = (text: string): string => sha256(new TextEncoder().encode(text)).slice(0, 32)

/**
 * The id of an act: what read it and the platform's own id, exactly as it was written. Where that is an address or free
 * text it is a digest, the same for the same address, because addresses of posts hold the handle of who wrote them.
 */
export const actionIdOf = (kind: string, native: string | undefined): string | undefined =>
  native === undefined ? undefined : `${kind}:${token.test(native) ? native : `sha256-${digest(native)}`}`

/** The id of an act that the platform gives none, by what makes it the only one of its kind. */
export const madeIdOf = (kind: string, parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : `${kind}:sha256-${digest(parts.join('\n'))}`
