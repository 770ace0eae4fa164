import type { ImapFlow } from 'imapflow'
import { Refusal } from '../../../model/refusal.ts'
import type { Place, Told } from '../outbound/account.ts'
import type { ImapLimits } from './connect-imap.ts'
import type { Folder } from './folders.ts'
import { isForLater, isRefusedBy } from './imap-failure.ts'
import { LeftOut } from './left-out.ts'
import type { Mark } from './left-out.ts'
import { HEADER_FIELDS, mboxForm } from './mbox-form.ts'
import { rangeOf } from './uid-range.ts'

type Batch = {
  readonly client: ImapFlow
  readonly path: string
  readonly mark: Mark
  readonly batch: readonly number[]
}

/** SEARCH answers in one line: asked for in spans, the line stays short. */
const SPAN = 100_000
/** So many messages of a folder may be too large for the cap before its server is taken as hostile. */
const MOST_CLIPPED = 20
/** So many messages of a run may a server refuse to show, among others that it shows, before it refuses the folder. */
const MOST_REFUSED = 20

/** The state of one run over the folders of a mailbox, kept when the connection is made anew. */
export class ImapRun {
  readonly marks = new Map<string, Mark>()
  readonly #chunks = new Map<string, Buffer[]>()
  readonly #limits: ImapLimits
  readonly #told: Told
  #total = 0
  readonly #restarted = new Set<string>()
  readonly notes: string[] = []
  count = 0
  clipped = 0
  /** messages that the server lists and does not show */
  refused = 0
  #bytes = 0
  /** of the folder that is being read */
  #shown = 0
  /** grows with each answer to something that was asked, so that one who watches sees whether it goes on */
  steps = 0
  #asked: { mark: Mark; uids: readonly number[] } | null = null
  /** what of the batch that is asked for may have broken the connection */
  readonly #leftOut = new LeftOut()

  constructor(known: Readonly<Record<string, { validity: string; last: number }>>, limits: ImapLimits, told: Told) {
    for (const [path, { validity, last }] of Object.entries(known))
      this.marks.set(path, { validity, last, tried: new Set() })
    this.#limits = limits
    this.#told = told
  }

  get isFull(): boolean {
    return this.count >= this.#limits.messages || this.#bytes >= this.#limits.bytes
  }

