import { z } from 'zod'
import { ratingFact, sessionFact } from '../../levers/mentorship/mentorship-file.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { Refusal } from '../../model/refusal.ts'
import { plainWritten, Written } from '../changed.ts'
import { begun, past, refOf, token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { refuseEnded } from './agreements.ts'
import { findMentorship, peopleIn, titleOf } from './find-mentorship.ts'

const Words = z.string().trim().max(20_000).optional()

export const mentorshipsSession = operation({
  name: 'mentorships.session',
  says: 'Writes down a session: minutes, what it was about, notes, what to take up next. It counts once, as hours and as contact.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    minutes: z.number().min(1).max(1440),
    what: Words,
    notes: Words,
    next: Words.describe('what to take up the next time'),
    channel: z.enum(['in-person', 'phone', 'meeting']).default('meeting'),
    at: z.number().int().optional(),
  }),
  output: Written,
  cli: { command: 'mentors session', args: ['id', 'minutes'], plain: plainWritten },
  async run(world, { id, minutes, what, notes, next, channel, at }) {
    const held = await findMentorship(world, id)
    refuseEnded(held)
    const people = await peopleIn(world, held)
    if (people.length === 0) throw nobodyLeft()
    const session = sessionFact(held.id, people.map(refOf), {
      key: `encounter:${token(world)}`,
      at: begun(world, at, minutes),
      minutes,
      channel,
      what: what ?? null,
      notes: notes ?? null,
      next: next ?? null,
    })
    const label = `Session with ${titleOf(held, people)}, ${minutes} minutes`
    return writeByHand(
      world,
      label.slice(0, 300),
      [session],
      people.flatMap(({ records }) => records),
    )
  },
})

export const mentorshipsRate = operation({
  name: 'mentorships.rate',
  says: 'Gives a level from 0 to 7 in a skill of a mentorship, at its beginning or now, to see whether it moved.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    skill: z.string().trim().min(1).max(200),
    level: z.number().min(0).max(7),
    moment: z.enum(['before', 'after']),
    by: z.enum(['self', 'other', 'rubric', 'test']).default('self').describe('other: the mentor or a peer'),
    anchored: z.boolean().optional().describe('your own level, made against the described levels'),
    note: z.string().trim().max(2_000).optional(),
    at: z.number().int().optional(),
  }),
  output: Written,
  cli: { command: 'mentors rate', args: ['id', 'skill', 'level', 'moment'], plain: plainWritten },
  async run(world, { id, skill, level, moment, by, anchored, note, at }) {
    const held = await findMentorship(world, id)
    if (held.agreement.role === 'mentor')
      throw new Refusal('E_RATING', 'Levels here are your own; those of the person you mentor are theirs to keep.')
    const named = held.agreement.skills.find(one => skillKey(one) === skillKey(skill))
    if (named === undefined)
      throw new Refusal(
        'E_NOT_FOUND',
        `This mentorship is not for "${skill}"; it is for: ${held.agreement.skills.join(', ') || 'no skill yet'}.`,
        {
          status: 404,
        },
      )
    const people = await peopleIn(world, held)
    const [first] = people
    const rater = by === 'other' && people.length === 1 && first !== undefined ? refOf(first) : null
    const rating = ratingFact(held.id, rater, {
      key: `rating:${token(world)}`,
      at: past(world, at),
      skill: named,
      level,
      by,
      anchored: anchored === true,
      moment,
      note: note ?? null,
    })
    return writeByHand(
      world,
      `Gave ${named} a level of ${level}, ${moment === 'before' ? 'at the beginning' : 'now'}`,
      [rating],
      [],
    )
  },
})

function nobodyLeft(): Refusal {
  return new Refusal('E_NOBODY', 'Nobody of this mentorship is known here any more; a session needs somebody.', {
    status: 409,
  })
}
