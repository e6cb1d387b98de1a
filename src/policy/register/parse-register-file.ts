import type { Result } from '../../base/issue.js'
import { parseRegister, type RegisterFile, registerFileSchema } from './register-form.js'

/**
 * Checks the content of a `register.json`: its form, its time zone, and how its days fit together. The policies are
 * to be loaded from the folders that it names, and passed to `createRegister` with the days.
 *
 * @example
 * ```ts
 * import { parseRegisterFile } from 'clausewise/register'
 *
 * const parsed = parseRegisterFile({ id: 'our-school', zone: 'Europe/London', versions: [{ folder: '2026', from: '2026-02-30' }] })
 * if (!parsed.ok) console.log(parsed.issues[0]?.path) // /versions/0/from
 * ```
 */
export const parseRegisterFile = (content: unknown): Result<{ readonly file: RegisterFile }> => {
  try {
    const parsed = parseRegister(registerFileSchema, content)
    return parsed.ok ? { ok: true, file: parsed.value } : parsed
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
