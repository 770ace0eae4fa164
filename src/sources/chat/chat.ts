import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { headOf } from '../text/beginning.ts'
import { glance } from '../text/glance.ts'
import { refuseFile } from '../text/read-each.ts'
import { looksLikeDiscordChannel, looksLikeDiscordPackage, readDiscordChannel, readDiscordPackage } from './discord.ts'
import { looksLikeGoogleChat, readGoogleChat } from './google-chat.ts'
import { looksLikeHangouts, readHangouts } from './hangouts.ts'
import { looksLikeImessage, looksLikeImessageLines, readImessage, readImessageLines } from './imessage.ts'
import { looksLikeKakao, looksLikeKakaoTable, readKakao, readKakaoTable } from './kakao.ts'
import { looksLikeLine, readLine } from './line.ts'
import { looksLikeMatrix, readMatrix } from './matrix.ts'
import { looksLikeMeta, readMeta } from './meta.ts'
import { looksLikeMetaOwner, readMetaOwner, withMetaOwners } from './meta-owner.ts'
import type { MetaOwner } from './meta-owner.ts'
import { observe, peopleBook } from './observe.ts'
import type { People } from './observe.ts'
import { looksLikeOldInstagram, readOldInstagram } from './old-instagram.ts'
import { looksLikeSignal, readSignal } from './signal.ts'
import { looksLikeSignalBackupText, looksLikeSigtop, readSignalBackupText, readSigtop } from './signal-texts.ts'
import { looksLikeSkype, readSkype } from './skype.ts'
import { looksLikeSlack, readSlack } from './slack.ts'
import { looksLikeSms, readSms } from './sms.ts'
import type { Chat } from './talk.ts'
import { looksLikeTelegram, readTelegram } from './telegram.ts'
import { looksLikeWechat, readWechat } from './wechat.ts'
import { looksLikeWhatsapp, readWhatsapp } from './whatsapp.ts'
import { whoIsEgo } from './who.ts'
import { withoutWords } from './without-words.ts'
import { ABOUT } from '../about.ts'

/** Chats and text messages: WhatsApp, Telegram, Slack, Facebook, Instagram, Google Chat, Hangouts, Skype, Signal, iMessage, LINE, KakaoTalk, WeChat, Matrix, Discord, and the messages and calls of an Android phone. */
export const chat: Source = {
  ...ABOUT.chat,
  accepts({ name, head }) {
    const format = formatOf(name, glance(head))
    // a profile is of use beside its conversations alone
    return format === null ? 0 : format === 'metaOwner' ? 0.5 : 0.85
  },
  read,
}

type Format = keyof typeof READERS | keyof typeof FOLDERS | 'metaOwner'

function formatOf(name: string, head: string): Format | null {
  if (/\.(?:txt|md)$/i.test(name)) return formOfText(name, head)
  if (/\.csv$/i.test(name)) return formOfTable(name, head)
  if (/\.(?:jsonl|ndjson)$/i.test(name))
    return looksLikeSignal(head) ? 'signal' : looksLikeImessageLines(head) ? 'imessageLines' : null
  if (/\.xml$/i.test(name)) return looksLikeSms(head) ? 'sms' : null
  if (!/\.json$/i.test(name)) return null
  if (looksLikeMetaOwner(name, head)) return 'metaOwner'
  if (looksLikeSlack(name, head)) return 'slack'
  if (looksLikeGoogleChat(name, head)) return 'googlechat'
  if (looksLikeHangouts(name, head)) return 'hangouts'
  if (looksLikeDiscordPackage(name, head)) return 'discord'
  if (looksLikeSkype(head)) return 'skype'
  if (looksLikeMatrix(head)) return 'matrix'
  if (looksLikeDiscordChannel(head)) return 'discordChannel'
  if (looksLikeMeta(head)) return 'meta'
  if (looksLikeOldInstagram(head)) return 'oldInstagram'
  return looksLikeTelegram(head) ? 'telegram' : null
}