  /** Works out how many messages can come at most: no more than a folder holds, nor than have been numbered since. */
  expect(folders: readonly Folder[]): void {
    const rest = folders.map(({ path, count, next }) => {
      const since = next === 0 ? Infinity : next - 1 - (this.marks.get(path)?.last ?? 0)
      return Math.max(0, Math.min(count ?? 0, since, this.#limits.newest ?? Infinity))
    })
    this.#total = this.count + rest.reduce((sum, n) => sum + n, 0)
  }

  chunksOf(path: string): readonly Buffer[] {
    return this.#chunks.get(path) ?? []
  }

  /**
   * Reads what is new in a folder, up to the run's caps. Throws what breaks the connection, and what the server answers where
   * it does not show the folder. E_IMAP_CHANGING where the folder is renumbered again and again.
   */
  async read(client: ImapFlow, { path, title }: Place): Promise<void> {
    const lock = await client.getMailboxLock(path, { readOnly: true })
    try {
      const box = client.mailbox
      if (box === false || box === undefined)
        throw new Refusal('E_IMAP_REFUSED', `The folder ${title} cannot be opened.`, { status: 502 })
      this.#shown = 0
      // a server that names no next UID, or an absurd one, is searched at once
      const next = Math.min(Number(box.uidNext) || 0xffff_ffff, 0xffff_ffff)
      const mark = this.#markOf(path, title, String(box.uidValidity), next)
      if (box.exists === 0) return
      for (let from = mark.last + 1; from < next && !this.isFull; from += SPAN) {
        const to = Math.min(from + SPAN - 1, next - 1)
        const whole = from === mark.last + 1 && next - from > SPAN * 20
        const found = await client.search({ uid: whole ? `${from}:${next - 1}` : `${from}:${to}` }, { uid: true })
        // an answer that was refused is not one of no messages: what is there would never be asked for again
        this.steps++
        if (found === false || found === undefined) throw refusedSearch(title, client.usable)
        const uids = found.filter(uid => uid >= from && uid < next).toSorted((a, b) => a - b)
        await this.#batches(client, path, mark, uids)
        if (this.isFull) return
        if (whole) return
        mark.last = Math.max(mark.last, to)
      }
    } finally {
      lock.release()
    }
  }

  /** After an answer beyond the cap: the first message of the batch that did not come is passed over. False: too many. */
  passOver(): boolean {
    const asked = this.#asked
    const uid = asked?.uids.find(one => !asked.mark.tried.has(one))
    if (asked === null || uid === undefined) return false
    asked.mark.tried.add(uid)
    this.clipped++
    return this.clipped <= MOST_CLIPPED
  }

  /** A connection begins: what broke the one before is known to nobody any more, but for the messages that are left out. */
  begin(): void {
    this.#asked = null
    this.#leftOut.begin()
  }

  /**
   * After a connection that broke before anything of a batch came, again: the first message of it may be what the server breaks at.
   * It is tried without, and by itself once others have come. False: that is not what it is.
   */
  leaveOut(): boolean {
    const asked = this.#asked
    const uid = asked?.uids.find(one => !asked.mark.tried.has(one) && !this.#leftOut.has(one))
    if (asked === null || uid === undefined || this.refused + this.#leftOut.count >= MOST_REFUSED) return false
    return this.#leftOut.add(asked.mark, uid)
  }

  /** After a connection that broke: a message that was asked for by itself is what the server breaks at, and is passed over. */
  judge(): boolean {
    const isGuilty = this.#leftOut.judge()
    if (isGuilty) this.refused++
    return isGuilty
  }

  #markOf(path: string, title: string, validity: string, next: number): Mark {
    const known = this.marks.get(path)
    if (known !== undefined && known.validity === validity) return known
    if (known !== undefined) {
      if (this.#restarted.has(path))
        throw new Refusal(
          'E_IMAP_CHANGING',
          `The server numbers the folder ${title} anew each time, so it cannot be read.`,
          {
            status: 502,
          },
        )
      this.#restarted.add(path)
      this.notes.push(`The server has numbered the folder ${title} anew: it was read from its beginning.`)
      this.count -= this.chunksOf(path).length
      this.#chunks.delete(path)
    }
    const mark = { validity, last: this.#beginning(next), tried: new Set<number>() }
    this.marks.set(path, mark)
    return mark
  }

  /** Where a folder begins to be read: at its first message, or for a look at it so many before its end. */
  #beginning(next: number): number {
    const { newest } = this.#limits
    return newest === undefined || next === 0xffff_ffff ? 0 : Math.max(0, next - 1 - newest)
  }

  async #batches(client: ImapFlow, path: string, mark: Mark, uids: readonly number[]): Promise<void> {
    for (let at = 0; at < uids.length && !this.isFull; at += this.#limits.batch) {
      const batch = uids.slice(at, at + this.#limits.batch)
      this.#asked = { mark, uids: batch }
      this.#leftOut.turnTo(mark)
      const missing = batch.filter(uid => !mark.tried.has(uid) && !this.#leftOut.has(uid))
      const refused: number[] = []
      const asking = { client, path, mark, batch }
      if (missing.length > 0) await this.#ask(asking, missing, refused)
      if (!(await this.#leftOut.each(mark, uid => this.#ask(asking, [uid], refused)))) throw brokenAt(path)
      this.refused += refused.length
      mark.last = batch.at(-1) ?? mark.last
      mark.tried.clear()
      this.#asked = null
    }
  }

  /**
   * Fetches what is missing of a batch. Where the server refuses, what has not come is asked for in halves, so that one message
   * that it cannot show costs only itself (`refused`). Throws where it shows none, or refuses too many.
   */
  async #ask(batch: Batch, missing: readonly number[], refused: number[]): Promise<void> {
    try {
      await this.#fetch(batch, missing)
    } catch (error) {
      if (!isRefusedBy(error) || isForLater(error)) throw error
      const rest = missing.filter(uid => !batch.mark.tried.has(uid))
      if (missing.length === 1) refused.push(...rest)
      if (refused.length > MOST_REFUSED) throw error
      const middle = Math.ceil(rest.length / 2)
      if (missing.length > 1)
        for (const half of [rest.slice(0, middle), rest.slice(middle)])
          if (half.length > 0) await this.#ask(batch, half, refused)
      if (missing.length === batch.batch.length && refused.length > 0 && this.#shown === 0) throw error
    }
  }

  async #fetch({ client, path, mark, batch }: Batch, missing: readonly number[]): Promise<void> {
    const chunks = this.#chunks.get(path) ?? []
    this.#chunks.set(path, chunks)
    const expected = new Set(missing)
    const query = { uid: true, flags: true, size: true, internalDate: true, labels: true, headers: [...HEADER_FIELDS] }
    let ahead = batch.findIndex(uid => !mark.tried.has(uid))
    for await (const message of client.fetch(rangeOf(missing), query, { uid: true })) {
      // flags that changed meanwhile, and messages that nobody asked for
      if (!expected.delete(message.uid) || message.headers === undefined) continue
      mark.tried.add(message.uid)
      this.#shown++
      this.steps++
      this.#leftOut.came()
      if (message.flags?.has('\\Draft') !== true && message.headers.length > 0) {
        const chunk = mboxForm(message)
        chunks.push(chunk)
        this.#bytes += chunk.length
        this.count++
        this.#told(this.count, Math.max(this.count, this.#total))
      }
      for (let uid = batch[ahead]; uid !== undefined && mark.tried.has(uid); uid = batch[++ahead]) mark.last = uid
    }
  }
}

function brokenAt(path: string): Refusal {
  return new Refusal('E_IMAP_REFUSED', `The server breaks off at a message in "${path}".`, { status: 502 })
}

/** Nothing was found, because the server said no, or because the connection is gone. */
function refusedSearch(title: string, isThere: boolean): Error {
  if (!isThere) return new Error('the connection was closed')
  const says = `The server does not say which messages are in "${title}". Try again later.`
  return new Refusal('E_IMAP_REFUSED', says, { status: 502 })
}
