import { Refusal } from '../../model/refusal.ts'

const DEEPEST = 32

/**
 * The path of a file in a dropped folder, part by part: each becomes only a name. Refusal: E_UPLOAD_NAME, where it is too deep
 * inside, or in no folder.
 */
export function safePath(path: string): readonly [string, ...string[]] {
  const parts = path
    .split(/[/\\]/)
    .filter(part => part !== '')
    .map((part, at, all) => (at > 0 && at < all.length - 1 ? safeFolder(part) : safeName(part)))
  const [top = 'folder', ...below] = parts.length > 1 ? parts : ['folder', ...parts]
  if (below.length === 0 || below.length > DEEPEST)
    throw new Refusal('E_UPLOAD_NAME', `${parts.at(-1) ?? 'It'} is no file in a folder, or one too deep inside.`, {
      status: 400,
    })
  return [top, ...below]
}

/** The name of a folder in a folder. A mail server keeps "Sent" as ".Sent": one dot before a name stays. */
function safeFolder(name: string): string {
  return /^\.[^.]/.test(name) ? `.${safeName(name.slice(1))}` : safeName(name)
}

/** A name that is only a name: no folder, no control character, no leading dot, at most 150 characters. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // eslint-disable-next-line no-control-regex -- control characters are what it removes
  const plain = last.replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_').replace(/^\.+/, '_')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 ? plain.slice(dot).slice(0, 20) : ''
  return plain.slice(0, Math.min(150 - ending.length, dot > 0 ? dot : plain.length)) + ending || 'file'
}
