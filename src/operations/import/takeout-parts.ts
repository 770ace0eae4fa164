import type { Input } from '../../io/connect/files/input.ts'
import type { SourceFile } from '../../model/source.ts'

/** How Google calls the parts of one export: the moment it was asked for, and a number. A browser adds its own to a copy. */
const PART = /(?:^|\/)(takeout-\d{8}T\d{6}Z)(?:-\d+)*(?: ?\(\d+\))?\.(?:zip|tgz|tar\.gz)$/i

/**
 * Puts the parts of one Google Takeout together, in their order: who took part in a conversation may be told in another
 * part than what was said. A file that is in several parts, or the same part given twice, keeps the name of its archive.
 * All else stays as it is. @example joinParts(inputs).length <= inputs.length // true
 */
export function joinParts(inputs: readonly Input[]): readonly Input[] {
  const exports = Map.groupBy(inputs, ({ label }) => PART.exec(label)?.[1]?.toLowerCase())
  const joined = new Set<string>()
  return inputs.flatMap((input): readonly Input[] => {
    const name = PART.exec(input.label)?.[1]?.toLowerCase()
    const parts = name === undefined ? [] : (exports.get(name) ?? [])
    if (name === undefined || parts.length < 2) return [input]
    if (joined.has(name)) return []
    joined.add(name)
    return [oneOf(parts)]
  })
}

function oneOf(given: readonly Input[]): Input {
  const parts = given.toSorted((a, b) => (a.label < b.label ? -1 : 1))
  const [first] = parts
  if (first === undefined) throw new Error('there are no parts')
  const taken = new Set<string>()
  const files: SourceFile[] = []
  for (const part of parts)
    for (const file of part.files) {
      let name = taken.has(file.name) ? `${part.label}/${file.name}` : file.name
      for (let n = 2; taken.has(name); n++) name = `${part.label} ${n}/${file.name}`
      taken.add(name)
      files.push({ ...file, name })
    }
  return {
    label: `${first.label} and ${parts.length - 1} more`,
    sha256: first.sha256,
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    files,
    aside: parts.flatMap(({ aside = [] }) => aside),
    close: async () => undefined,
  }
}
