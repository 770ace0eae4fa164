import { z } from 'zod'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { inOrder, momentOfDay } from '../capture/moment-of-day.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { Decided, plainWritten, Written } from '../changed.ts'
import { token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { factPeople, parts } from '../people/fact-people.ts'
import { findPerson } from '../people/find-person.ts'
import { entriesOf, keepEntry } from '../skills/entries.ts'
import { CONFIRM_ROOM, findRole, KeptRole, readRoles, ROLE_ROOM, RoleRow } from './role-book.ts'

const Text = z.string().trim().min(1)

const Page = z.strictObject({ rows: z.array(RoleRow) })

export const contributionsList = operation({
  name: 'contributions.list',
  says: 'Lists what you volunteer for: roles with the hours written down, and who can confirm them.',
  kind: 'query',
  input: z.strictObject({}),
  output: Page,
  cli: { command: 'contributions', also: ['volunteering'], plain: plainRoles },
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
    confirmer: Text.max(300).optional().describe('who can confirm it: an id or a whole name'),
    newcomer: z.boolean().default(false).describe('nobody here knows them yet: they are added'),
  }),
  output: Written,
  cli: { args: ['role', 'organisation'], plain: plainWritten },
  async run(world, { role, organisation, cause, since, until, confirmer, newcomer }) {
    const began = since ?? (await todayOf(world))
    inOrder('A role', began, until)
    const named = confirmer === undefined ? [] : [confirmer]
    const { refs, records, cards, added } = await factPeople(world, newcomer ? [] : named, newcomer ? named : [])
    const fact: Observation<'volunteering'> = {
      source: 'hand',
      ...momentOfDay(world, began),
      key: `volunteering:${token(world)}`,
      kind: 'volunteering',
      channel: null,
      // who can confirm it, as long as nobody else is named
      people: parts(refs, 'subject', 'none', 0),
      lever: 'volunteering',
      detail: {
        role,
        organisation,
        until: until === undefined ? null : (momentOfDay(world, until).at ?? null),
        ...(cause === undefined ? {} : { cause }),
      },
    }
    return writeByHand(world, `Wrote down the role ${role} at ${organisation}`, [...cards, fact], records, added)
  },
})

export const contributionsChange = operation({
  name: 'contributions.change',
  says: 'Says something of a role otherwise than its sources do: what it is, where, what for, since and until when.',
  kind: 'change',
  input: z.strictObject({
    id: Text.max(300),
    role: Text.max(300).optional(),
    organisation: Text.max(300).optional(),
    cause: z.string().trim().max(300).optional(),
    since: Day.optional(),
    until: Day.nullable().optional().describe('when it ended; null: it goes on'),
  }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, ...given }) {
    const before = await findRole(world, id)
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    if (Object.keys(said).length === 0)
      throw new Refusal('E_NOTHING', 'Nothing was said that could be changed; name at least one field.')
    for (const day of [given.since, given.until]) if (day) momentOfDay(world, day)
    const [from, until] = [given.since ?? dayOf(before.from), given.until ?? dayOf(before.until)]
    if (given.until && from !== null) inOrder('A role', from, until)
    const kept = (await entriesOf(world, ROLE_ROOM, KeptRole)).get(before.id)
    const decision = await keepEntry(world, ROLE_ROOM, before.id, { ...kept, ...said })
    return { decision, says: `Changed the role ${before.role}` }
  },
})

function dayOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().slice(0, 10)
}

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
