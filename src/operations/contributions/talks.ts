import { z } from 'zod'
import { dueOf, stateOf, Submission, talkByTitle, TalkState } from '../../levers/contribution/talk.ts'
import { Refusal } from '../../model/refusal.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { Decided } from '../changed.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { keptTalks, readTalks, TALK_ROOM } from './read-talks.ts'
import { submitTalk } from './submit-talk.ts'

const Text = z.string().trim().min(1)

export const TalkRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  skills: z.array(z.string()),
  /** the furthest it came anywhere */
  state: TalkState,
  submissions: z.array(Submission),
  due: z.array(z.strictObject({ day: Day, does: z.string() })),
  /** false: only a fact tells of it */
  kept: z.boolean(),
})
export type TalkRow = z.infer<typeof TalkRow>
const Page = z.strictObject({ rows: z.array(TalkRow), today: Day })

export const talksList = operation({
  name: 'talks.list',
  says: 'Lists your talks, each with the events it was sent to, how it stands there and what is due.',
  kind: 'query',
  input: z.strictObject({}),
  output: Page,
  cli: { command: 'talks', plain: plainTalks },
  async run(world) {
    const today = await todayOf(world)
    const kept = await keptTalks(world)
    const rows = [...(await readTalks(world))].map(([id, talk]) => ({
      id,
      title: talk.title,
      abstract: talk.abstract,
      skills: talk.skills,
      state: stateOf(talk),
      submissions: talk.submissions,
      due: dueOf(talk, today),
      kept: kept.has(id),
    }))
    const when = ({ due }: TalkRow): string => due[0]?.day ?? '9999'
    return { rows: rows.toSorted((a, b) => when(a).localeCompare(when(b)) || a.title.localeCompare(b.title)), today }
  },
})

export const talksKeep = operation({
  name: 'talks.keep',
  says: 'Keeps a talk and how it stands with one event: drafted, submitted, accepted, declined or given. Written once, sent to many.',
  kind: 'change',
  input: z.strictObject({
    title: Text.max(300),
    event: z.string().trim().max(300).default('').describe('where it was, or will be, sent'),
    state: TalkState.default('drafted'),
    deadline: Day.nullable().optional().describe('the last day to send it in'),
    day: Day.nullable().optional().describe('when the event is, or was'),
    abstract: z.string().trim().max(5_000).optional(),
    skills: z.array(Text.max(200)).max(30).optional(),
  }),
  output: z.strictObject({ change: z.string(), id: z.string(), says: z.string() }),
  cli: { args: ['title', 'event'], plain: (o: { says: string }) => `${o.says}.` },
  run: (world, given) => submitTalk(world, given),
})

export const talksChange = operation({
  name: 'talks.change',
  says: 'Says otherwise what a talk is called, what it is about and which skills it takes.',
  kind: 'change',
  input: z.strictObject({
    id: Text.max(300).describe('its id, or its title'),
    title: Text.max(300).optional(),
    abstract: z.string().trim().max(5_000).optional(),
    skills: z.array(Text.max(200)).max(30).optional(),
  }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id: named, ...given }) {
    const shown = await readTalks(world)
    const id = shown.has(named) ? named : talkByTitle(shown, named)
    const talk = id === null ? undefined : ((await keptTalks(world)).get(id) ?? shown.get(id))
    if (id === null || talk === undefined)
      throw new Refusal('E_NOT_FOUND', `There is no talk ${named}; "talks" lists them.`, { status: 404 })
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    if (Object.keys(said).length === 0)
      throw new Refusal('E_NOTHING', 'Nothing was said that could be changed; name at least one field.')
    const also = [...new Set([...(talk.also ?? []), talk.title])].filter(name => name !== (given.title ?? talk.title))
    const decision = await keepEntry(world, TALK_ROOM, id, { ...talk, ...said, ...(also.length > 0 ? { also } : {}) })
    return { decision, says: `Changed the talk ${talk.title}` }
  },
})

export const talksRemove = operation({
  name: 'talks.remove',
  says: 'Removes a talk, or one event of it. What was given stays: it is a fact.',
  kind: 'change',
  input: z.strictObject({ id: Text.max(300), event: Text.max(300).optional() }),
  output: Decided,
  cli: { args: ['id', 'event'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, event }) {
    const talk = (await keptTalks(world)).get(id)
    if (talk === undefined)
      throw new Refusal('E_NOT_FOUND', `There is no talk ${id}; "talks" lists them.`, { status: 404 })
    const left = talk.submissions.filter(one => one.event !== event)
    const next = event === undefined ? null : { ...talk, submissions: left }
    const decision = await keepEntry(world, TALK_ROOM, id, next)
    return {
      decision,
      says: event === undefined ? `Removed the talk ${talk.title}` : `${talk.title}: took out ${event}`,
    }
  },
})

function plainTalks({ rows }: z.infer<typeof Page>): string {
  if (rows.length === 0)
    return 'No talk yet. Write one down: groundwork talks keep "Title" "Event" --state drafted --deadline 2027-05-03'
  return rows
    .flatMap(({ id, title, state, submissions, due }) => [
      `${title} (${state})  ${id}`,
      ...submissions.map(
        one => `  ${one.event}: ${one.state}${one.deadline === null ? '' : `, deadline ${one.deadline}`}`,
      ),
      ...due.map(({ day, does }) => `  by ${day}: ${does}`),
    ])
    .join('\n')
}
