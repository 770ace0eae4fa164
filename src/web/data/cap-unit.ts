/** The unit in which a cap is shown, and how many of the cap's own units it holds. @example shownUnit('bytes', 1 << 20) // { word: 'MiB', size: 1 << 20 } */
export function shownUnit(
  unit: 'bytes' | 'MiB' | 'milliseconds' | 'count',
  usual: number,
): { readonly word: string; readonly size: number } {
  if (unit === 'MiB') return { word: 'MiB', size: 1 }
  if (unit === 'milliseconds') return { word: 'seconds', size: 1_000 }
  if (unit === 'count') return { word: '', size: 1 }
  return usual >= 1 << 20 ? { word: 'MiB', size: 1 << 20 } : { word: 'KiB', size: 1 << 10 }
}

/** What was typed, in the cap's own unit, as a whole number of at least 1; null where it is no number. @example inUnit('1.5', 1_000) // 1500 */
export function inUnit(text: string, size: number): number | null {
  const plain = text
    .trim()
    .replace(/^(\d+),(\d{1,2})$/, '$1.$2')
    .replace(/[,\s](?=\d{3}\b)/g, '')
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return null
  const value = Math.round(Number(plain) * size)
  return value >= 1 && Number.isSafeInteger(value) ? value : null
}
