/** An entry of a made archive. Whatever is set by hand is written as it is, true or not. */
export type MadeTarEntry = {
  readonly name: string | Uint8Array
  readonly data?: Uint8Array | string
  /** the letter of the kind of entry; '0', a plain file, unless said */
  readonly type?: string
  readonly link?: string
  /** lies: the size that the header says, or all twelve bytes of its field */
  readonly size?: number | Uint8Array
  /** lies: eight bytes instead of the checksum */
  readonly sum?: string
  /** what stands at 257; the magic of POSIX unless said */
  readonly magic?: string
  /** bytes left out or put in behind the data */
  readonly pad?: number
}

const BLOCK = 512

/** Writes a tar archive with its own writer, so that it can be wrong in any way. Deterministic: no clock, no chance. */
export function makeTar(entries: readonly MadeTarEntry[], end = 2): Buffer {
  return Buffer.concat([...entries.flatMap(made), Buffer.alloc(end * BLOCK)])
}

/** An extended header with these records, for the entry after it. */
export function madeRecords(records: Readonly<Record<string, string>>, type = 'x'): MadeTarEntry {
  return { name: 'PaxHeaders/x', type, data: Object.entries(records).map(record).join('') }
}

/** "length key=value": the length counts itself. */
function record([key, value]: readonly [string, string]): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest
  while (length !== rest + String(length).length) length = rest + String(length).length
  return `${length} ${key}=${value}\n`
}

function made(entry: MadeTarEntry): Buffer[] {
  const data = Buffer.from(entry.data ?? '')
  const header = Buffer.alloc(BLOCK)
  header.set(Buffer.from(entry.name).subarray(0, 100), 0)
  header.write('0000644\u00000001750\u00000001750\0', 100, 'latin1')
  const size = entry.size ?? data.length
  header.set(typeof size === 'number' ? Buffer.from(`${octal(size, 11)} `, 'latin1') : size, 124)
  header.write(`${octal(1_767_323_045, 11)} `, 136, 'latin1')
  header.write(entry.type ?? '0', 156, 'latin1')
  header.write((entry.link ?? '').slice(0, 100), 157, 'latin1')
  header.write(entry.magic ?? 'ustar\u000000', 257, 'latin1')
  header.fill(' ', 148, 156)
  const sum = header.reduce((all, byte) => all + byte, 0)
  header.write(entry.sum ?? `${octal(sum, 6)}\0 `, 148, 'latin1')
  const pad = entry.pad ?? (BLOCK - (data.length % BLOCK)) % BLOCK
  return [header, data, Buffer.alloc(pad)]
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
