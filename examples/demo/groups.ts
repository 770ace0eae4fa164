import type { Chance } from './chance.ts'
import type { Draft } from './exchanges.ts'
import type { Person, World } from './life.ts'
import { HOUR } from './moments.ts'
import { answerTime, wakingHour } from './rhythm.ts'
import { subjectFor, wordsFor } from './wording.ts'

type Setting = { chance: Chance; worlds: readonly World[]; people: readonly Person[]; since: number; now: number }

/** Mail to several at once: teams, the volunteers, the project. About `total` messages with 3 to 12 recipients. */
export function groupMail({ chance, worlds, people, since, now }: Setting, total: number): Draft[] {
  const drafts: Draft[] = []
  const settings = worlds.filter(
    world => world.until > since && ['employer', 'volunteering', 'open source'].includes(world.kind),
  )
  if (settings.length === 0) return drafts
  for (let thread = 0; drafts.length < total; thread++) {
    const world = chance.weighted(settings.map(one => [one, one.kind === 'employer' ? 5 : 1] as const))
    const start = wakingHour(
      chance,
      Math.max(world.from, since) + chance.next() * (Math.min(world.until, now) - Math.max(world.from, since)),
    )
    const there = people.filter(
      person =>
        person.worlds[0] === world.id && person.tie !== 'never' && person.metAt < start && person.emails.length > 0,
    )
    if (there.length < 3) {
      if (thread > total * 4) break
      continue
    }
    const round = chance.shuffle(there).slice(0, chance.int(3, 12))
    drafts.push(...talk(chance, 'mail', `group:${world.id}:${thread}`, round, start, now, chance.int(1, 5)))
  }
  return drafts
}

/** A few LinkedIn conversations of several people. */
export function groupChats({ chance, people, since, now }: Setting, count: number): Draft[] {
  const seen = people.filter(person => person.tie === 'genuine' || person.tie === 'acquaintance')
  return Array.from({ length: count }, (_, i) => {
    const world = chance.pick(seen).worlds[0]
    const round = chance.shuffle(seen.filter(person => person.worlds[0] === world)).slice(0, chance.int(2, 5))
    const start = wakingHour(
      chance,
      Math.max(since, ...round.map(person => person.metAt)) + chance.next() * 200 * 24 * HOUR,
    )
    return round.length < 2 ? [] : talk(chance, 'linkedin', `linkedin-group:${i}`, round, start, now, chance.int(4, 16))
  }).flat()
}

function talk(
  chance: Chance,
  channel: 'mail' | 'linkedin',
  thread: string,
  round: readonly Person[],
  start: number,
  now: number,
  turns: number,
): Draft[] {
  const drafts: Draft[] = []
  const everybody = ['ego', ...round.map(person => person.id)]
  const subject = channel === 'mail' ? subjectFor(chance) : ''
  let at = start
  for (let turn = 0; turn < turns && at < now; turn++) {
    const from = chance.yes(0.25) ? 'ego' : chance.pick(everybody)
    const to = everybody.filter(id => id !== from)
    drafts.push({
      at,
      channel,
      thread,
      from,
      to,
      subject,
      text: wordsFor(chance, 'all', turn),
      answers: drafts.at(-1) ?? null,
      templated: false,
    })
    at = answerTime(at, chance.lognormal(6, 1.2) * HOUR)
  }
  return drafts
}
