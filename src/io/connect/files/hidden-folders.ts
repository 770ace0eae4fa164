import type { Aside } from './tar-kinds.ts'

/** Programs that keep mail, calendars, contacts or chats in a hidden folder of the home. */
const KEEPERS = /thunderbird|mozilla|evolution|mail|imap|sylpheed|claws|akonadi|calendar|contacts|signal|pine|mutt/i

/** So many are named; the others are counted. */
const NAMED = 3

/**
 * What is said, once, of the hidden folders of a folder, which nobody expects to be read with it; null where there are none.
 * Those in which a program keeps mail are named first. `label`: what the folder is called.
 *
 * @example hiddenFolders([], 'home') // null
 */
export function hiddenFolders(hidden: readonly string[], label: string): Aside | null {
  const sorted = hidden.toSorted((a, b) => rank(a) - rank(b))
  const [first] = sorted
  if (first === undefined) return null
  const others = sorted.length - NAMED
  const names = sorted.slice(0, NAMED).join(', ') + (others > 0 ? ` and ${others} more` : '')
  const were = sorted.length === 1 ? 'was' : 'were'
  return {
    file: first,
    status: 'known-unused',
    code: 'W_HIDDEN_FOLDER',
    reason: `Hidden folders are not looked into: ${names} ${were} passed over. What lies in one is read when its path is named, as ${label}/${first}.`,
  }
}

function rank(name: string): number {
  return (KEEPERS.test(name) ? 0 : 1_000) + name.split('/').length
}
