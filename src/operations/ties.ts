import { z } from 'zod'
import type { PersonRow } from '../io/store/store.ts'
import type { World } from '../io/world/world.ts'
import { isKnown, Measured } from '../model/measured.ts'
import { Band } from '../model/tie.ts'
import { operation } from './operation.ts'
import { refreshIfDue } from './refresh/keep-fresh.ts'

const TieRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** the keys by which the sources know this person: profile addresses and e-mail addresses */
  keys: z.array(z.string()),
  band: Band,
  state: z.enum(['observed', 'dormant', 'unobserved']),
  continues: Measured,
  twoWay: Measured,
  wouldAnswer: Measured,
})
type TieRow = z.infer<typeof TieRow>

const PAGE = 1000

export const tiesList = operation({
  name: 'ties.list',
  says: 'A row per person: does contact continue, is it two-way, would they answer; each with its range, as of a day.',
  kind: 'job',
  input: z.strictObject({ asOf: z.union([z.iso.date(), z.iso.datetime()]).optional() }),
  output: z.strictObject({ asOf: z.iso.datetime().nullable(), rows: z.array(TieRow) }),
  cli: { command: 'ties', plain: (o: { rows: TieRow[] }) => o.rows.map(plainTie).join('\n') },
  async run(world, { asOf }, job) {
    if (asOf !== undefined) {
      const at = new Date(asOf.length === 10 ? `${asOf}T00:00:00Z` : asOf)
      const rows = await world.work.run<PersonRow[]>('ties', { asOf: at.getTime() }, job)
      return { asOf: at.toISOString(), rows: rows.map(tieRow).sort(likelierFirst) }
    }
    await refreshIfDue(world, job)
    const state = await world.store.derived.state()
    return { asOf: state ? new Date(state.asOf).toISOString() : null, rows: await everybody(world) }
  },
})

async function everybody(world: World): Promise<TieRow[]> {
  const all: TieRow[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await world.store.people.list({ sort: 'two-way', descending: true, offset, limit: PAGE })
    all.push(...rows.map(tieRow))
    if (offset + rows.length >= total || rows.length === 0) return all
  }
}

/** The order of the people list: the likelier two-way first, what is unknown last. */
function likelierFirst(a: TieRow, b: TieRow): number {
  const of = ({ twoWay }: TieRow): number => (isKnown(twoWay) ? twoWay.value : -1)
  return of(b) - of(a) || (a.id < b.id ? -1 : 1)
}

function tieRow({ id, name, urls, emails, tie }: PersonRow): TieRow {
  const { band, state, continues, twoWay, wouldAnswer } = tie
  return { id, name, keys: [...urls, ...emails], band, state, continues, twoWay, wouldAnswer }
}

function plainTie({ id, name, band, twoWay, wouldAnswer }: TieRow): string {
  return `${id}  ${name}: ${band}; two-way ${plain(twoWay)}; would answer ${plain(wouldAnswer)}`
}

function plain(measured: Measured): string {
  if (!isKnown(measured)) return 'unknown'
  const { value, low, high } = measured
  return `${Math.round(value * 100)} % (${Math.round(low * 100)} to ${Math.round(high * 100)})`
}
