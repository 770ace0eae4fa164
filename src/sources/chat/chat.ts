import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { headOf } from '../text/beginning.ts'
import { glance } from '../text/glance.ts'
import { refuseFile } from '../text/read-each.ts'
import { looksLikeMeta, readMeta } from './meta.ts'
import { observe, peopleBook } from './observe.ts'
import type { People } from './observe.ts'
import { looksLikeSlack, readSlack } from './slack.ts'
import { looksLikeSms, readSms } from './sms.ts'
import type { Chat } from './talk.ts'
import { looksLikeTelegram, readTelegram } from './telegram.ts'
import { looksLikeWhatsapp, readWhatsapp } from './whatsapp.ts'
import { whoIsEgo } from './who.ts'
import { ABOUT } from '../about.ts'

/** Chats and text messages: WhatsApp, Telegram, Slack, Facebook, Instagram, and the messages and calls of an Android phone. */
export const chat: Source = {
  ...ABOUT.chat,
  accepts: ({ name, head }) => (formatOf(name, glance(head)) === null ? 0 : 0.85),
  read,
}

type Format = 'whatsapp' | 'telegram' | 'meta' | 'slack' | 'sms'

function formatOf(name: string, head: string): Format | null {
  if (/\.txt$/i.test(name)) return looksLikeWhatsapp(head) ? 'whatsapp' : null
  if (/\.xml$/i.test(name)) return looksLikeSms(head) ? 'sms' : null
  if (!/\.json$/i.test(name)) return null
  if (looksLikeSlack(name, head)) return 'slack'
  if (looksLikeMeta(head)) return 'meta'
  return looksLikeTelegram(head) ? 'telegram' : null
}

const READERS = { whatsapp: readWhatsapp, telegram: readTelegram, meta: readMeta, sms: readSms }

async function* read(files: readonly SourceFile[], reading: Reading): AsyncGenerator<readonly Observation[]> {
  const { chats, refusals } = await chatsOf(files, reading)
  const people = peopleBook()
  let understood = 0
  for (const service of new Set(chats.map(({ service }) => service))) {
    const mine = chats.filter(one => one.service === service)
    try {
      yield* observeAll(mine, people, reading)
      understood++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const { file } of mine) refuseFile(file, 'chat', error, reading)
      refusals.push(error)
    }
  }
  const [first] = refusals
  if (understood === 0 && first !== undefined) throw first
}

/** All conversations of all files. A file that is refused costs its own line. */
async function chatsOf(
  files: readonly SourceFile[],
  reading: Reading,
): Promise<{ chats: Chat[]; refusals: Refusal[] }> {
  const chats: Chat[] = []
  const refusals: Refusal[] = []
  const slack: SourceFile[] = []
  for (const file of files) {
    const format = formatOf(file.name, glance(await headOf(file)))
    if (format === 'slack') slack.push(file)
    else if (format === null) {
      reading.ledger.file(file.name, null, 'file', 'unknown', 'Not a chat that this version knows.')
      reading.ledger.warned(file.name, 'W_UNKNOWN_FILE', 'Not a chat that this version knows.')
    } else await attempt(file.name, () => READERS[format](file, reading))
  }
  if (slack.length > 0) await attempt(slack[0]?.name ?? '', () => readSlack(slack, reading))
  return { chats, refusals }

  async function attempt(name: string, work: () => Promise<readonly Chat[]>): Promise<void> {
    try {
      chats.push(...(await work()))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refuseFile(name, 'chat', error, reading)
      refusals.push(error)
    }
  }
}

function* observeAll(chats: readonly Chat[], people: People, reading: Reading): Generator<readonly Observation[]> {
  const ego = whoIsEgo(chats, reading)
  for (const one of chats) yield* observe(one, ego(one), people, reading)
}
