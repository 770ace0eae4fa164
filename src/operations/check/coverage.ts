import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { Channel, CHANNELS } from '../../model/channel.ts'
import { ABOUT_SOURCES } from '../../sources/about.ts'

/** What the imported data could have shown, and what no data were given for. */
export const Coverage = z.strictObject({
  channel: Channel.nullable(),
  source: z.string().nullable(),
  /** "LinkedIn 2014 to 2026", or "not seen: chat" */
  says: z.string(),
  n: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
  seen: z.boolean(),
})
export type Coverage = z.infer<typeof Coverage>

const CHANNEL_NAMES: Record<Channel, string> = {
  linkedin: 'LinkedIn',
  mail: 'mail',
  meeting: 'calendar',
  chat: 'chat',
  phone: 'phone',
  'shared-work': 'shared work',
  'in-person': 'met in person',
}

/** One row per source that gave facts, then one per channel that nothing was imported for. */
export async function coverageOf(world: World): Promise<Coverage[]> {
  const rows = await world.store.observations.coverage()
  const seen = ABOUT_SOURCES.flatMap(source => {
    const mine = rows.filter(row => row.source === source.id)
    if (mine.length === 0) return []
    const first = least(mine.map(row => row.first))
    const last = most(mine.map(row => row.last))
    const n = mine.reduce((sum, row) => sum + row.n, 0)
    return [
      {
        channel: source.channel,
        source: source.id,
        says: `${source.title} ${years(first, last)}`.trim(),
        n,
        first,
        last,
        seen: true,
      },
    ]
  })
  const channels = new Set(rows.map(row => row.channel))
  const unseen = CHANNELS.filter(channel => channel !== 'in-person' && !channels.has(channel)).map(channel => ({
    channel,
    source: null,
    says: `not seen: ${CHANNEL_NAMES[channel]}`,
    n: 0,
    first: null,
    last: null,
    seen: false,
  }))
  return [...seen, ...unseen]
}

function years(first: number | null, last: number | null): string {
  if (first === null || last === null) return ''
  const [from, until] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()]
  return from === until ? `${from}` : `${from}–${until}`
}

function least(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length ? Math.min(...known) : null
}

function most(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length ? Math.max(...known) : null
}
