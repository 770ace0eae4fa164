import { z } from 'zod'
import { emailKey, nameKey, phoneKey, urlKey } from '../sources/text/keys.ts'
import { Refusal } from '../model/refusal.ts'
import { egoOf } from './ego.ts'
import { operation } from './operation.ts'
import { refreshSoon } from './refresh/keep-fresh.ts'

const Kind = z.enum(['email', 'url', 'phone', 'name'])
const AddressRow = z.strictObject({ kind: Kind, value: z.string(), mine: z.boolean(), from: z.string() })
type AddressRow = z.infer<typeof AddressRow>

const READERS = { email: emailKey, url: urlKey, phone: phoneKey, name: nameKey }

export const addressesList = operation({
  name: 'addresses.list',
  says: 'Lists the names and addresses that are yours, found in profiles and Sent folders or said by you.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(AddressRow) }),
  cli: {
    plain: (o: { rows: AddressRow[] }) =>
      o.rows
        .map(row => `${row.mine ? 'yours    ' : 'not yours'} ${row.kind.padEnd(5)} ${row.value} (${row.from})`)
        .join('\n'),
  },
  async run(world) {
    const ego = await egoOf(world)
    const said = new Map<string, AddressRow>()
    for (const { body } of await world.store.decisions.list({ kinds: ['own-address'], undone: false })) {
      if (body.kind !== 'own-address') continue
      const kind = Kind.catch('name').parse(body.key.kind)
      said.set(`${kind} ${body.key.value}`, { kind, value: body.key.value, mine: body.mine, from: 'said by you' })
    }
    const lists = { name: ego.names, email: ego.emails, url: ego.urls, phone: ego.phones } as const
    const found = Kind.options.flatMap(kind =>
      lists[kind].map((value): AddressRow => ({ kind, value, mine: true, from: 'found in what you imported' })),
    )
    return { rows: [...found.filter(row => !said.has(`${row.kind} ${row.value}`)), ...said.values()] }
  },
})

export const addressesSet = operation({
  name: 'addresses.set',
  says: 'Says that an address or name is yours, or is not; what you say wins over what was found.',
  kind: 'change',
  input: z.strictObject({ kind: Kind, value: z.string().trim().min(1).max(500), mine: z.boolean().default(true) }),
  output: z.strictObject({ decision: z.string() }),
  cli: { args: ['kind', 'value'] },
  async run(world, { kind, value, mine }) {
    const key = READERS[kind](value)
    if (key === null)
      throw new Refusal(
        'E_ADDRESS',
        `"${value}" does not read as ${kind === 'email' ? 'an e-mail address' : `a ${kind}`}.`,
      )
    const decision = await world.store.decisions.add(
      { kind: 'own-address', key: { kind, value: key.value }, mine },
      world.now(),
    )
    await refreshSoon(world)
    return { decision: decision.id }
  },
})
