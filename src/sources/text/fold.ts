/**
 * A word as it is compared: no accents, lower case, letters and digits only. For header names and for telling names apart,
 * never for storing. @example fold('Prénom ') // 'prenom'
 */
export function fold(text: string): string {
  // of one row the same name is asked for several times
  if (text !== asked) [folded, asked] = [folds(text), text]
  return folded
}

let [asked, folded] = ['', '']

function folds(text: string): string {
  // most names and headers are plain ASCII, where nothing needs to be taken apart
  if (/^\p{ASCII}*$/u.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Frees a short text from the large block it was cut from, so that keeping it does not keep the block. */
export function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
