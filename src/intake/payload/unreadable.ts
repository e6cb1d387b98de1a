import type { IntakeProblem } from '../intake.js'
import type { Cursor } from './cursor.js'

/** That a value is not of the form that it always has, so that what it says stays unknown. */
export const unreadable = (item: string, { path }: Cursor, expected: string): IntakeProblem => ({
  item,
  path,
  code: 'unreadable-value',
  message: `is not ${expected}, so what it says stays unknown`,
})
