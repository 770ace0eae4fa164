import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { detach } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { phoneKey } from '../text/keys.ts'
import { startTags } from '../text/xml-tags.ts'
import type { Tag } from '../text/xml-tags.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** Whether the head of an XML file is that of a backup by SMS Backup & Restore: messages or calls. */
export function looksLikeSms(head: string): boolean {
  return /<(?:smses|calls)[\s>]/.test(head)
}

const EGO = 'ego'

/** Reads messages (SMS, MMS) and calls. The backup says of each who sent it, so that nothing has to be guessed. */
export async function readSms(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  const book = new Book(file.name, reading)
  const fault = await startTags(
    file,
    reading.limits,
    tag => book.enter(tag),
    name => book.leave(name),
  )
  if (fault !== null)
    reading.ledger.warned(file.name, 'W_XML', `The file is damaged (${fault}); the rest of it was read.`)
  return book.chats()
}

type Mms = {
  readonly tag: Tag
  text: string
  attachments: number
  readonly addresses: { address: string; type: string }[]
}

/** A message or call as it is written: its date may be in seconds. `print`: what its key says beside when it was. */
type Written = { readonly talk: Omit<Talk, 'key'>; readonly print: string }

/** When there were no text messages yet, as chats are dated (`observe.ts`). */
const FIRST = Date.UTC(1992, 11, 3)

/** Sorts what the backup holds into one conversation a set of numbers. */
class Book {
  readonly #file: string
  readonly #reading: Reading
  readonly #chats = new Map<string, { members: Map<string, Member>; talks: Written[] }>()
  #mms: Mms | null = null
  /** dates that could be in seconds, and that could be in milliseconds */
  readonly #could = { seconds: 0, milliseconds: 0 }

  constructor(file: string, reading: Reading) {
    this.#file = file
    this.#reading = reading
  }

  enter(tag: Tag): void {
    const { name, attributes } = tag
    if (name === 'sms') this.#sms(tag)
    else if (name === 'call') this.#call(tag)
    else if (name === 'mms') this.#mms = { tag, text: '', attachments: 0, addresses: [] }
    else if (name === 'part' && this.#mms !== null) {
      const kind = attributes['ct'] ?? ''
      if (kind === 'text/plain') this.#mms.text += valued(attributes['text'])
      else if (kind !== 'application/smil') this.#mms.attachments++
    } else if (name === 'addr' && this.#mms !== null && this.#mms.addresses.length < 200)
      this.#mms.addresses.push({ address: attributes['address'] ?? '', type: attributes['type'] ?? '' })
  }

  leave(name: string): void {
    if (name !== 'mms' || this.#mms === null) return
    const { tag, text, attachments, addresses } = this.#mms
    this.#mms = null
    const out = tag.attributes['msg_box'] === '2'
    const all = valued(tag.attributes['address']).split('~')
    // type 137 is the sender, 151 and 130 the receivers
    const sender = out ? EGO : (addresses.find(({ type }) => type === '137')?.address ?? all[0] ?? '')
    this.#talk(tag, all, sender, text, attachments)
  }

  /** Some programs that write such a backup give seconds: so it is where no date of the file can be in milliseconds. */
  chats(): Chat[] {
    const times = this.#could.seconds > 0 && this.#could.milliseconds === 0 ? 1_000 : 1
    const dated = ({ talk, print }: Written): Talk => {
      const at = talk.at * times
      return { ...talk, at, key: `${talk.call === undefined ? 'sms' : 'call'}:${at}:${print}` }
    }
    return [...this.#chats].map(([id, { members, talks }]) => ({
      file: this.#file,
      service: 'sms',
      id: hashOf([id]),
      members,
      self: EGO,
      talks: talks.map(dated),
    }))
  }

  #isPast(at: Instant): boolean {
    return at >= FIRST && at <= this.#reading.now + DAY
  }

  #sms(tag: Tag): void {
    const type = tag.attributes['type'] ?? ''
    const address = valued(tag.attributes['address'])
    if (type !== '1' && type !== '2')
      this.#reading.ledger.skipped(this.#file, 'chat-draft', 'A draft or a message that was never sent.', tag.at)
    else this.#talk(tag, [address], type === '2' ? EGO : address, valued(tag.attributes['body']), 0)
  }

  #call(tag: Tag): void {
    const address = valued(tag.attributes['number'])
    const type = tag.attributes['type'] ?? ''
    const seconds = Number(tag.attributes['duration'] ?? 0)
    const answered = (type === '1' || type === '2') && seconds > 0
    const call = answered ? { answered, minutes: seconds / 60 } : { answered: false }
    if (type === '4' || type === '6')
      this.#reading.ledger.skipped(this.#file, 'chat-service', 'Voicemail or a blocked number.', tag.at)
    else this.#talk(tag, [address], type === '2' ? EGO : address, '', 0, call)
  }

  #talk(
    tag: Tag,
    addresses: readonly string[],
    sender: string,
    text: string,
    attachments: number,
    call?: Talk['call'],
  ): void {
    const { ledger } = this.#reading
    const numbers = addresses.map(numberOf)
    const from = sender === EGO ? EGO : numberOf(sender)
    const at = Number(tag.attributes['date'] ?? Number.NaN)
    if (!Number.isSafeInteger(at)) return ledger.failed(this.#file, 'E_CHAT_MESSAGE', 'It has no date.', tag.at)
    if (this.#isPast(at)) this.#could.milliseconds++
    else if (this.#isPast(at * 1_000)) this.#could.seconds++
    if (from === null || numbers.includes(null))
      return ledger.skipped(
        this.#file,
        'chat-service',
        'A short code, a withheld number or the name of a service, not a person.',
        tag.at,
      )
    const known = numbers.filter(number => number !== null)
    const id = known.toSorted().join(' ')
    const chat = this.#chats.get(id) ?? { members: new Map<string, Member>([[EGO, { id: EGO, name: '' }]]), talks: [] }
    this.#chats.set(id, chat)
    const name = valued(tag.attributes['contact_name']).replace(/^\(Unknown\)$/i, '')
    for (const number of new Set([...known, from]))
      if (number !== EGO && (chat.members.get(number)?.name ?? '') === '')
        chat.members.set(number, { id: number, phone: number, name: known.length === 1 ? detach(name) : '' })
    const talk = {
      at,
      precision: 'instant' as const,
      from,
      ...wordsOf(text),
      ...(attachments === 0 ? {} : { attachments }),
      ...(call === undefined ? {} : { call }),
      ...tag.at,
    }
    chat.talks.push({ talk, print: hashOf([id, from, text]) })
  }
}

/** The number as a key; null for short codes, names of services and withheld numbers. */
function numberOf(address: string): string | null {
  if (/\p{L}/u.test(address) || address.replace(/\D/g, '').length < 7) return null
  return phoneKey(address)?.value ?? null
}

function valued(text: string | undefined): string {
  return text === undefined || text === 'null' ? '' : text
}
