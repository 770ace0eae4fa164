import type { Involvement } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import type { Stamp } from '../text/dates.ts'
import { hashOf } from '../text/hash.ts'
import { known, listOf, objectOf, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { collection, idsIn } from './monica-parts.ts'
import type { MonicaContact } from './monica-parts.ts'

/** Calls, conversations and activities of all contacts, one fact each; an activity with several people is one. */
export function* talksOf(
  account: JsonObject,
  contacts: readonly MonicaContact[],
  reading: Reading,
): Generator<Observation> {
  const present = new Map<string, MonicaContact[]>()
  for (const contact of contacts) {
    for (const call of collection(contact.row, 'call', 'calls')) yield callOf(contact, objectOf(call['properties']))
    for (const conversation of collection(contact.row, 'conversation', 'conversations'))
      yield* messagesOf(contact, objectOf(conversation['properties']), reading)
    for (const id of idsIn(contact.row, 'activity', 'activities'))
      present.set(id, [...(present.get(id) ?? []), contact])
  }
  for (const activity of collection(account, 'activity', 'activities')) {
    const uuid = textOf(activity['uuid'])
    const people = present.get(uuid) ?? []
    if (people.length > 0) yield encounterOf(uuid, objectOf(activity['properties']), people, reading)
  }
}

function callOf({ uuid, who }: MonicaContact, about: JsonObject): Observation<'call'> {
  const stamp = momentOf(about['called_at'])
  const from = about['contact_called'] === true
  return {
    ...base(`call:${uuid.slice(0, 60)}:${hashOf([textOf(about['called_at']), textOf(about['content'])])}`, stamp),
    kind: 'call',
    channel: 'phone',
    people: [{ who, role: from ? 'from' : 'to', direction: 'both', weight: 1 }],
    detail: { answered: true },
  }
}

function* messagesOf(
  { uuid, who }: MonicaContact,
  about: JsonObject,
  { keepText }: Reading,
): Generator<Observation<'message'>> {
  const happened = textOf(about['happened_at'])
  for (const message of listOf(about['messages']).map(row => objectOf(objectOf(row)['properties']))) {
    const mine = message['written_by_me'] === true || message['written_by_me'] === 1
    const content = textOf(message['content'])
    const at = textOf(message['written_at']) || happened
    yield {
      ...base(`message:${uuid.slice(0, 60)}:${hashOf([at, String(mine), content])}`, momentOf(at)),
      kind: 'message',
      channel: 'chat',
      people: [{ who, role: mine ? 'to' : 'from', direction: mine ? 'out' : 'in', weight: 1 }],
      detail: known({
        thread: `monica:${uuid}`.slice(0, 100),
        chars: content.length,
        // what was copied from a chat is kept as the words of any chat
        text: keepText === 'all' ? content.slice(0, 20_000) : undefined,
      }),
    }
  }
}

function encounterOf(
  uuid: string,
  about: JsonObject,
  contacts: readonly MonicaContact[],
  { keepText }: Reading,
): Observation<'encounter'> {
  const people: Involvement[] = contacts.map(({ who }) => ({
    who,
    role: 'attendee',
    direction: 'both',
    weight: 1 / contacts.length,
  }))
  return {
    ...base(`encounter:${uuid.slice(0, 100)}`, momentOf(about['happened_at'])),
    kind: 'encounter',
    channel: 'in-person',
    people,
    detail: known({ what: keepText === 'none' ? undefined : textOf(about['summary']).slice(0, 1_000) }),
  }
}

function momentOf(value: unknown): Stamp | null {
  const stamp = readDate(textOf(value), 'day-month')
  if (stamp === null) return null
  // Monica keeps days as midnights
  return stamp.precision !== 'day' && /T00:00:00/.test(textOf(value)) ? { at: stamp.at, precision: 'day' } : stamp
}

function base(key: string, stamp: Stamp | null): Pick<Observation, 'source' | 'key' | 'at' | 'precision'> {
  return { source: 'resume', key, at: stamp?.at ?? null, precision: stamp?.precision ?? 'none' }
}
