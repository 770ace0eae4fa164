import { z } from 'zod'
import type { Promised } from '../../model/detail-mentorship.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided } from '../changed.ts'
import { past, token } from '../hand.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { refuseEnded } from './agreements.ts'
import { findMentorship } from './find-mentorship.ts'
import { PROMISE_ROOM, readMentorships } from './read-mentorships.ts'
import type { KeptPromiseEntry } from './read-mentorships.ts'

export const mentorshipsPromise = operation({
  name: 'mentorships.promise',
  says: 'Writes down what one of you promised in a mentorship, with a date.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    what: z.string().trim().min(1).max(1_000),
    by: z.enum(['me', 'them']).default('me'),
    due: z.number().int().optional(),
  }),
  output: Decided.extend({ id: z.string() }),
  cli: {
    command: 'mentors promise',
    args: ['id', 'what'],
    plain: (o: { says: string; id: string }) => `${o.says} (${o.id}).`,
  },
  async run(world, { id: named, what, by, due }) {
    const held = await findMentorship(world, named)
    refuseEnded(held)
    const promise: Promised = { by, what, due: due ?? null, made: world.now(), state: 'open', closed: null }
    const id = `pr-${token(world)}`
    const value: KeptPromiseEntry = { about: [...held.people], mentorship: held.id, promise }
    const decision = await keepEntry(world, PROMISE_ROOM, id, value)
    return { decision, id, says: `${by === 'me' ? 'You promised' : 'They promised'}: ${what}` }
  },
})

export const mentorshipsSettle = operation({
  name: 'mentorships.settle',
  says: 'Says that a promise was kept or dropped, or opens it again, also with another date.',
  kind: 'change',
  input: z.strictObject({
    promise: z.string().min(1).max(100),
    state: z.enum(['kept', 'dropped', 'open']),
    due: z.number().int().nullable().optional(),
    at: z.number().int().optional(),
  }),
  output: Decided,
  cli: { command: 'mentors settle', args: ['promise', 'state'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { promise: id, state, due, at }) {
    const held = [...(await readMentorships(world)).values()].find(one => one.promises.some(kept => kept.id === id))
    const found = held?.promises.find(kept => kept.id === id)
    if (held === undefined || found === undefined)
      throw new Refusal('E_NOT_FOUND', `There is no promise ${id}; "mentors show" lists those of a mentorship.`, {
        status: 404,
      })
    const { id: _, ...before } = found
    const promise: Promised = {
      ...before,
      state,
      due: due === undefined ? before.due : due,
      closed: state === 'open' ? null : past(world, at),
    }
    const value: KeptPromiseEntry = { about: [...held.people], mentorship: held.id, promise }
    const decision = await keepEntry(world, PROMISE_ROOM, id, value)
    return {
      decision,
      says: `${state === 'open' ? 'Open again' : state === 'kept' ? 'Kept' : 'Dropped'}: ${found.what}`,
    }
  },
})
