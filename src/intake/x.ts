import { checkedFinisher } from './checked-finisher.js'
import type { School } from './context/roster.js'
import { type Intake, type IntakeProblem, joined, noIntake } from './intake.js'
import { at, type Cursor, eachOf, isAbsent, membersOf } from './payload/cursor.js'
import { documentsOf } from './payload/documents.js'
import { includesOf } from './x/includes.js'
import { readPost } from './x/post.js'

const readDocument = (document: Cursor, school: School): Intake => {
  const problem = ({ path }: Cursor, code: string, message: string): IntakeProblem => ({
    item: path,
    path,
    code,
    message,
  })
  const data = at(document, 'data')
  const errors = membersOf(at(document, 'errors'))
  const next = at(document, 'meta', 'next_token')
  const problems = [
    ...errors.map((error) =>
      problem(error, 'not-mapped', 'is an error that X gave in the place of something, and no post'),
    ),
    ...(isAbsent(next)
      ? []
      : [problem(next, 'more-pages', 'says that there are more posts, which are not in the payload')]),
  ]
  if (isAbsent(data) && errors.length === 0)
    return {
      ...noIntake,
      problems: [...problems, problem(document, 'wrong-shape', 'has no `data` with posts to read')],
    }
  const reader = { school, includes: includesOf(document), finish: checkedFinisher(school) }
  return joined([{ ...noIntake, problems }, ...eachOf(data).map((post) => readPost(post, reader))])
}

/**
 * Reads posts as version 2 of the API of X gives them: one or a list in `data`, with what they point at in `includes`; one
 * such answer, a list of them, or one on each line.
 */
export const readX = (payload: string, school: School): Intake => {
  const { documents, problems } = documentsOf(payload)
  return joined([{ ...noIntake, problems }, ...documents.map((document) => readDocument(document, school))])
}
