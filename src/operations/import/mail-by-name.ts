/**
 * Whether names alone say that all of it is mail: mailboxes and single letters. What reads mail is loaded without what reads
 * everything else, and who writes it holds hardly more for a mailbox of gigabytes than for a small one.
 */
export function isMailByName(files: readonly string[]): boolean {
  return files.length > 0 && files.every(name => /\.(?:mbox|emlx?)$/i.test(name))
}
