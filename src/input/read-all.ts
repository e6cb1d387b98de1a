import { parseAction } from '../action/parse-action.js'
import type { SocialAction } from '../action/social-action.js'
import type { Issue } from '../base/issue.js'
import { readRecords } from './records.js'

/** Where a record stands: a line counted from 1 (a single action is line 1), or a member of an array counted from 0. */
export type Place = { readonly line: number } | { readonly index: number }

/** One record of a stream: an action, or every issue that stands against it. */
export type ReadRecord = Place &
  ({ readonly ok: true; readonly action: SocialAction } | { readonly ok: false; readonly issues: readonly Issue[] })

/**
 * Reads every action of a stream of bytes as the command `check` does: NDJSON, a JSON array or one action, told apart by
 * their content. Each line that is not empty, or each member, gives one record, in order; what cannot be read gives its
 * issues, and nothing after it is lost. Memory does not grow with the stream, and it is read only as fast as the records
 * are taken.
 *
 * @param stream bytes of UTF-8, such as a stream of Node.js, or the body of a web response
 * @throws what the stream throws, and nothing else
 *
 * @example
 * ```ts
 * import { readAll } from 'clausewise/bulk'
 *
 * const response = new Response('{"verb":"browse","actor":{"roles":["pupil"]}}\n{"verb":\n')
 * for await (const record of readAll(response.body!))
 *   console.log(record.ok ? record.action.verb : record.issues[0]?.code)
 * // browse
 * // invalid-json
 * ```
 */
export async function* readAll(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRecord, void, undefined> {
  for await (const batch of readRecords(stream))
    for (const { position, value, issue } of batch) {
      const parsed = issue ? { ok: false as const, issues: [issue] } : parseAction(value)
      yield { ...position, ...parsed }
    }
}
