import type { Life, Message, Person } from './life.ts'
import { isoDay, offsetOf, stampBare } from './moments.ts'

const of = (life: Life, app: string) => life.messages.filter(message => message.thread.startsWith(`${app}:`))
const themOf = (life: Life, message: Message) => life.people.find(person => message.thread.endsWith(`:${person.id}`))

/** One exported WhatsApp chat, from an Android telephone set to Dutch. */
export function whatsappText(life: Life): string {
  const local = (at: number) => {
    const [year, month, day] = isoDay(at + offsetOf(at)).split('-')
    return `${day}-${month}-${year} ${stampBare(at + offsetOf(at)).slice(11, 16)}`
  }
  const messages = of(life, 'whatsapp')
  const first = messages[0]
  if (!first) return ''
  const lines = messages.map(
    (message, i) =>
      `${local(message.at)} - ${message.from === 'ego' ? life.ego.name : (themOf(life, message)?.name ?? '')}: ${i % 41 === 40 ? '<Media weggelaten>' : message.text}\n`,
  )
  return `${local(first.at)} - Berichten en gesprekken worden end-to-end versleuteld. Alleen mensen in deze chat kunnen ze lezen, beluisteren of delen.\n${lines.join('')}`
}

/** The export of Telegram Desktop with two personal chats. */
export function telegramJson(life: Life): string {
  const chats = Map.groupBy(of(life, 'telegram'), message => message.thread)
  const list = [...chats.values()].map((messages, n) => {
    const them = messages[0] && themOf(life, messages[0])
    return {
      name: them?.name ?? null,
      type: 'personal_chat',
      id: 5_550_001 + n,
      messages: messages.map((message, i) => telegramMessage(life, message, them, i + 1, 5_550_001 + n)),
    }
  })
  return JSON.stringify(
    {
      about: 'Here is the data you requested.',
      personal_information: {
        user_id: 5550000,
        first_name: life.ego.given,
        last_name: life.ego.family,
        phone_number: life.ego.phone,
        username: '@ilsevaronde',
        bio: '',
      },
      chats: { about: 'This page lists all chats from this export.', list },
    },
    null,
    1,
  )
}

function telegramMessage(life: Life, message: Message, them: Person | undefined, id: number, chat: number) {
  const own = message.from === 'ego'
  return {
    id,
    type: 'message',
    date: stampBare(message.at + offsetOf(message.at)).replace(' ', 'T'),
    date_unixtime: String(Math.floor(message.at / 1000)),
    from: own ? life.ego.name : (them?.name ?? null),
    from_id: `user${own ? 5_550_000 : chat}`,
    text: message.text,
    text_entities: [{ type: 'plain', text: message.text }],
  }
}
