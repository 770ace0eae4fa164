import { z } from 'zod'
import { dateSays } from '../../levers/mentorship/date-says.ts'
import { minutesOfAgenda } from '../../levers/mentorship/agenda.ts'
import { isKnown } from '../../model/measured.ts'
import { operation } from '../operation.ts'
import { daySays, rangeSays, timeSays } from '../skills/plain-words.ts'
import { findMentorship, peopleIn } from './find-mentorship.ts'
import { readMentorships } from './read-mentorships.ts'
import { MentorshipPage, MentorshipRow } from './shapes.ts'
import { pageOf, rowOf } from './show-mentorship.ts'

export const mentorshipsList = operation({
  name: 'mentorships.list',
  says: 'Lists your mentorships and groups: how they stand, when the next session is due, what is promised.',
  kind: 'query',
  input: z.strictObject({ ended: z.boolean().default(true).describe('also those that have ended') }),
  output: z.strictObject({ asOf: z.number(), rows: z.array(MentorshipRow) }),
  cli: { command: 'mentors agreements', plain: plainList },
  async run(world, { ended }) {
    const now = world.now()
    const all = [...(await readMentorships(world)).values()].filter(
      ({ agreement }) => ended || agreement.state !== 'ended',
    )
    const rows = await Promise.all(all.map(async held => rowOf(world, held, now, await peopleIn(world, held))))
    return { asOf: now, rows: rows.sort((a, b) => urgency(a) - urgency(b) || b.agreement.since - a.agreement.since) }
  },
})

/** What wants something of the user first, what has ended last. */
function urgency({ agreement, cadence, open }: MentorshipRow): number {
  if (agreement.state === 'ended') return 4
  if (cadence.overdue || cadence.unseen || open.overdue > 0) return 0
  return agreement.state === 'active' ? 1 : agreement.state === 'proposed' ? 2 : 3
}

export const mentorshipsShow = operation({
  name: 'mentorships.show',
  says: 'Everything about one mentorship: agreement, agenda, sessions, promises of both sides, and whether it moved its skills.',
  kind: 'query',
  input: z.strictObject({ id: z.string().min(1).max(300) }),
  output: MentorshipPage,
  cli: { command: 'mentors show', args: ['id'], plain: plainPage },
  run: async (world, { id }) => pageOf(world, await findMentorship(world, id)),
})

export const mentorshipsAgenda = operation({
  name: 'mentorships.agenda',
  says: 'What to talk about next: open promises, what was left from the last time, gaps and fading skills of the agreement.',
  kind: 'query',
  input: z.strictObject({ id: z.string().min(1).max(300) }),
  output: MentorshipPage.pick({ id: true, title: true, agenda: true }),
  cli: { command: 'mentors agenda', args: ['id'], plain: plainAgenda },
  async run(world, { id }) {
    const { id: found, title, agenda } = await pageOf(world, await findMentorship(world, id))
    return { id: found, title, agenda }
  },
})

const ROLE_SAYS = { mentee: 'mentors you', mentor: 'you mentor', peers: 'equals' } as const

function plainList({ rows }: { rows: MentorshipRow[] }): string {
  return (
    rows.map(plainRow).join('\n') ||
    'No mentorship yet. Whom to ask: groundwork mentors. Write one down: groundwork mentors start "Name".'
  )
}

function plainRow({ id, title, agreement, cadence, sessions, hours, open }: MentorshipRow): string {
  const parts = [
    `${id}  ${title} (${ROLE_SAYS[agreement.role]}): ${agreement.state}`,
    `${sessions} ${sessions === 1 ? 'session' : 'sessions'}, ${Number(hours.toFixed(1))} h`,
    ...(cadence.due === null
      ? []
      : [
          cadence.unseen
            ? 'no session was written down yet'
            : cadence.overdue
              ? `${cadence.late} days overdue`
              : `next by ${daySays(cadence.due)}`,
        ]),
    ...(open.overdue > 0 ? [`${open.overdue} ${open.overdue === 1 ? 'promise' : 'promises'} overdue`] : []),
  ]
  return parts.join('; ')
}

function plainAgenda({ agenda }: Pick<MentorshipPage, 'agenda'>): string {
  if (agenda.length === 0) return 'Nothing is open.'
  return [
    ...agenda.map(({ says, why, minutes }) => `- ${says} (${minutes} min). ${why}`),
    `${minutesOfAgenda(agenda)} minutes in all.`,
  ].join('\n')
}

function plainPage(page: MentorshipPage): string {
  const { agreement, promises, log, skills } = page
  const end = agreement.until === null ? '' : `, until ${dateSays(agreement.until)}`
  return [
    plainRow(page),
    `every ${agreement.every} days, ${timeSays(agreement.minutes)}, since ${daySays(agreement.since)}${end}`,
    ...agreement.goals.map(goal => `goal: ${goal}`),
    ...(agreement.ended === null
      ? []
      : [`ended ${daySays(agreement.ended.at)}: ${agreement.ended.came || 'nothing written down'}`]),
    'To talk about:',
    plainAgenda(page),
    ...promises.map(
      one =>
        `${one.state}: ${one.by === 'me' ? 'you' : 'they'}: ${one.what}${one.due === null ? '' : `, by ${dateSays(one.due)}`}  ${one.id}`,
    ),
    ...log.map(one => `${daySays(one.at)}: ${timeSays(one.minutes)}${one.what === null ? '' : `, ${one.what}`}`),
    ...skills.map(({ name, says, change, before, after }) => {
      const levels = isKnown(before) && isKnown(after) ? `, from ${rangeSays(before)} to ${rangeSays(after)}` : ''
      return `${name}: ${says}${isKnown(change) ? ` (${signed(change.low)} to ${signed(change.high)} levels)` : ''}${levels}`
    }),
  ].join('\n')
}

function signed(level: number): string {
  return `${level > 0 ? '+' : ''}${level.toFixed(1)}`
}
