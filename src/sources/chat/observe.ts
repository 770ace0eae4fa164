import type { ContactKey, ContactRef, Involvement } from '../../model/contact.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import { letterPrint } from '../../stats/minhash.ts'
import { fold } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { known } from '../text/json-value.ts'
import { emailKey, handleKey, nameKey, phoneKey } from '../text/keys.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** A message to more people than this is a broadcast and shows no tie (MEASURES 1.3). */
const CROWD = 20
/** The first text message was sent on 3 December 1992: nothing in a chat is older. */
const FIRST = Date.UTC(1992, 11, 3)
const BATCH = 2_000
const TEXT = 20_000

/** Everybody in the chats of one reading, one object a human of a service. */
export type People = (service: string, member: Member) => ContactRef | null

export function peopleBook(): People {
  const book = new Map<string, ContactRef | null>()
  return (service, member) => {
    const id = `${service}\n${member.id}`
    let ref = book.get(id)
    if (ref === undefined) {
      ref = refOf(service, member)
      book.set(id, ref)
    }
    return ref
  }
}

/** The talks of one chat as observations, seen from the ego; `ego` null: they were there, but never wrote. */
export function* observe(
  chat: Chat,
  ego: string | null,
  people: People,
  reading: Reading,
): Generator<readonly Observation[]> {
  const { ledger } = reading
  const others = [...chat.members.keys()].filter(id => id !== ego)
  let batch: Observation[] = []
  for (const talk of chat.talks) {
    const at = talk.line === undefined ? {} : { line: talk.line }
    const file = talk.file ?? chat.file
    if (talk.at < FIRST || talk.at > reading.now + DAY) {
      ledger.failed(file, 'W_DATE_SUSPECT', 'The date of the message cannot be true.', at)
      continue
    }
    const involved = involvedIn(talk, chat, ego, others, people)
    if (typeof involved === 'string') {
      ledger.skipped(file, involved, REASONS[involved], at)
      continue
    }
    const key = talk.anywhere === true && talk.from === ego ? `${talk.key}@${otherSide(chat, others)}` : talk.key
    batch.push(
      talk.call === undefined ? message({ ...talk, key }, chat, involved, reading) : call(talk, involved, talk.call),
    )
    ledger.kept(file)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const REASONS = {
  'chat-alone': 'Nobody but you is in it.',
  'chat-public': 'It was said in a channel and not meant for you.',
  'chat-crowd': `It went to more than ${CROWD} people, so it shows no tie.`,
  'chat-unnamed': 'It names nobody who could be told from others.',
} as const

/** Who takes part, each with 1/k of the ego's attention, k the people the ego shares it with. */
function involvedIn(
  talk: Talk,
  chat: Chat,
  ego: string | null,
  others: readonly string[],
  people: People,
): Involvement[] | keyof typeof REASONS {
  const out = talk.from === ego
  if (!out && talk.to !== undefined && !talk.to.includes(ego ?? '')) return 'chat-public'
  const reached = out ? (talk.to ?? others).filter(id => id !== ego) : [talk.from]
  const k = talk.to === undefined ? others.length : new Set([...talk.to, talk.from].filter(id => id !== ego)).size
  if (reached.length === 0) return 'chat-alone'
  // whoever joined a group and only reads there is written to as well
  if (k + (talk.to === undefined ? (chat.unheard ?? 0) : 0) > CROWD) return 'chat-crowd'
  const direction = talk.call?.answered === true ? 'both' : out ? 'out' : 'in'
  const involved: Involvement[] = []
  for (const id of reached) {
    const who = people(chat.service, chat.members.get(id) ?? { id, name: '' })
    if (who !== null) involved.push({ who, role: out ? 'to' : 'from', direction, weight: 1 / Math.max(1, k) })
  }
  return involved.length === 0 ? 'chat-unnamed' : involved
}

/** What tells apart two chats to which the same words went in the same minute. */
function otherSide({ title }: Chat, others: readonly string[]): string {
  return hashOf([title === undefined ? (others.length === 1 ? (others[0] ?? '') : 'group') : fold(title)])
}

function message(talk: Talk, chat: Chat, people: readonly Involvement[], reading: Reading): Observation {
  const out = people[0]?.direction === 'out'
  // a chat is a private place for both sides: its words are kept only where the user allowed all of them (decision 0005)
  const text = reading.keepText === 'all' ? talk.text?.slice(0, TEXT) : undefined
  return {
    source: 'chat',
    key: talk.key,
    at: talk.at,
    precision: talk.precision,
    kind: 'message',
    channel: 'chat',
    people,
    detail: known({
      thread: `${chat.service}:${chat.id}`.slice(0, 200),
      chars: talk.chars,
      text,
      print: out && talk.text !== undefined ? letterPrint(talk.text) || undefined : undefined,
      recipients: out ? people.length : undefined,
      repliesTo: talk.repliesTo,
      attachments: talk.attachments,
    }),
  }
}

function call(talk: Talk, people: readonly Involvement[], how: NonNullable<Talk['call']>): Observation {
  return {
    source: 'chat',
    key: talk.key,
    at: talk.at,
    precision: talk.precision,
    kind: 'call',
    channel: 'phone',
    people,
    ...(how.minutes === undefined ? {} : { minutes: how.minutes }),
    detail: known({ answered: how.answered, video: how.video }),
  }
}

function refOf(service: string, { id, name, phone, email, account }: Member): ContactRef | null {
  const keys = [
    email === undefined ? null : emailKey(email),
    phone === undefined ? null : phoneKey(phone),
    account === true ? handleKey(service, id) : null,
    name === '' ? null : nameKey(name),
  ].filter((key): key is ContactKey => key !== null)
  if (keys.length === 0) return null
  return name === '' ? { keys } : { keys, name }
}
