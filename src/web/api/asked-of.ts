/** What a field must be, as the server says it of an operation, in words that stand in a form. */
export type AskedOf = { readonly field: string | null; readonly says: string }

/**
 * The sentence without what only programs need: the name of the operation, and a path for a field.
 * @example askedOf('practice.session cannot take "skills": none is named.') // { field: 'skills', says: 'Skills: none is named.' }
 */
export function askedOf(message: string): AskedOf {
  const [, path = '', rest] = /^\S+ cannot take (?:"([^"]*)"|this input): (.+)$/su.exec(message) ?? []
  if (rest === undefined) return { field: null, says: message }
  // "needs.0.skill" is the first skill that is needed
  const parts = path.split('.').filter(part => part !== '')
  const last = parts.findLast(part => !/^\d+$/u.test(part))
  if (last === undefined) return { field: null, says: begun(rest) }
  return {
    field: parts[0] ?? null,
    says: begun(`${last.replace(/(?<=\p{Ll})\p{Lu}/gu, ' $&').toLowerCase()}: ${rest}`),
  }
}

function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
