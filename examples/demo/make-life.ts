import { makeCareer } from './career.ts'
import type { Chance } from './chance.ts'
import { makeChance } from './chance.ts'
import { channelsOf } from './channels.ts'
import type { Draft } from './exchanges.ts'
import { exchange } from './exchanges.ts'
import { groupChats, groupMail } from './groups.ts'
import { layHardCases } from './hard-cases.ts'
import { eventMeetings, makeStretches, withoutClashes } from './hours.ts'
import { letPeopleMeet } from './knowing.ts'
import type { Life, Machine, Message, Person, World } from './life.ts'
import { MACHINES } from './words/machines.ts'
import { DAY, shiftTo } from './moments.ts'
import { makeInvitations } from './outreach.ts'
import { makePeople } from './people.ts'
import { makeCommits } from './project.ts'
import { instancesOf, makeSeries, singleMeetings } from './series.ts'
import { EGO, worldsOf } from './worlds.ts'

export type Size = 'small' | 'full'
const SHARE: Record<Size, number> = { full: 1, small: 0.08 }

/**
 * A made-up person's whole working life with everything that is true of it. Depends on its arguments alone:
 * `seed` any whole number, `now` an instant. `full`: 812 named connections; `small`: about 70, for quick tests.
 */
export function makeLife(seed: number, now: number, size: Size = 'full'): Life {
  const chance = makeChance(seed, 'life')
  const share = SHARE[size]
  const day = shiftTo(now)
  const worlds = worldsOf(day, now)
  const phase = { from: day('2021-09-06'), until: day('2022-05-27') }
  const since = day('2019-01-07')
  const people = makePeople(chance.fork('people'), worlds, now, share)
  const career = makeCareer(chance.fork('career'), day, now, people)
  const machines: Machine[] = [...layHardCases(people), ...MACHINES]
  letPeopleMeet(chance.fork('knowing'), people)
  const series = makeSeries(chance.fork('series'), worlds, people, since, now)
  const meetings = withoutClashes([
    ...eventMeetings(career.attended, since),
    ...series.flatMap(one => instancesOf(chance.fork(one.id), one)),
    ...singleMeetings(chance.fork('meetings'), people, phase, since, now, share),
  ])
  const hidden = Array.from(
    { length: Math.round(39 * share) },
    (_, i) => day('2015-01-05') + i * 101 * DAY * (size === 'full' ? 1 : 8),
  )
  return {
    seed,
    now,
    networkingPhase: phase,
    ego: EGO,
    worlds,
    people,
    hidden,
    career,
    machines,
    series,
    meetings,
    messages: writeMessages(chance.fork('messages'), {
      worlds,
      people,
      phase,
      since,
      writingSince: day('2014-06-02'),
      now,
      share,
      team: new Set(series.flatMap(one => one.people)),
    }),
    invitations: makeInvitations(chance.fork('invitations'), people, phase, now),
    stretches: makeStretches(chance.fork('hours'), meetings, phase, since, now),
    commits: makeCommits(
      chance.fork('project'),
      people,
      day('2020-03-16'),
      now,
      Math.round(420 * Math.max(share, 0.2)),
    ),
  }
}

type Writing = {
  worlds: World[]
  people: Person[]
  phase: { from: number; until: number }
  /** when mail was first kept, and LinkedIn first used */
  since: number
  writingSince: number
  now: number
  share: number
  team: ReadonlySet<string>
}

function writeMessages(
  chance: Chance,
  { worlds, people, phase, since, writingSince, now, share, team }: Writing,
): Message[] {
  const channels = channelsOf(chance.fork('channels'), people, share)
  const setting = { chance, worlds, now, phase }
  const none = new Set<string>()
  const groups = { chance: chance.fork('groups'), worlds, since, now }
  const drafts: Draft[] = [
    ...exchange(setting, {
      channel: 'linkedin',
      people: channels.linkedin,
      since: writingSince,
      total: 2210 * share,
      busy: none,
    }),
    ...groupChats({ ...groups, people: channels.linkedin, since: writingSince }, Math.max(1, Math.round(9 * share))),
    ...exchange(setting, { channel: 'mail', people: channels.mail, since, total: 6100 * share, busy: team }),
    ...groupMail({ ...groups, people }, 1400 * share),
    ...chat(setting, 'whatsapp', channels.whatsapp, since, 640 * share),
    ...chat(setting, 'telegram', channels.telegram, since, 180 * share),
  ]
  drafts.sort((a, b) => a.at - b.at || (a.thread < b.thread ? -1 : 1))
  const place = new Map(drafts.map((draft, i) => [draft, i]))
  return drafts.map(draft => ({ ...draft, answers: draft.answers ? (place.get(draft.answers) ?? -1) : -1 }))
}

function chat(
  setting: Parameters<typeof exchange>[0],
  app: string,
  people: Person[],
  since: number,
  total: number,
): Draft[] {
  if (people.length === 0) return []
  return exchange(
    { ...setting, chance: setting.chance.fork(app) },
    { channel: 'chat', people, since, total, busy: new Set() },
  ).map(draft => Object.assign(draft, { thread: `${app}:${draft.thread.slice(5)}` }))
}
