/**
 * Whether a dropped file is handed over, by its path: not what a computer keeps for itself beside the user's files. A mail
 * server keeps "Sent" as the hidden folder ".Sent", so messages are wanted out of hidden folders too.
 */
export function isWanted(path: string): boolean {
  const parts = path.split('/')
  const [file = '', folder = ''] = parts.toReversed()
  if (file.startsWith('.') || /^(?:Thumbs\.db|desktop\.ini)$/iu.test(file)) return false
  return folder === 'cur' || folder === 'new' || !parts.some(part => part.startsWith('.'))
}
