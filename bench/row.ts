/** One line of the benchmark table. `ratio` is value / peer, both measured in the same run; `most` is what we hold ourselves to, null where it is only for information. */
export type Row = {
  readonly id: string
  readonly says: string
  readonly value: number
  readonly unit: string
  /** what it is compared with, and its value in the same unit; null where the bar is absolute */
  readonly peer: { readonly says: string; readonly value: number } | null
  readonly ratio: number | null
  readonly most: number | null
  readonly pass: boolean
}

/** A row held to a ratio. @example ratioRow('x', 'import', 3, 's', {says: 'unzip', value: 2}, 3).pass // true */
export function ratioRow(
  id: string,
  says: string,
  value: number,
  unit: string,
  peer: { says: string; value: number },
  most: number,
): Row {
  const ratio = value / peer.value
  return {
    id,
    says,
    value: round(value),
    unit,
    peer: { says: peer.says, value: round(peer.value) },
    ratio: round(ratio),
    most,
    pass: ratio <= most,
  }
}

/** A row for information; `peer` null where what it would be compared with is not installed. */
export function againstRow(id: string, says: string, value: number, unit: string, peer: Row['peer']): Row {
  if (peer === null) return { id, says, value: round(value), unit, peer, ratio: null, most: null, pass: true }
  return { ...ratioRow(id, says, value, unit, peer, Infinity), most: null }
}

/** A row held to an amount. */
export function amountRow(id: string, says: string, value: number, unit: string, most: number): Row {
  return { id, says, value: round(value), unit, peer: null, ratio: null, most, pass: value <= most }
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
