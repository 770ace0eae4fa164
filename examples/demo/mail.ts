import type { Addressed } from './addressing.ts'
import { addressOf, egoAddress } from './addressing.ts'
import { hashOf, hexOf } from './chance.ts'
import type { Life, Message, Person } from './life.ts'
import { machineMail } from './machine-mail.ts'
import { encodeHeader, escapeFrom, mailbox, quotedPrintable } from './mail-text.ts'
import { MINUTE, stampAsctime, stampMail } from './moments.ts'

export type Letter = { at: number; from: Addressed; headers: readonly (readonly [string, string])[]; body: string }

/** The mailbox as one mboxrd file, sent and received, in time order. */
export function mailMbox(life: Life): string {
  return [...personal(life), ...machineMail(life)]
    .sort((a, b) => a.at - b.at)
    .map(mboxEntry)
    .join('')
}

export function mboxEntry({ at, from, headers, body }: Letter): string {
  const head = headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  return `From ${from.address} ${stampAsctime(at)}\n${head}\n\n${escapeFrom(body)}\n\n`
}

function personal(life: Life): Letter[] {
  const people = new Map(life.people.map(person => [person.id, person]))
  const letters: Letter[] = []
  for (const [i, message] of life.messages.entries()) {
    if (message.channel !== 'mail') continue
    letters.push(letterOf(life, people, message, i))
    if (hashOf(`${i}/away`) % 60 === 0 && message.from === 'ego') letters.push(awayNotice(life, people, message, i))
  }
  return letters
}

const messageId = (life: Life, i: number) =>
  `<${hexOf(`${life.seed}/${life.messages[i]?.thread}/${i}`, 20)}@${i % 3 === 0 ? 'mail.varonde.example' : 'mx.postbus.example'}>`

function letterOf(life: Life, people: ReadonlyMap<string, Person>, message: Message, i: number): Letter {
  const others = [message.from, ...message.to].flatMap(id => people.get(id) ?? [])
  const place = (id: string): Addressed => {
    const person = people.get(id)
    return person ? addressOf(life, person, message.thread, message.at) : egoAddress(life, others, message.at)
  }
  const direct = message.to.length < 5 ? message.to : message.to.slice(0, 3)
  const copies = message.to.filter(id => !direct.includes(id))
  const earlier = chainOf(life, i)
  const plain = /^[\x20-\x7e\n]*$/.test(message.text)
  const quoted =
    earlier.length > 0 && hashOf(`${i}/quote`) % 3 === 0
      ? `\n\nOn an earlier day you wrote:\n> ${life.messages[message.answers]?.text.replaceAll('\n', '\n> ') ?? ''}`
      : ''
  const oddity = hashOf(`${i}/from`) % 90 === 0 ? '\nFrom Monday on I work from home.' : ''
  const body = message.text + oddity + quoted
  return {
    at: message.at,
    from: place(message.from),
    headers: [
      ['Date', stampMail(message.at)],
      ['From', mailbox(place(message.from))],
      ['To', direct.map(id => mailbox(place(id))).join(',\n ')],
      ...(copies.length > 0 ? [['Cc', copies.map(id => mailbox(place(id))).join(',\n ')] as const] : []),
      ['Subject', encodeHeader(earlier.length > 0 ? `Re: ${message.subject}` : message.subject)],
      ['Message-ID', messageId(life, i)],
      ...(earlier.length > 0
        ? [['In-Reply-To', earlier.at(-1) ?? ''] as const, ['References', earlier.join('\n ')] as const]
        : []),
      ['X-Folder', message.from === 'ego' ? 'Sent' : 'INBOX'],
      ['MIME-Version', '1.0'],
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Content-Transfer-Encoding', plain && !quoted ? '7bit' : 'quoted-printable'],
    ],
    body: plain && !quoted ? body : quotedPrintable(body),
  }
}

/** Ids of the thread before message `i`, oldest first, ten at most. */
function chainOf(life: Life, i: number): string[] {
  const chain: string[] = []
  for (let at = life.messages[i]?.answers ?? -1; at >= 0 && chain.length < 10; at = life.messages[at]?.answers ?? -1)
    chain.unshift(messageId(life, at))
  return chain
}

/** Somebody is on leave: an answer by machine within a minute, marked as one. */
function awayNotice(life: Life, people: ReadonlyMap<string, Person>, message: Message, i: number): Letter {
  const person = people.get(message.to[0] ?? '')
  const from = person ? addressOf(life, person, message.thread, message.at) : egoAddress(life, [], message.at)
  const at = message.at + MINUTE
  return {
    at,
    from,
    headers: [
      ['Date', stampMail(at)],
      ['From', mailbox(from)],
      ['To', mailbox(egoAddress(life, person ? [person] : [], message.at))],
      ['Subject', encodeHeader(`Automatisch antwoord: ${message.subject}`)],
      ['Message-ID', `<${hexOf(`away/${life.seed}/${i}`, 20)}@auto.example>`],
      ['In-Reply-To', messageId(life, i)],
      ['Auto-Submitted', 'auto-replied'],
      ['Content-Type', 'text/plain; charset=us-ascii'],
    ],
    body: 'I am out of the office and will read your message when I am back.',
  }
}
