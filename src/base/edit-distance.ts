/** How many letters have to be put in, left out or exchanged to make one text of another (Levenshtein). */
export const editDistance = (one: string, other: string): number =>
  [...one]
    .reduce<readonly number[]>(
      (above, letter, row) => {
        const line = [row + 1]
        for (const [index, wanted] of [...other].entries())
          line.push(
            Math.min(
              (line[index] as number) + 1,
              (above[index + 1] as number) + 1,
              (above[index] as number) + Number(letter !== wanted),
            ),
          )
        return line
      },
      [...other, ''].map((_, index) => index),
    )
    .at(-1) as number
