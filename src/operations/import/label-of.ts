import type { OpenedInput } from './parse-files.ts'

/** So many things that were handed over are named; the others are counted. */
const NAMED = 3

/**
 * What an import is called: what was handed over. A folder counts once, by its own name, whatever was found in it: of a folder of
 * repositories each is opened by itself.
 *
 * @example labelOf([{ name: '/home/ana/code', label: 'a' }, { name: '/home/ana/code', label: 'b' }]) // 'code'
 */
export function labelOf(inputs: readonly Pick<OpenedInput, 'name' | 'label'>[]): string {
  const handed = [...Map.groupBy(inputs, ({ name }) => name)]
  const names = handed.map(([path, [only, another]]) =>
    only === undefined || another !== undefined ? lastOf(path) : only.label,
  )
  return names.length > NAMED
    ? `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
    : names.join(', ')
}

function lastOf(path: string): string {
  return path.split(/[/\\]/).findLast(part => part !== '') ?? path
}
