import { init } from 'z3-solver'

/** As long as a script may be, in bytes. */
const longest = 4_000_000

const start = async () => {
  const { Z3, em } = await init()
  const at: number = em._malloc(longest)
  const room = new Uint8Array(em.HEAPU8.buffer, at, longest)
  /**
   * Like z3-solver's own `eval_smtlib2_string`, which frees the script once the call has returned and while the
   * thread that it started still reads it: here the script stays where it is.
   */
  const evaluate = async (context: ReturnType<typeof Z3.mk_context>, script: string): Promise<string> => {
    const bytes = new TextEncoder().encode(`${script}\0`)
    if (bytes.length > longest) throw new RangeError('too long a script for z3')
    room.set(bytes)
    return em.async_call(() => em.ccall('async_Z3_eval_smtlib2_string', 'void', ['number', 'number'], [context, at]))
  }
  return { Z3, evaluate, close: () => em.PThread.terminateAllThreads() }
}

let started: ReturnType<typeof start> | undefined

/**
 * Runs an SMT-LIB script in a z3 of its own; one script at a time.
 *
 * @returns for each check, in order, whether it can be satisfied
 */
export const runZ3 = async (script: string): Promise<readonly boolean[]> => {
  started ??= start()
  const { Z3, evaluate } = await started
  const config = Z3.mk_config()
  const context = Z3.mk_context(config)
  Z3.del_config(config)
  try {
    const answers = (await evaluate(context, script)).split('\n').filter((line) => line !== '')
    return answers.map((answer) => {
      if (answer !== 'sat' && answer !== 'unsat') throw new Error(`z3: ${answer}`)
      return answer === 'sat'
    })
  } finally {
    Z3.del_context(context)
  }
}

/** Ends z3's threads, without which the process would not end. */
export const closeZ3 = async (): Promise<void> => {
  const running = await started
  started = undefined
  // A thread that is still on its way out would be reported as one that should not be.
  await new Promise((resolve) => setTimeout(resolve, 50))
  running?.close()
}
