import type { Chance } from './chance.ts'
import type { Message, Person, World } from './life.ts'
import { HOUR, MONTH } from './moments.ts'
import { answerTime, attentionOf, burstyMoments } from './rhythm.ts'
import { fill, subjectFor, wordsFor } from './wording.ts'
import { DECLINES, OUTREACH, PITCH } from './words/phrases.ts'

export type Draft = Omit<Message, 'answers'> & { answers: Draft | null }
type Channel = Message['channel']
type Setting = { chance: Chance; worlds: readonly World[]; now: number; phase: { from: number; until: number } }
type Plan = { channel: Channel; people: readonly Person[]; since: number; total: number; busy: ReadonlySet<string> }

/**
 * All one-to-one messages of a channel, about `total` of them, at least one per person. Who gets how many has a heavy
 * tail; each conversation starts with one of the two and goes on while somebody answers.
 */
export function exchange(setting: Setting, plan: Plan): Draft[] {
  const first = attempt(setting, plan, plan.total)
  return attempt(setting, plan, (plan.total * plan.total) / Math.max(1, first.length))
}

function attempt(setting: Setting, plan: Plan, total: number): Draft[] {
  const chance = setting.chance.fork(plan.channel)
  const weights = plan.people.map(person => {
    const years = Math.max(0.1, (setting.now - Math.max(person.metAt, plan.since)) / (12 * MONTH))
    return chance.lognormal(years ** 0.8, 1.2) * (APPETITE[person.tie] ?? 1) * (plan.busy.has(person.id) ? 5 : 1)
  })
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1
  return plan.people.flatMap((person, i) => {
    const messages = (total * (weights[i] ?? 0)) / sum
    return between(setting, chance.fork(person.id), plan, person, messages)
  })
}

const APPETITE: Readonly<Record<string, number>> = { genuine: 5, acquaintance: 1, transactional: 0.5 }

function between(setting: Setting, chance: Chance, plan: Plan, person: Person, messages: number): Draft[] {
  const from = Math.max(person.metAt, plan.since, person.worlds[0] === 'strangers' ? setting.phase.from : 0)
  const manner = mannerOf(chance, person)
  const count = Math.max(1, Math.round(messages / manner.turns))
  const attention = attentionOf(chance, person, setting.worlds, from, setting.now)
  const single = count === 1 && attention.length > 2 && person.worlds[0] === 'strangers'
  const starts = single ? [from + chance.next() * MONTH] : burstyMoments(chance, count, attention, from, setting.now)
  return starts.flatMap((start, i) =>
    conversation(chance, { person, channel: plan.channel, manner, start, first: i === 0, now: setting.now }),
  )
}

type Manner = {
  egoStarts: number
  theyAnswer: number
  egoAnswers: number
  goesOn: number
  hours: number
  turns: number
}

/** How two people write: who starts, who answers, how fast. Strength moves it, persons differ beyond that. */
function mannerOf(chance: Chance, person: Person): Manner {
  const lean =
    person.tie === 'transactional' ? (person.worlds[0] === 'recruiters' ? 0.06 : chance.yes(0.6) ? 0.88 : 0.1) : 0.5
  const goesOn = Math.min(0.8, 0.15 + 0.55 * person.strength)
  const theyAnswer = logistic(-1.9 + 4.4 * person.strength + chance.normal(0, 0.6))
  const egoAnswers = logistic(-1.2 + 4 * person.strength + chance.normal(0, 0.5))
  const answered = lean * theyAnswer + (1 - lean) * egoAnswers
  return {
    egoStarts: Math.min(0.97, Math.max(0.03, lean + chance.normal(0, 0.12))),
    theyAnswer,
    egoAnswers,
    goesOn,
    hours: 3 + 45 * (1 - person.strength) ** 2,
    turns: 1 + answered / (1 - goesOn),
  }
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

type Talk = { person: Person; channel: Channel; manner: Manner; start: number; first: boolean; now: number }

function conversation(chance: Chance, { person, channel, manner, start, first, now }: Talk): Draft[] {
  const thread = channel === 'mail' ? `mail:${person.id}:${Math.round(start / 1000)}` : `${channel}:${person.id}`
  const subject = channel === 'mail' ? subjectFor(chance) : ''
  const messages: Draft[] = []
  let speaker = chance.yes(manner.egoStarts) ? 'ego' : person.id
  let at = start
  for (let turn = 0; at < now && turn < 16; turn++) {
    const last = messages.at(-1) ?? null
    const { text, templated } = say(chance, person, speaker, turn, first, channel)
    messages.push({
      at,
      channel,
      thread,
      from: speaker,
      to: [speaker === 'ego' ? person.id : 'ego'],
      subject,
      text,
      answers: last,
      templated,
    })
    const again = chance.yes(0.08)
    if (
      turn === 0 ? !chance.yes(speaker === 'ego' ? manner.theyAnswer : manner.egoAnswers) : !chance.yes(manner.goesOn)
    )
      break
    at = answerTime(at, chance.lognormal(again ? 0.2 : manner.hours, 1.2) * HOUR)
    if (!again) speaker = speaker === 'ego' ? person.id : 'ego'
  }
  return messages
}

function say(
  chance: Chance,
  person: Person,
  speaker: string,
  turn: number,
  first: boolean,
  channel: Channel,
): { text: string; templated: boolean } {
  const world = person.worlds[0]
  if (turn === 0 && channel === 'linkedin' && world === 'strangers' && speaker === 'ego' && first && chance.yes(0.85))
    return {
      text: fill(
        chance.weighted([
          [OUTREACH[0], 3],
          [OUTREACH[1], 1],
        ]),
        person,
      ),
      templated: true,
    }
  if (turn === 0 && world === 'recruiters' && speaker !== 'ego')
    return {
      text: fill(PITCH[person.work === 'Sales' ? 1 : 0], person, {
        role: chance.pick(['Data Engineer', 'Lead Engineer', 'Head of Data']),
      }),
      templated: true,
    }
  if (world === 'recruiters' && speaker === 'ego') return { text: chance.pick(DECLINES), templated: false }
  return { text: wordsFor(chance, speaker === 'ego' ? person.given : 'Ilse', turn), templated: false }
}
