/** Text as bytes of an older encoding, by trying out which bytes the platform reads as each character. */
export function encoded(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label, { fatal: true })
  const table = new Map<string, number[]>()
  const learn = (bytes: number[]): void => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if ([...char].length === 1 && !table.has(char)) table.set(char, bytes)
    } catch {
      // no character
    }
  }
  for (let one = 0; one < 256; one++) learn([one])
  if (/jis|euc|big5|gb/.test(label))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail])
  return Uint8Array.from([...text].flatMap(char => table.get(char) ?? []))
}
