/** Words of a phrase may stand so far apart, with others between them: "administering their medication". */
const SLACK = 4

/** Whether all stems stand within so many words of each other as they are, and four more. */
export function isNear(stems: readonly string[], text: readonly string[]): boolean {
  const wanted = new Set(stems)
  if (wanted.size === 0) return false
  const reach = wanted.size + (wanted.size === 1 ? 0 : SLACK)
  for (let from = 0; from < text.length; from++) {
    if (!wanted.has(text[from] ?? '')) continue
    const seen = new Set(text.slice(from, from + reach).filter(stem => wanted.has(stem)))
    if (seen.size === wanted.size) return true
  }
  return false
}
