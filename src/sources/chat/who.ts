import { Refusal } from '../../model/refusal.ts'
import type { Reading } from '../../model/source.ts'
import { fold } from '../text/fold.ts'
import { emailKey, phoneKey } from '../text/keys.ts'
import { idOfName } from './talk.ts'
import type { Chat, Member } from './talk.ts'

/**
 * Finds the ego in the chats of one service. In this order: what the export says; names, addresses and phones already known;
 * the answer to the question `chat:who`; the side with whom the chat is not, or after whom its file is not called; the one participant who is in all of
 * several chats (with a warning and a question). Else E_CHAT_WHO with the candidates: never a silent guess.
 * The answer maps a chat to the ego's id in it, or to null where the ego never wrote there.
 */
export function whoIsEgo(chats: readonly Chat[], reading: Reading): (chat: Chat) => string | null {
  const isMine = mineBy(reading)
  const found = new Map<Chat, string | null>()
  const open: Chat[] = []
  for (const chat of chats) {
    const self = chat.self ?? [...chat.members.values()].find(isMine)?.id ?? notTheOther(chat)
    if (self === undefined) open.push(chat)
    else found.set(chat, self)
  }
  const told = [...found.values()].find(id => id !== null)
  for (const chat of open) found.set(chat, told !== undefined && chat.members.has(told) ? told : null)
  // known from other chats, or from what is known of the user: here they only read
  if (found.size > open.length || open.length === 0 || (knowsEgo(reading) && open.every(isOneSided)))
    return chat => found.get(chat) ?? null
  // whoever only ever read along is none of those who wrote
  if (reading.answers['chat:who'] === NONE) return chat => found.get(chat) ?? null
  const closed = open.filter(chat => chat.open !== true)
  const ego = closed.length > 0 ? sharedByAll(closed, reading) : askedAmong(open, reading)
  return chat => (chat.members.has(ego) ? ego : null)
}

const NONE = 'none'

function mineBy({ ego, answers }: Reading): (member: Member) => boolean {
  // who exports from several services may be called otherwise in each
  const said = (answers['chat:who'] ?? '').split(',').map(text => text.trim())
  const names = new Set([...ego.names, ...said].map(fold))
  const phones = new Set([...ego.phones, ...said].map(phone => phoneKey(phone)?.value))
  phones.delete(undefined)
  const emails = new Set(ego.emails.map(email => emailKey(email)?.value))
  names.delete('')
  return member =>
    (member.id !== '' && said.includes(member.id)) ||
    names.has(fold(member.name)) ||
    (member.phone !== undefined && phones.has(phoneKey(member.phone)?.value)) ||
    (member.email !== undefined && emails.has(emailKey(member.email)?.value))
}

/** A chat of exactly two that says with whom it is, or is called after one of them, is the other one's. */
function notTheOther({ title = '', other, members }: Chat): string | null | undefined {
  const called = idOfName(title)
  const rest = [...members.values()].filter(
    ({ id, name }) => id !== other && (called === '' || idOfName(name) !== called),
  )
  if (rest.length === members.size) return undefined
  if (rest.length === 0) return null
  return rest.length === 1 ? rest[0]?.id : undefined
}

function knowsEgo({ ego }: Reading): boolean {
  return ego.names.length > 0
}

function isOneSided(chat: Chat): boolean {
  return chat.members.size === 1
}

function sharedByAll(chats: readonly Chat[], reading: Reading): string {
  const [first, ...rest] = chats
  const inAll = [...(first?.members.values() ?? [])].filter(({ id }) => rest.every(chat => chat.members.has(id)))
  const [only] = inAll
  if (rest.length > 0 && inAll.length === 1 && only !== undefined) {
    const candidates = candidatesOf(chats)
    reading.ledger.warned(
      first?.file ?? '',
      'W_CHAT_WHO',
      `You were taken to be ${calledOf(only)}, who is in all ${chats.length} of these chats.`,
    )
    ask(candidates, only, reading)
    return only.id
  }
  return askedAmong(chats, reading)
}

/** Refuses with the question; '' where there is nobody of whom to ask. */
function askedAmong(chats: readonly Chat[], reading: Reading): string {
  const candidates = candidatesOf(chats)
  // notices and programs alone: there is nobody whom it could be asked of
  if (candidates.length === 0) return ''
  ask(candidates, undefined, reading)
  const names = candidates.map(calledOf)
  throw new Refusal(
    'E_CHAT_WHO',
    `It cannot be told which of the people in "${chats.find(({ members }) => members.size > 0)?.file ?? 'this chat'}" is you: say it and import again (${names.slice(0, 5).join(', ')}).`,
    { detail: { candidates: names.join('\n') } },
  )
}

/** Everybody who writes, those in most chats first, then those who write most. */
function candidatesOf(chats: readonly Chat[]): readonly Member[] {
  const counts = new Map<string, { member: Member; chats: number; talks: number }>()
  for (const chat of chats) {
    for (const member of chat.members.values()) {
      const row = counts.get(member.id) ?? { member, chats: 0, talks: 0 }
      row.chats++
      counts.set(member.id, row)
    }
    for (const { from } of chat.talks) {
      const row = counts.get(from)
      if (row !== undefined) row.talks++
    }
  }
  return [...counts.values()]
    .toSorted((a, b) => b.chats - a.chats || b.talks - a.talks)
    .slice(0, 12)
    .map(({ member }) => member)
}

function ask(candidates: readonly Member[], assumed: Member | undefined, { ledger }: Reading): void {
  ledger.asks({
    id: 'chat:who',
    asks: 'Which of these people in the chats is you?',
    options: [
      ...candidates.map(one => ({ value: valueOf(one), says: calledOf(one) })),
      { value: NONE, says: 'None of these: I wrote nothing there' },
    ],
    assumed: assumed === undefined ? '' : valueOf(assumed),
  })
}

/** What somebody goes by as an answer, of which there may be several with commas; punctuation does not count in names. */
function valueOf(member: Member): string {
  return calledOf(member).replaceAll(',', ' ')
}

/** What somebody goes by in a chat: the name, else the number that stands for one. */
function calledOf({ name, phone, id }: Member): string {
  return name || phone || id
}
