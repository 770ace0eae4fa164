import { z } from 'zod'
import type { Stored } from '../../io/store/store.ts'
import { Channel } from '../../model/channel.ts'
import { operation } from '../operation.ts'
import { findPerson } from './find-person.ts'
import { observationSays } from './observation-says.ts'

const TimelineRow = z.strictObject({
  id: z.string(),
  at: z.number().nullable(),
  precision: z.string(),
  source: z.string(),
  kind: z.string(),
  channel: Channel.nullable(),
  direction: z.enum(['out', 'in', 'both', 'none']),
  says: z.string(),
  text: z.string().optional(),
})
export type TimelineRow = z.infer<typeof TimelineRow>

export const peopleTimeline = operation({
  name: 'people.timeline',
  says: 'The evidence: every fact about a person, newest first.',
  kind: 'query',
  input: z.strictObject({
    id: z.string(),
    before: z.number().optional(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  output: z.strictObject({ rows: z.array(TimelineRow), more: z.boolean() }),
  cli: { args: ['id'], plain: (o: { rows: TimelineRow[] }) => o.rows.map(plainRow).join('\n') },
  async run(world, { id, before, limit }) {
    const person = await findPerson(world, id)
    const stored = await world.store.observations.ofPerson(person.id, {
      limit: limit + 1,
      ...(before === undefined ? {} : { before }),
    })
    return { rows: stored.slice(0, limit).map(row => timelineRow(row, person.records)), more: stored.length > limit }
  },
})

function timelineRow({ id, observation, records }: Stored, mine: readonly string[]): TimelineRow {
  const { at, precision, source, kind, channel, people, detail } = observation
  const place = records.findIndex(record => mine.includes(record))
  const text = 'text' in detail && kind !== 'note' ? detail.text : 'message' in detail ? detail.message : undefined
  return {
    id,
    at,
    precision,
    source,
    kind,
    channel,
    direction: people[place]?.direction ?? 'none',
    says: observationSays(observation),
    ...(typeof text === 'string' ? { text } : {}),
  }
}

function plainRow({ at, kind, direction, says }: TimelineRow): string {
  const arrow = { out: '->', in: '<-', both: '<>', none: '  ' }[direction]
  return `${at === null ? '          ' : new Date(at).toISOString().slice(0, 10)} ${arrow} ${kind}: ${says}`
}
