import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { roleId } from '../../levers/contribution/role-id.ts'
import { Refusal } from '../../model/refusal.ts'
import { fold } from '../../sources/text/fold.ts'
import { Day } from '../capture/shapes.ts'
import { entriesOf } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'

export const CONFIRM_ROOM = 'volunteering'
const Confirmer = z.strictObject({ person: z.string(), confirmed: Day.nullable() })
export const ROLE_ROOM = 'volunteering-said'
/** What the user says of a role over what sources show; only what differs. `until` null: it goes on. */
export const KeptRole = z.strictObject({
  role: z.string().min(1).max(300).optional(),
  organisation: z.string().min(1).max(300).optional(),
  cause: z.string().max(300).optional(),
  since: Day.optional(),
  until: Day.nullable().optional(),
})
export type KeptRole = z.infer<typeof KeptRole>

export const RoleRow = z.strictObject({
  id: z.string(),
  role: z.string(),
  organisation: z.string(),
  cause: z.string().nullable(),
  from: z.number().nullable(),
  precision: z.string(),
  until: z.number().nullable(),
  open: z.boolean(),
  /** hours that were written down for it; they stand on the ledger of hours as well, each once */
  hours: z.number(),
  confirmer: z.strictObject({ id: z.string(), name: z.string(), confirmed: Day.nullable() }).nullable(),
})
export type RoleRow = z.infer<typeof RoleRow>

/** Roles, each once, wherever they are told, with what the user says otherwise; what goes on first. */
export async function readRoles(world: World): Promise<RoleRow[]> {
  const [{ lists }, confirmers, kept] = await Promise.all([
    readFacts(world, ['volunteering', 'hours']),
    entriesOf(world, CONFIRM_ROOM, Confirmer),
    entriesOf(world, ROLE_ROOM, KeptRole),
  ])
  const [told = [], hours = []] = lists
  const rows = new Map<string, RoleRow>()
  const names = new Map<string, Set<string>>()
  for (const { observation, records } of told) {
    if (observation.kind !== 'volunteering') continue
    const { role = '', organisation = '', cause = null, until } = observation.detail
    const id = roleId(organisation, role)
    if (id === '-') continue
    const before = rows.get(id)
    if (before !== undefined) {
      // a role that a profile shows, written down again with who can confirm it
      before.confirmer ??= await confirmerOf(world, records[0])
      continue
    }
    const row: RoleRow = {
      id,
      role: role || organisation,
      organisation,
      cause: observation.source === 'linkedin' ? inWords(cause) : cause,
      from: observation.at,
      precision: observation.precision,
      until: until ?? null,
      open: until === null,
      hours: 0,
      confirmer: null,
    }
    const named = confirmers.get(id)
    row.confirmer = await confirmerOf(world, named?.person ?? records[0], named?.confirmed)
    const shown = withSaid(row, kept.get(id) ?? {})
    rows.set(id, shown)
    // hours name a role by what it was called when they were written
    names.set(id, new Set([organisation, role, shown.organisation, shown.role].map(fold).filter(one => one.length > 3)))
  }
  for (const { observation } of hours) {
    if (observation.kind !== 'hours' || observation.lever !== 'volunteering') continue
    const what = fold(observation.detail.what ?? '')
    const mine = [...rows.values()].find(({ id }) => [...(names.get(id) ?? [])].some(name => what.includes(name)))
    if (mine !== undefined) mine.hours += (observation.minutes ?? 0) / 60
  }
  return [...rows.values()].toSorted((a, b) => Number(b.open) - Number(a.open) || (b.from ?? 0) - (a.from ?? 0))
}

/** LinkedIn names a cause by its code. @example inWords('SCIENCE_AND_TECHNOLOGY') // 'Science and technology' */
function inWords(cause: string | null): string | null {
  if (cause === null || !/^[A-Z_]+$/u.test(cause)) return cause
  const words = cause.replaceAll('_', ' ').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

async function confirmerOf(world: World, who = '', confirmed: string | null = null): Promise<RoleRow['confirmer']> {
  const person = await world.store.people.get(who)
  return person === null ? null : { id: person.id, name: person.name, confirmed }
}

function withSaid(row: RoleRow, { role, organisation, cause, since, until }: KeptRole): RoleRow {
  return {
    ...row,
    ...(role === undefined ? {} : { role }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(cause === undefined ? {} : { cause: cause === '' ? null : cause }),
    ...(since === undefined ? {} : { from: Date.parse(`${since}T00:00:00Z`), precision: 'day' }),
    ...(until === undefined
      ? {}
      : { open: until === null, until: until === null ? null : Date.parse(`${until}T00:00:00Z`) }),
  }
}

/** The role of an id, or of its own or its organisation's name. Refusal: E_NOT_FOUND. */
export async function findRole(world: World, id: string): Promise<RoleRow> {
  const rows = await readRoles(world)
  const found = rows.find(one => one.id === id || fold(one.role) === fold(id) || fold(one.organisation) === fold(id))
  if (found !== undefined) return found
  throw new Refusal('E_NOT_FOUND', `No role of yours is called "${id}"; "contributions" lists them.`, { status: 404 })
}
