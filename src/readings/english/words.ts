/** Text with what it introduces: `all of these hold` and each of them. */
export interface Words {
  readonly text: string
  readonly of: readonly Words[]
}
