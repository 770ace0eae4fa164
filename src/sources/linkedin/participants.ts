import type { ContactRef } from '../../model/contact.ts'
import { detach } from '../text/fold.ts'
import type { Context, ParticipantCells, Participants, Receivers } from './context.ts'
import { directionSaid } from './direction.ts'
import { namesIn } from './people-list.ts'

/** Reads the sender and the receivers of a message row; rows of a thread follow each other and say the same of both ways. */
export function participants(row: ParticipantCells, context: Context): Participants {
  const { recent } = context
  const { conversation, from, senderUrl, to, recipientUrls, folder, direction } = row
  const asked = { conversation, from, senderUrl, to, recipientUrls, folder, direction }
  for (const known of recent) if (isSame(known.row, asked)) return known.made
  const made = takenApart(asked, context)
  if (recent.length >= RECENT) recent.shift()
  recent.push({ row: asked, made })
  return made
}

/** One for each direction of a thread of two. */
const RECENT = 2

function isSame(a: ParticipantCells, b: ParticipantCells): boolean {
  // the writer first: that is what differs between the two
  return (
    a.from === b.from &&
    a.conversation === b.conversation &&
    a.to === b.to &&
    a.senderUrl === b.senderUrl &&
    a.recipientUrls === b.recipientUrls &&
    a.folder === b.folder &&
    a.direction === b.direction
  )
}

function takenApart(row: ParticipantCells, context: Context): Participants {
  const { book, self } = context
  const url = row.senderUrl === '' ? (context.book.threadUrl(row.conversation, row.from) ?? '') : row.senderUrl
  const said = directionSaid(row.direction) ?? (row.folder.toUpperCase() === 'SENT' ? 'out' : null)
  const out = self.is(book.url(url)?.value ?? null, row.from) || (!self.known && said === 'out')
  book.learn(row.from)
  const { others, withEgo, count } = receivers(row, context)
  const sender = out ? null : book.ref(url, row.from)
  // an incoming message reached the ego even where the list leaves the ego out
  return {
    told: self.known || said !== null,
    out,
    sender,
    others,
    count: out ? count - (withEgo ? 1 : 0) : Math.max(1, withEgo ? count : count + 1),
  }
}

/** The same TO cell stands on every message of a thread: taken apart once. */
function receivers(row: ParticipantCells, context: Context): Receivers {
  const perThread = row.recipientUrls === '' && context.book.hasThread(row.conversation)
  const id = `${perThread ? row.conversation : ''}\n${row.to}\n${row.recipientUrls}`
  const seen = context.receivers.get(id)
  if (seen !== undefined) return seen
  const made = read(row, context)
  context.receivers.set(detach(id), made)
  return made
}

function read(row: ParticipantCells, { book, self }: Context): Receivers {
  const urls = row.recipientUrls === '' ? [] : row.recipientUrls.split(/[,;]/).map(url => url.trim())
  const names = namesIn(row.to, urls.length === 0 ? null : urls.length, name => book.knows(name))
  const aligned = names.length === urls.length
  const others = new Set<ContactRef>()
  let withEgo = false
  const count = Math.max(names.length, urls.length)
  for (let at = 0; at < (urls.length === 0 ? names.length : urls.length); at++) {
    const name = urls.length === 0 || aligned ? (names[at] ?? '') : ''
    const url = urls[at] ?? book.threadUrl(row.conversation, name) ?? ''
    if (self.is(book.url(url)?.value ?? null, name)) withEgo = true
    else {
      const ref = book.ref(url, name)
      if (ref !== null) others.add(ref)
    }
  }
  return { others: [...others], withEgo, count }
}
