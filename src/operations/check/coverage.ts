import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { Channel, CHANNELS } from '../../model/channel.ts'
import { DAY } from '../../model/instant.ts'
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

/**
 * The moment that measures speak of (decision 0006): the end of the last day any source shows, or of today if that is
 * earlier; so it stays the same for a day. Facts dated later (meetings to come, expiry dates) do not move it, nor does
 * what was written by hand or stands on a card: a note of today, or an address book saved today, says nothing about whom an
 * old archive would show. Null where nothing else has a date.
 */
export async function lastDayShown(world: World): Promise<number | null> {
  const rows = await world.store.observations.coverage()
  const lasts = rows.flatMap(({ source, kind, last }) =>
    last === null || source === 'hand' || kind === 'card' ? [] : [last],
  )
  if (lasts.length === 0) return null
  return Math.min(endOfDay(Math.max(...lasts)), endOfDay(world.now()))
}

function endOfDay(at: number): number {
  return (Math.floor(at / DAY) + 1) * DAY - 1
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
