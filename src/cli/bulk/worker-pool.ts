import type { Worker } from 'node:worker_threads'

/** What became of a task: its result, or why the worker that held it ended. */
export type Outcome<Result> = { readonly result: Result } | { readonly lost: string }

interface Member<Result> {
  readonly worker: Worker
  /** Those that wait for the tasks it holds, in their order. */
  readonly waiting: ((outcome: Outcome<Result>) => void)[]
}

/**
 * Threads that each do tasks in the order in which they are given; the one with the fewest gets the next. When a thread
 * ends before its time, the tasks that it held are given back as lost, and it is not replaced: whatever ended it may end
 * the next one.
 */
export class WorkerPool<Task, Result> {
  readonly #members: Member<Result>[]
  #closed = false

  /** @param make starts a thread, which answers each message with one */
  constructor(count: number, make: () => Worker) {
    this.#members = Array.from({ length: count }, () => this.#start(make()))
  }

  /**
   * Gives a task to a thread. It never rejects.
   *
   * @param moved memory in the task that is the thread's from now on
   */
  run(task: Task, moved: readonly ArrayBuffer[] = []): Promise<Outcome<Result>> {
    const [first, ...others] = this.#members
    if (first === undefined) return Promise.resolve({ lost: 'no thread is left' })
    const free = others.reduce((least, one) => (one.waiting.length < least.waiting.length ? one : least), first)
    return new Promise((resolve) => {
      free.waiting.push(resolve)
      free.worker.postMessage(task, moved)
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()))
  }

  #start(worker: Worker): Member<Result> {
    const member: Member<Result> = { worker, waiting: [] }
    let why = 'it ended'
    worker.on('message', (result: Result) => member.waiting.shift()?.({ result }))
    worker.on('error', (error) => {
      why = error instanceof Error ? error.message : String(error)
    })
    worker.on('exit', () => {
      if (this.#closed) return
      this.#members.splice(this.#members.indexOf(member), 1)
      for (const resolve of member.waiting.splice(0)) resolve({ lost: why })
    })
    return member
  }
}
