/** One line of the table that `npm run evaluate` prints. */
export type Bar = {
  readonly id: string
  readonly says: string
  readonly value: number
  readonly bar: string
  readonly pass: boolean
}
