import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { Refusal } from '../../model/refusal.ts'

/** The person behind an id, a record id, an e-mail, or a name that only one person has. E_NOT_FOUND, E_AMBIGUOUS. */
export async function findPerson(world: World, who: string): Promise<PersonRow> {
  const exact = await world.store.people.get(who)
  if (exact) return exact
  const { rows } = await world.store.people.list({ search: who, offset: 0, limit: 20 })
  const same = rows.filter(
    row => row.name.toLowerCase() === who.toLowerCase() || row.emails.includes(who.toLowerCase()),
  )
  const candidates = same.length > 0 ? same : rows
  const [only] = candidates
  if (only && candidates.length === 1) return only
  if (!only)
    throw new Refusal(
      'E_NOT_FOUND',
      /^p_\w+$/.test(who)
        ? 'This person is not here: forgotten, or one with somebody else by now. Search among your people.'
        : `Nobody here is called "${who}"; search among your people for the right name.`,
      { status: 404 },
    )
  const names = candidates
    .slice(0, 5)
    .map(row => `${row.name} (${row.id})`)
    .join(', ')
  throw new Refusal('E_AMBIGUOUS', `"${who}" could be ${names}; use the id.`, { status: 409 })
}
