/** UIDs in rising order as IMAP names them. @example rangeOf([3, 4, 5, 9]) // '3:5,9' */
export function rangeOf(uids: readonly number[]): string {
  const parts: string[] = []
  for (let i = 0; i < uids.length; i++) {
    const from = i
    while (i + 1 < uids.length && uids[i + 1] === (uids[i] ?? 0) + 1) i++
    parts.push(from === i ? `${uids[i]}` : `${uids[from]}:${uids[i]}`)
  }
  return parts.join(',')
}
