import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { fold } from '../../sources/text/fold.ts'
import { momentOfDay } from '../capture/moment-of-day.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { findPerson } from '../people/find-person.ts'
import { entriesOf, keepEntry } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'
import { Decided, Written } from '../skills/shapes.ts'
import { plainWritten } from '../skills/write.ts'

const CONFIRM_ROOM = 'volunteering'
const Confirmer = z.strictObject({ person: z.string(), confirmed: Day.nullable() })
const Text = z.string().trim().min(1)

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
const Page = z.strictObject({ rows: z.array(RoleRow) })

export const contributionsList = operation({
  name: 'contributions.list',
  says: 'Lists what you volunteer for: roles with the hours written down, and who can confirm them.',
  kind: 'query',
  input: z.strictObject({}),
  output: Page,
  cli: { command: 'contributions', plain: plainRoles },
  run: async world => ({ rows: await readRoles(world) }),
})

export const contributionsAdd = operation({
  name: 'contributions.add',
  says: 'Writes down a volunteering role that no source shows.',
  kind: 'change',
  input: z.strictObject({
    role: Text.max(300),
    organisation: Text.max(300),
    cause: Text.max(300).optional(),
    since: Day.optional(),
    until: Day.optional(),
  }),
  output: Written,
  cli: { args: ['role', 'organisation'], plain: plainWritten },
  async run(world, { role, organisation, cause, since, until }) {
    const fact: Observation<'volunteering'> = {
      source: 'hand',
      ...momentOfDay(world, since ?? (await todayOf(world))),
      key: `volunteering:${token(world)}`,
      kind: 'volunteering',
      channel: null,
      people: [],
      lever: 'volunteering',
      detail: {
        role,
        organisation,
        until: until === undefined ? null : (momentOfDay(world, until).at ?? null),
        ...(cause === undefined ? {} : { cause }),
      },
    }
    return writeByHand(world, `Wrote down the role ${role} at ${organisation}`, [fact], [])
  },
})

export const contributionsHours = operation({
  name: 'contributions.hours',
  says: 'Writes down hours given to a role; they stand on the ledger of hours, once.',
  kind: 'change',
  input: z.strictObject({
    id: Text.max(300),
    minutes: z.number().min(1).max(1440),
    day: Day.optional(),
    what: z.string().trim().max(500).default(''),
  }),
  output: Written,
  cli: { args: ['id', 'minutes'], plain: plainWritten },
  async run(world, { id, minutes, day, what }) {
    const { role, organisation } = await findRole(world, id)
    const fact: Observation<'hours'> = {
      source: 'hand',
      ...momentOfDay(world, day ?? (await todayOf(world))),
      key: `hours:${token(world)}`,
      kind: 'hours',
      channel: null,
      people: [],
      minutes,
      lever: 'volunteering',
      detail: { what: [role, organisation, what].filter(part => part !== '').join(', ') },
    }
    return writeByHand(world, `Gave ${minutes} minutes to ${organisation || role}`, [fact], [])
  },
})

export const contributionsConfirm = operation({
  name: 'contributions.confirm',
  says: 'Names the person who can confirm a role, and the day they did.',
  kind: 'change',
  input: z.strictObject({
    id: Text.max(300),
    person: Text.max(300).describe('an id or a whole name'),
    confirmed: Day.nullable().default(null).describe('when they confirmed it'),
  }),
  output: Decided,
  cli: { args: ['id', 'person'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, person, confirmed }) {
    const role = await findRole(world, id)
    const who = await findPerson(world, person)
    const decision = await keepEntry(world, CONFIRM_ROOM, role.id, { person: who.id, confirmed })
    return { decision, says: `${who.name} ${confirmed === null ? 'can confirm' : 'confirmed'} ${role.role}` }
  },
})

/** Roles, each once, wherever they are told; what goes on first. */
async function readRoles(world: World): Promise<RoleRow[]> {
  const [{ lists }, confirmers] = await Promise.all([
    readFacts(world, ['volunteering', 'hours']),
    entriesOf(world, CONFIRM_ROOM, Confirmer),
  ])
  const [told = [], hours = []] = lists
  const rows = new Map<string, RoleRow>()
  for (const { observation } of told) {
    if (observation.kind !== 'volunteering') continue
    const { role = '', organisation = '', cause = null, until } = observation.detail
    const id = `${fold(organisation)}-${fold(role)}`
    if (id === '-' || rows.has(id)) continue
    const kept = confirmers.get(id)
    const who = kept === undefined ? null : await world.store.people.get(kept.person)
    rows.set(id, {
      id,
      role: role || organisation,
      organisation,
      cause,
      from: observation.at,
      precision: observation.precision,
      until: until ?? null,
      open: until === null,
      hours: 0,
      confirmer: who === null || kept === undefined ? null : { id: who.id, name: who.name, confirmed: kept.confirmed },
    })
  }
  for (const { observation } of hours) {
    if (observation.kind !== 'hours' || observation.lever !== 'volunteering') continue
    const what = fold(observation.detail.what ?? '')
    const mine = [...rows.values()].find(one =>
      [one.organisation, one.role].map(fold).some(name => name.length > 3 && what.includes(name)),
    )
    if (mine !== undefined) mine.hours += (observation.minutes ?? 0) / 60
  }
  return [...rows.values()].toSorted((a, b) => Number(b.open) - Number(a.open) || (b.from ?? 0) - (a.from ?? 0))
}

async function findRole(world: World, id: string): Promise<RoleRow> {
  const rows = await readRoles(world)
  const found = rows.find(one => one.id === id || fold(one.role) === fold(id) || fold(one.organisation) === fold(id))
  if (found !== undefined) return found
  throw new Refusal('E_NOT_FOUND', `No role of yours is called "${id}"; "contributions" lists them.`, { status: 404 })
}

function plainRoles({ rows }: z.infer<typeof Page>): string {
  if (rows.length === 0)
    return 'No role is known yet. Write one down: groundwork contributions add "Teacher" "Code Harbour"'
  return rows
    .map(({ id, role, organisation, open, hours, confirmer }) => {
      const who =
        confirmer === null
          ? 'nobody is named to confirm it'
          : `${confirmer.name} ${confirmer.confirmed === null ? 'can confirm it' : `confirmed it on ${confirmer.confirmed}`}`
      return `${role} at ${organisation} (${open ? 'goes on' : 'ended'}): ${Number(hours.toFixed(1))} h written down; ${who}  ${id}`
    })
    .join('\n')
}
