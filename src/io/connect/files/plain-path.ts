/** Whether a name in an archive is that of a file below its own folder, on any system. */
export function isPlainPath(name: string): boolean {
  if (name === '' || name.startsWith('/') || /\\|\p{Cc}/u.test(name) || /^[a-z]:/i.test(name)) return false
  return !name.split('/').includes('..')
}
