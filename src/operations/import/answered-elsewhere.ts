import type { World } from '../../io/world/world.ts'
import { isAboutUser, isWithin, otherwise, ownOf, WAITED } from './answers-before.ts'
import type { AskedFile } from './asked-files.ts'
import { READING_VERSION } from './same-reading.ts'

const nameOf = (id: string): string => `asked/${id}`

/** Remembers which files of an import were asked about. */
export async function rememberAsked(world: World, id: string, asked: readonly AskedFile[]): Promise<void> {
  if (asked.length === 0) return
  const at = { dataVersion: 0, measureVersion: READING_VERSION, asOf: world.now() }
  await world.store.derived.put(nameOf(id), asked, at)
}

/**
 * What was answered of these files when they were read another time, in a folder or alone, and not now: it holds again. Empty
 * where nothing was. E_IMPORT_ANSWERS where another answer is given now: the file would be there twice.
 */
export async function answeredElsewhere(
  world: World,
  asked: readonly AskedFile[],
): Promise<Readonly<Record<string, string>>> {
  const held: Record<string, string> = {}
  if (asked.length === 0) return held
  const known = await ownOf(world)
  for (const row of await world.store.imports.list()) {
    if (row.status !== 'done') continue
    for (const before of (await world.store.derived.get<readonly AskedFile[]>(nameOf(row.id)))?.value ?? [])
      for (const now of asked) {
        if (before.mark !== now.mark || kindOf(before.id) !== kindOf(now.id) || isSame(before, now, known)) continue
        if (now.isSaid) throw otherwise(row, now.id, before.value)
        if (before.isSaid) held[now.id] ??= before.value
      }
  }
  return held
}

/** "dates" of "dates:2026/hours.csv"; what is about the user is one kind as a whole. */
function kindOf(id: string): string {
  return isAboutUser(id) ? id : id.slice(0, id.indexOf(':'))
}

function isSame(before: AskedFile, now: AskedFile, known: ReadonlySet<string>): boolean {
  if (before.value === now.value || WAITED.has(before.value)) return true
  return isAboutUser(now.id) && isWithin(now.id, before.value, now.value, known)
}
