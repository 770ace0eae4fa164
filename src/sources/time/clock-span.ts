/** From when until when, where both stand in one cell. @example spanOf('9:00 – 10.30') // ['9:00', '10.30'] */
export function spanOf(text: string): readonly [from: string, until: string] | null {
  const match = SPAN.exec(text.trim())
  return match === null ? null : [match[1] ?? '', match[2] ?? '']
}

const CLOCK = String.raw`(\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?)`
const SPAN = new RegExp(String.raw`^${CLOCK} ?(?:-|–|—|~|〜|～|to|bis|à|a|до|do) ?${CLOCK}$`, 'i')
