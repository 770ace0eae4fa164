import { readUtf7 } from '../text/utf7.ts'

/** What the place of a message says about it. */
export type Place = { readonly sent: boolean; readonly spam: boolean; readonly draft: boolean; readonly chat: boolean }

const PLAIN: Place = { sent: false, spam: false, draft: false, chat: false }

/** The place by the path of the file: "Mail/.Sent/cur/1.x:2,S", "Sent Messages.mbox/mbox", "All mail Including Spam and Trash.mbox". */
export function placeOfPath(path: string): Place {
  const parts = path.split('/')
  const file = parts.at(-1) ?? ''
  const inMaildir = parts.length > 1 && /^(?:cur|new)$/.test(parts.at(-2) ?? '')
  const names = inMaildir ? parts.slice(0, -2) : parts
  const folder = inMaildir ? (names.at(-1) ?? '') : ONE_OF_MANY.test(file) ? folderAbove(names) : file
  const flags = inMaildir ? (/:2,([A-Za-z]*)$|[;!_]2,([A-Za-z]*)$/.exec(file)?.slice(1).join('') ?? '') : ''
  const place = placeOfNames(
    folder
      .replace(/\.(?:(?:imap)?mbox|mbx|mbs|sbd)$/i, '')
      .split('.')
      .map(name => readUtf7(name, true)),
  )
  return flags.includes('D') ? { ...place, draft: true } : place
}

/** A file that is one message, or what Apple Mail exports: its folder has the name. MH numbers its files. */
const ONE_OF_MANY = /^mbox$|^\d+$|\.(?:emlx?|msg|mail|mime)$/i

/** Apple Mail keeps messages far below their mailbox: "Sent Messages.mbox/4F.../Data/1/2/Messages/12.emlx". */
function folderAbove(names: readonly string[]): string {
  const above = names.slice(0, -1)
  const isApple = /\.emlx$/i.test(names.at(-1) ?? '')
  return (isApple ? above.findLast(name => /\.(?:imap)?mbox$/i.test(name)) : undefined) ?? above.at(-1) ?? ''
}

/** The place by Gmail's labels: "Inbox,Important,Opened", in the language of the account. */
export function placeOfLabels(labels: string): Place {
  const known = KNOWN.get(labels)
  if (known !== undefined) return known
  const place = placeOfNames(labels.split(','))
  if (KNOWN.size >= 1_024) KNOWN.clear()
  KNOWN.set(labels, place)
  return place
}

/** A mailbox has few sets of labels, each thousands of times. */
const KNOWN = new Map<string, Place>()

function placeOfNames(names: readonly string[]): Place {
  let place = PLAIN
  for (const raw of names) {
    const name = raw.trim().replace(/^"|"$/g, '').toLowerCase().normalize('NFC')
    if (SENT.has(name)) place = { ...place, sent: true }
    else if (SPAM.has(name)) place = { ...place, spam: true }
    else if (DRAFT.has(name)) place = { ...place, draft: true }
    else if (CHAT.has(name)) place = { ...place, chat: true }
  }
  return place
}

