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

/** The hidden folders among the paths of dropped files of which nothing is handed over, each once; no repository's own. */
export function hiddenIn(paths: readonly string[], repositories: ReadonlySet<string>): readonly string[] {
  const hidden = new Set<string>()
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1)
    const at = parts.findIndex(part => part.startsWith('.'))
    if (at >= 0 && parts[at] !== '.git' && !isHandedOver(path, repositories))
      hidden.add(parts.slice(0, at + 1).join('/'))
  }
  return [...hidden].filter(
    folder => !paths.some(path => path.startsWith(`${folder}/`) && isHandedOver(path, repositories)),
  )
}
