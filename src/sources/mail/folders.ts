/** What the place of a message says about it. */
export type Place = { readonly sent: boolean; readonly spam: boolean; readonly draft: boolean; readonly chat: boolean }

const PLAIN: Place = { sent: false, spam: false, draft: false, chat: false }

/** The place by the path of the file: "Mail/.Sent/cur/1.x:2,S", "Sent Messages.mbox/mbox", "All mail Including Spam and Trash.mbox". */
export function placeOfPath(path: string): Place {
  const parts = path.split('/')
  const file = parts.at(-1) ?? ''
  const inMaildir = parts.length > 1 && /^(?:cur|new)$/.test(parts.at(-2) ?? '')
  const names = inMaildir ? parts.slice(0, -2) : parts
  const folder = inMaildir ? (names.at(-1) ?? '') : /^mbox$|\.emlx?$/i.test(file) ? (names.at(-2) ?? '') : file
  const flags = inMaildir ? (/:2,([A-Za-z]*)$|[;!_]2,([A-Za-z]*)$/.exec(file)?.slice(1).join('') ?? '') : ''
  const place = placeOfNames(folder.replace(/\.(?:mbox|mbx|mbs|sbd)$/i, '').split('.'))
  return flags.includes('D') ? { ...place, draft: true } : place
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
  'gesendete elemente', 'envoyés', 'messages envoyés', 'éléments envoyés', 'enviados', 'enviado', 'mensajes enviados',
  'elementos enviados', 'itens enviados', 'inviata', 'posta inviata', 'inviati', 'verzonden', 'verzonden items', 'skickat',
  'sendt', 'sendte elementer', 'lähetetyt', 'wysłane', 'odeslaná pošta', 'отправленные', '送信済み', '送信済みメール', '已发送', '寄件備份', '보낸편지함',
]) // prettier-ignore
const SPAM = new Set([
  'spam', 'junk', 'junk e-mail', 'junk email', 'bulk mail', 'spamverdacht', 'junk-e-mail', 'courrier indésirable',
  'pourriel', 'correo no deseado', 'lixo eletrônico', 'posta indesiderata', 'ongewenste e-mail', 'skräppost', 'søppelpost',
  'спам', '迷惑メール', '垃圾邮件', '스팸함',
]) // prettier-ignore
const DRAFT = new Set([
  'draft', 'drafts', 'entwürfe', 'entwurf', 'brouillons', 'brouillon', 'borradores', 'borrador', 'rascunhos', 'bozze',
  'concepten', 'utkast', 'kladder', 'luonnokset', 'черновики', '下書き', '草稿',
]) // prettier-ignore
const CHAT = new Set(['chat', 'chats'])
