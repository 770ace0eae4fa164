import type { World } from '../../io/world/world.ts'
import { talkByTitle, withSubmission } from '../../levers/contribution/talk.ts'
import type { KeptTalk, Submission } from '../../levers/contribution/talk.ts'
import type { Observation } from '../../model/observation.ts'
import { momentOfDay } from '../capture/moment-of-day.ts'
import { todayOf } from '../capture/today-of.ts'
import { token, writeByHand } from '../hand.ts'
import { keepEntry } from '../skills/entries.ts'
import { keptTalks, TALK_ROOM } from './read-talks.ts'

type Given = {
  readonly title: string
  /** empty: nowhere yet */
  readonly event: string
  readonly state: Submission['state']
  readonly deadline?: string | null | undefined
  readonly day?: string | null | undefined
  readonly abstract?: string | undefined
  readonly skills?: readonly string[] | undefined
}
type Kept = { readonly change: string; readonly id: string; readonly says: string }

/**
 * Keeps how a talk stands with an event; a talk of that title is made where there is none. A talk that was given is a fact:
 * a piece of the user's own, evidence of its skills and a line in the CV at once.
 */
export async function submitTalk(world: World, given: Given): Promise<Kept> {
  const talks = await keptTalks(world)
  const known = talkByTitle(talks, given.title)
  const before = known === null ? undefined : talks.get(known)
  if (given.state === 'given') return writeGiven(world, before ?? null, given)
  const id = known ?? `talk-${token(world)}`
  const next = changed(before ?? fresh(given.title, world.now()), given, world.now())
  const change = await keepEntry(world, TALK_ROOM, id, next)
  const { event, state } = given
  const says = event === '' ? `Wrote down the talk ${next.title}` : `${next.title}: ${state}, ${event}`
  return { change, id, says }
}

function fresh(title: string, since: number): KeptTalk {
  return { title, abstract: '', skills: [], since, submissions: [] }
}

function changed(before: KeptTalk, { event, state, deadline, day, abstract, skills }: Given, now: number): KeptTalk {
  const talk = {
    ...before,
    ...(abstract === undefined ? {} : { abstract }),
    ...(skills === undefined ? {} : { skills: [...skills] }),
  }
  if (event === '') return talk
  return withSubmission(talk, {
    event,
    state,
    since: now,
    ...(deadline === undefined ? {} : { deadline }),
    ...(day === undefined ? {} : { day }),
  })
}

async function writeGiven(world: World, known: KeptTalk | null, { title, event, day, skills }: Given): Promise<Kept> {
  const key = `talk:${token(world)}`
  const tags = [...(skills ?? known?.skills ?? [])]
  const fact: Observation<'piece'> = {
    source: 'hand',
    ...momentOfDay(world, day ?? (await todayOf(world))),
    key,
    kind: 'piece',
    channel: null,
    people: [],
    lever: 'brand',
    detail: {
      title: known?.title ?? title,
      form: 'talk',
      ...(event === '' ? {} : { feed: event }),
      ...(tags.length > 0 ? { tags } : {}),
    },
  }
  const says = `${fact.detail.title ?? title}: given${event === '' ? '' : `, ${event}`}`
  const { change } = await writeByHand(world, says, [fact], [])
  return { change, id: `fact:hand:${key}`, says }
}
