import type { RecordRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Ego } from '../../model/source.ts'
import { isOwnKey } from '../ego.ts'
import type { Resolved } from './people-of.ts'

type Person = { readonly records: readonly string[] }

/**
 * Has the store note in what each person is named by several addresses, before anybody's share of it is read (MEASURES 1.3).
 * Returns the records of whom another share is read now than when somebody last looked.
 */
export async function noteAliases(world: World, { clusters, records, ego }: Resolved): Promise<readonly string[]> {
  return world.store.aliases.note({ people: inOneSource(clusters, records), own: ownOf(records.values(), ego) })
}

/** The same after an import that left who is who as it is: `touched` are those whose records gained or lost something, `nobodys` such records of nobody. */
export async function noteAliasesOf(
  world: World,
  touched: readonly Person[],
  nobodys: readonly string[],
  ego: Ego,
): Promise<void> {
  const several = touched.filter(({ records }) => records.length > 1)
  const found = await world.store.records.get([...several.flatMap(({ records }) => records), ...nobodys])
  const records = new Map(found.map(record => [record.id, record]))
  const rest = nobodys.flatMap(id => records.get(id) ?? [])
  await world.store.aliases.noteMore({ people: inOneSource(several, records), own: ownOf(rest, ego) })
}

/** Only records of one source can stand in one observation. */
function inOneSource(
  people: readonly Person[],
  records: ReadonlyMap<string, RecordRow>,
): readonly (readonly string[])[] {
  return people.flatMap(person => {
    if (person.records.length < 2) return []
    const bySource = Map.groupBy(person.records, id => records.get(id)?.source ?? '')
    return [...bySource.values()].filter(theirs => theirs.length > 1)
  })
}

function ownOf(records: Iterable<RecordRow>, ego: Ego): readonly string[] {
  return [...records].flatMap(({ id, keys }) => (keys.some(key => isOwnKey(ego, key)) ? [id] : []))
}