/** Names that the common programs and services give, in the languages they are sold in. */
const SENT = new Set([
  'sent', 'sent mail', 'sent items', 'sent messages', 'sent-mail', 'sentmail', 'outbox', 'gesendet', 'gesendete objekte',
  'gesendete elemente', 'gesendete nachrichten', 'envoyés', 'messages envoyés', 'éléments envoyés', 'courrier envoyé', 'enviados',
  'enviado', 'mensajes enviados', 'elementos enviados', 'correo enviado', 'itens enviados', 'e-mails enviados', 'mensagens enviadas', 'inviata',
  'posta inviata', 'inviati', 'messaggi inviati', 'enviats', 'correu enviat', 'elements enviats', 'verzonden', 'verzonden items',
  'verzonden berichten', 'skickat', 'skickade', 'skickade objekt', 'sendt', 'sendte', 'sendt post', 'sendte elementer',
  'lähetetyt', 'lähetetyt viestit', 'wysłane', 'elementy wysłane', 'odeslaná pošta', 'odeslané', 'odoslané', 'odoslaná pošta', 'poslané', 'poslana pošta',
  'elküldött', 'elküldött levelek', 'elküldött üzenetek', 'elküldött elemek', 'trimise', 'mesaje trimise', 'elemente trimise', 'изпратени', 'poslano',
  'poslane poruke', 'poslato', 'послато', 'надіслані', 'відправлені', 'отправленные', 'gönderilmiş postalar', 'gönderilenler',
  'gönderilmiş öğeler', 'απεσταλμένα', 'σταλμένα', 'saadetud', 'saadetud kirjad', 'nosūtītās', 'nosūtītās vēstules', 'išsiųsta',
  'išsiųsti', 'išsiųsti laiškai', 'terkirim', 'dihantar', 'đã gửi', 'thư đã gửi', 'דואר יוצא', 'נשלח', 'דואר שנשלח', 'הודעות שנשלחו',
  'المرسلة', 'البريد المرسل', 'الرسائل المرسلة', 'ارسال شده', 'भेजा गया', 'भेजे गए', 'भेजी गई मेल', 'ส่งแล้ว', 'จดหมายที่ส่งแล้ว',
  '送信済み', '送信済みメール', '送信済みアイテム', '已发送', '已发邮件', '已发送邮件', '寄件備份', '已傳送', '已傳送郵件', '보낸편지함', '보낸 편지함',
]) // prettier-ignore
const SPAM = new Set([
  'spam', 'junk', 'junk e-mail', 'junk email', 'junk mail', 'bulk mail', 'spamverdacht', 'junk-e-mail', 'unerwünscht',
  'unerwünschte werbung', 'courrier indésirable', 'indésirables', 'pourriel', 'correo no deseado', 'correo basura', 'lixo eletrônico',
  'lixo electrónico', 'posta indesiderata', 'correu brossa', 'ongewenste e-mail', 'ongewenst', 'skräppost', 'søppelpost',
  'uønsket mail', 'uønsket e-mail', 'roskaposti', 'wiadomości-śmieci', 'nevyžádaná pošta', 'nevyžiadaná pošta', 'levélszemét',
  'mesaje nedorite', 'neželjena pošta', 'neželena pošta', 'нежелана поща', 'спам', 'нежелательная почта', 'небажана пошта',
  'önemsiz', 'önemsiz e-posta', 'istenmeyen posta', 'ανεπιθύμητα', 'ανεπιθύμητη αλληλογραφία', 'rämpspost', 'mēstules', 'surogātpasts',
  'šlamštas', 'nepageidaujami laiškai', 'thư rác', 'דואר זבל', 'ספאם', 'زبالة', 'البريد غير المرغوب فيه', 'الرسائل غير المرغوب فيها',
  'هرزنامه', 'स्पैम', 'จดหมายขยะ', 'สแปม', '迷惑メール', '垃圾邮件', '垃圾郵件', '스팸함', '스팸메일함', '정크 메일',
]) // prettier-ignore
/** What was not sent: drafts, and what letters are begun from. */
const DRAFT = new Set([
  'draft', 'drafts', 'templates', 'unsent messages', 'entwürfe', 'entwurf', 'vorlagen', 'brouillons', 'brouillon', 'modèles',
  'borradores', 'borrador', 'rascunhos', 'rascunho', 'bozze', 'esborranys', 'concepten', 'utkast', 'kladder', 'kladde', 'luonnokset',
  'wersje robocze', 'szkice', 'koncepty', 'rozepsané', 'piszkozatok', 'mesaje nefinalizate', 'ciorne', 'skice', 'osnutki', 'nacrti',
  'чернови', 'черновики', 'чернетки', 'taslaklar', 'πρόχειρα', 'mustandid', 'melnraksti', 'juodraščiai', 'draf', 'konsep', 'bản nháp',
  'thư nháp', 'טיוטות', 'المسودات', 'مسودات', 'پیش‌نویس‌ها', 'ड्राफ़्ट', 'ร่างจดหมาย', 'แบบร่าง', '下書き', '草稿', '임시보관함', '임시 보관함',
]) // prettier-ignore
const CHAT = new Set([
  'chat', 'chats', 'чат', 'чаты', 'czat', 'czaty', 'sohbet', 'sohbetler', 'συνομιλίες', 'チャット', '聊天', '聊天记录', '即時通訊', '채팅',
]) // prettier-ignore
