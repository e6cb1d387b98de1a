/** The seed of every random test: printed, and repeatable with `CLAUSEWISE_SEED`. */
export const seed = Number(process.env.CLAUSEWISE_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** Says what a random test covered, so that a run can be repeated. */
export const announce = (what: string): void => {
  console.log(`${what}: agreed (CLAUSEWISE_SEED=${seed})`)
}
