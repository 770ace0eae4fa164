import { hexOf, makeChance } from '../chance.ts'
import type { Life, Message, Person } from '../life.ts'
import { profileUrl } from '../life.ts'
import { DAY, stampAmerican, stampUtc } from '../moments.ts'
import { SPONSORS } from '../words/sponsors.ts'
import { csv } from './csv.ts'

const HEADER = [
  'CONVERSATION ID',
  'CONVERSATION TITLE',
  'FROM',
  'SENDER PROFILE URL',
  'TO',
  'RECIPIENT PROFILE URLS',
  'DATE',
  'SUBJECT',
  'CONTENT',
  'FOLDER',
  'IS MESSAGE DRAFT',
]
type Row = { thread: string; at: number; cells: string[] }

/** messages.csv of 2026: eleven columns, every field quoted, real line breaks, conversations newest first. */
export function messagesCsv(life: Life): string {
  const people = new Map(life.people.map(person => [person.id, person]))
  const written = life.messages
    .filter(message => message.channel === 'linkedin')
    .map(message => rowOf(life, people, message))
  const rows = [...written, ...sponsored(life), ...drafts(life, written)]
  const newest = new Map<string, number>()
  for (const row of rows) newest.set(row.thread, Math.max(row.at, newest.get(row.thread) ?? 0))
  rows.sort(
    (a, b) =>
      (newest.get(b.thread) ?? 0) - (newest.get(a.thread) ?? 0) ||
      (a.thread === b.thread ? b.at - a.at : a.thread < b.thread ? -1 : 1),
  )
  return csv(
    HEADER,
    rows.map(row => row.cells),
    { quoteAll: true },
  )
}

function rowOf(life: Life, people: ReadonlyMap<string, Person>, message: Message): Row {
  const named = (id: string) => people.get(id)?.name ?? life.ego.name
  const linked = (id: string) => profileUrl(people.get(id)?.slugs[0] ?? life.ego.slug)
  const title =
    message.to.length > 1
      ? [message.from, ...message.to]
          .filter(id => id !== 'ego')
          .map(id => people.get(id)?.given ?? '')
          .sort()
          .join(', ')
      : ''
  const cells = [
    conversationId(message.thread),
    title,
    named(message.from),
    linked(message.from),
    message.to.map(named).join(','),
    message.to.map(linked).join(','),
    stampUtc(message.at),
    '',
    message.text,
    'INBOX',
    'No',
  ]
  return { thread: message.thread, at: message.at, cells }
}

const conversationId = (thread: string) => `2-${hexOf(thread, 30).toUpperCase()}==`

/** Paid messages: somebody who is nobody to ego, with the mark-up that the real ones carry. */
function sponsored(life: Life): Row[] {
  const chance = makeChance(life.seed, 'sponsored')
  return SPONSORS.flatMap(([name, slug, subject, text], i) =>
    Array.from({ length: 5 }, (_, n) => {
      const at = life.now - Math.floor((40 + 300 * n + 20 * i + 30 * chance.next()) * DAY)
      const thread = `sponsored:${i}:${n}`
      const content = `<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p><p class="spinmail-quill-editor__spin-break">${text}</p>`
      return {
        thread,
        at,
        cells: [
          conversationId(thread),
          'Sponsored Conversation',
          name,
          profileUrl(slug),
          life.ego.name,
          profileUrl(life.ego.slug),
          stampUtc(at),
          subject,
          content,
          'INBOX',
          'No',
        ],
      }
    }),
  )
}

/** Three things that were begun and never sent. */
function drafts(life: Life, rows: readonly Row[]): Row[] {
  const sent = rows.filter(row => row.cells[2] === life.ego.name && !row.cells[1]).slice(-3)
  return sent.map(row => {
    const at = Math.min(life.now, row.at + 2 * DAY)
    return {
      ...row,
      at,
      cells: row.cells.map((cell, i) =>
        i === 6 ? stampUtc(at) : i === 8 ? 'I wanted to ask you' : i === 10 ? 'Yes' : cell,
      ),
    }
  })
}

export function invitationsCsv(life: Life): string {
  const people = new Map(life.people.map(person => [person.id, person]))
  const rows = life.invitations.flatMap(invitation => {
    const person = people.get(invitation.person)
    if (!person) return []
    // an invitation keeps the address and the name of its day
    const them = [
      person.hardCase === 'changed her surname' ? (person.otherNames[0] ?? person.name) : person.name,
      profileUrl(person.slugs.at(-1) ?? ''),
    ] as const
    const ego = [life.ego.name, profileUrl(life.ego.slug)] as const
    const [from, to] = invitation.direction === 'out' ? [ego, them] : [them, ego]
    return [
      [
        from[0],
        to[0],
        stampAmerican(invitation.at),
        invitation.text,
        invitation.direction === 'out' ? 'OUTGOING' : 'INCOMING',
        from[1],
        to[1],
      ],
    ]
  })
  return csv(['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'], rows)
}