function formOfTable(name: string, head: string): Format | null {
  if (looksLikeKakaoTable(head)) return 'kakaoTable'
  if (looksLikeWechat(head)) return 'wechat'
  return looksLikeDiscordPackage(name, head) ? 'discord' : null
}

function formOfText(name: string, head: string): Format | null {
  if (looksLikeKakao(head)) return 'kakao'
  if (looksLikeSigtop(head)) return 'sigtop'
  if (looksLikeSignalBackupText(head)) return 'signalBackupText'
  if (looksLikeWhatsapp(head, name)) return 'whatsapp'
  return looksLikeImessage(head) ? 'imessage' : looksLikeLine(head) ? 'line' : null
}

/** Services whose files are each read by itself. */
const READERS = {
  whatsapp: readWhatsapp,
  telegram: readTelegram,
  meta: readMeta,
  oldInstagram: readOldInstagram,
  sms: readSms,
  hangouts: readHangouts,
  skype: readSkype,
  signal: readSignal,
  imessage: readImessage,
  imessageLines: readImessageLines,
  line: readLine,
  kakao: readKakao,
  kakaoTable: readKakaoTable,
  wechat: readWechat,
  sigtop: readSigtop,
  signalBackupText: readSignalBackupText,
  matrix: readMatrix,
  discordChannel: readDiscordChannel,
}

/** Services whose files say only together who wrote to whom. */
const FOLDERS = { slack: readSlack, googlechat: readGoogleChat, discord: readDiscordPackage }

async function* read(files: readonly SourceFile[], asked: Reading): AsyncGenerator<readonly Observation[]> {
  const reading = withoutWords(asked)
  const { chats, refused } = await chatsOf(files, reading)
  const people = peopleBook()
  let understood = 0
  for (const service of new Set(chats.map(({ service }) => service))) {
    const mine = chats.filter(one => one.service === service)
    try {
      yield* observeAll(mine, people, reading)
      understood++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const { file } of mine) refused.push({ file, refusal: error })
    }
  }
  // where nothing was understood, whoever asked writes the first refusal beside the files, and must not find it there
  const thrown = understood === 0 ? refused[0]?.refusal : undefined
  for (const { file, refusal } of refused) if (refusal !== thrown) refuseFile(file, 'chat', refusal, reading)
  if (thrown !== undefined) throw thrown
}

type Refused = { readonly file: string; readonly refusal: Refusal }

/** All conversations of all files. A file that is refused costs its own line. */
async function chatsOf(
  files: readonly SourceFile[],
  reading: Reading,
): Promise<{ chats: readonly Chat[]; refused: Refused[] }> {
  const chats: Chat[] = []
  const refused: Refused[] = []
  const owners: MetaOwner[] = []
  const together: Record<keyof typeof FOLDERS, SourceFile[]> = { slack: [], googlechat: [], discord: [] }
  for (const file of files) {
    const format = formatOf(file.name, glance(await headOf(file)))
    if (format === 'slack' || format === 'googlechat' || format === 'discord') together[format].push(file)
    else if (format === 'metaOwner')
      await attempt(file.name, async () => void owners.push(await readMetaOwner(file, reading)))
    else if (format === null) {
      reading.ledger.file(file.name, null, 'file', 'unknown', 'Not a chat that this version knows.')
      reading.ledger.warned(file.name, 'W_UNKNOWN_FILE', 'Not a chat that this version knows.')
    } else await attempt(file.name, async () => void chats.push(...(await READERS[format](file, reading))))
  }
  for (const service of ['slack', 'googlechat', 'discord'] as const) {
    const [first] = together[service]
    if (first !== undefined)
      await attempt(first.name, async () => void chats.push(...(await FOLDERS[service](together[service], reading))))
  }
  return { chats: withMetaOwners(chats, owners), refused }

  async function attempt(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ file: name, refusal: error })
    }
  }
}

function* observeAll(chats: readonly Chat[], people: People, reading: Reading): Generator<readonly Observation[]> {
  const ego = whoIsEgo(chats, reading)
  for (const one of chats) yield* observe(one, ego(one), people, reading)
}
