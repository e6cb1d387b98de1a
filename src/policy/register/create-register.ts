import type { Result } from '../../base/issue.js'
import { type Register, type RegisterParts, registerOf } from './register.js'
import { parseRegister, registerInputSchema } from './register-form.js'

/**
 * Puts versions of a policy into a register, the oldest first, each with the days on which it is in force: from the
 * beginning of its first day, in the register's time zone, to the end of its last day or until the next version
 * begins. Gaps are allowed, overlaps are not. Every issue is reported at once, and nothing is thrown.
 *
 * @example
 * ```ts
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 * import { createRegister } from 'clausewise/register'
 *
 * const created = createRegister({ zone: 'Europe/London', versions: [{ policy, from: '2025-09-01' }] })
 * if (created.ok) console.log(created.register.inForce('2026-11-23T10:15:00Z').version) // 1.0.1
 * ```
 */
export const createRegister = (input: RegisterParts): Result<{ readonly register: Register }> => {
  try {
    const parsed = parseRegister(registerInputSchema, input)
    return parsed.ok ? { ok: true, register: registerOf(parsed.value) } : parsed
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
