import type { FileHandle } from 'node:fs/promises'

/** The names of the entries that are whole in an archive without a directory, read from their own headers; at most 200. */
export async function wholeEntries(handle: FileHandle): Promise<readonly string[]> {
  const names: string[] = []
  const { size } = await handle.stat()
  for (let at = 0; at + 30 <= size && names.length < 200;) {
    const header = Buffer.alloc(30)
    await handle.read(header, 0, 30, at)
    if (header.readUInt32LE(0) !== 0x04034b50) break
    const [flags, packed] = [header.readUInt16LE(6), header.readUInt32LE(18)]
    // length written behind the data: where the entry ends cannot be told from here
    if ((flags & 8) !== 0 && packed === 0) break
    const [nameLength, extra] = [header.readUInt16LE(26), header.readUInt16LE(28)]
    const end = at + 30 + nameLength + extra + packed
    if (end > size) break
    const name = Buffer.alloc(nameLength)
    await handle.read(name, 0, nameLength, at + 30)
    names.push(name.toString('utf8').replace(/\p{Cc}/gu, '?'))
    at = end
  }
  return names
}
