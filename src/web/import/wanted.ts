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

/** The folders in which git keeps a history, among the paths of dropped files: those of repositories with a work tree. */
export function repositoriesIn(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.flatMap(path => (path.endsWith('/.git/HEAD') ? [path.slice(0, -'/.git/HEAD'.length)] : [])))
}

/**
 * Whether a dropped file is handed over, by its path: of a repository below nothing but what says that it is one, so that
 * the ledger names it in one line and says how it is read.
 */
export function isHandedOver(path: string, repositories: ReadonlySet<string>): boolean {
  if (repositories.size > 0)
    for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash)
      if (repositories.has(folder)) return path === `${folder}/.git/HEAD`
    }
  return isWanted(path)
}
