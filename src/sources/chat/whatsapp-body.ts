import { withoutMarks } from './whatsapp-line.ts'

/** What somebody wrote or sent. */
export type Says = { readonly text: string; readonly attachments: number }

const EDITED =
  /^<[^<>]*(?:edited|bearbeitet|editad[oa]|bewerkt|modifi[ée]|modificato|redigerad|edytowano|düzenlendi|изменено)[^<>]*>$/iu
const DELETED =
  /^(?:You deleted this message|This message was deleted|Du hast diese Nachricht gelöscht|Diese Nachricht wurde gelöscht|Dit bericht is verwijderd|Je hebt dit bericht verwijderd|Eliminaste este mensaje|Se eliminó este mensaje|Este mensaje fue eliminado|Vous avez supprimé ce message|Ce message a été supprimé|Você apagou esta mensagem|Mensagem apagada|Hai eliminato questo messaggio|Questo messaggio è stato eliminato|Waiting for this message)\b.{0,60}$|^null$/iu
const CALL =
  /^(?:Missed (?:group )?(?:voice|video) call|(?:Voice|Video) call[,.]|Verpasster (?:Sprach|Video)anruf|Gemiste (?:spraak|video)oproep|Llamada perdida|Videollamada perdida|Appel (?:vocal|vidéo) manqué|Chiamata persa|Chamada (?:de voz|de vídeo) perdida).{0,60}$/iu
/** `<Media omitted>`, `<attached: 0001.jpg>` in any language: nobody writes a whole message in angle brackets */
const IN_BRACKETS = /^<[^<>]{2,120}>$/
const OMITTED =
  /^(?:image|video|audio|gif|sticker|document|contact card|bild|afbeelding|foto|imagen|imagem|immagine|vidéo|documento|document)\s.{0,40}(?:omitted|weggelassen|weggelaten|omitid[oa]|ocultad[oa]|omess[oa]|absente?|omise?)\.?$/iu
/** What iPhones write for what was left out of the export, in a line that they mark as their own: "изображение отсутствует". */
const LEFT_OUT = new RegExp(
  String.raw`omitted|הושמט|отсутств|не добавл|\babsente?|\bomis|manquant|retiré|omess|incluso|esclus|revelad|omiti[dóu]|ocultad|παραλείφθηκε|παραλήφθηκε|παράληψη|відсутн|не додано|пропущено|weggelassen|ausgelassen|weggelaten|لم يتم إدراج|استبعاد|বাদ দেওয়া|略去|省略|忽略|略過|bỏ |نظر ?انداز|dahil edilmedi|ไม่มี|ละเว้น|uteslut|utelslut|utelämn|utelatt|sløyfet|ikke inkludert|vynech[aá]n|pominię|fără|tidak di|वगळ|생략|제외|含まれていません|kihagy|sikertelen|izostavljen|छोड़ा|ar lár|ei kuvaa|ei sisällytet|jätetty|jätettiin|udeladt|\bomes|\bomès`,
  'iu',
)
/** `POLL:` or `UMFRAGE:` above the question and the options */
const POLL = /^\p{L}[\p{L}\p{M} ]{1,20}:\n\S/u
const PLACE = /^[^\n]{2,200}: https:\/\/(?:maps\.google\.|www\.google\.[a-z.]+\/maps|(?:www\.)?foursquare\.)/i
/** A picture that may be seen once, an invitation to a group: somebody sent it, and the app says so in words of its own. */
const SENT = /^You (?:received|sent) a view once |^[^\n]{2,120}https:\/\/chat\.whatsapp\.com\/\w/iu
/** `Plan.pdf • 5 pages document omitted`; what follows the name, and how long it is */
const FILE = /^\S[^\n]{0,200}\.\w{2,5} (?:• [^\n]{1,30} )?(\S[^\n]{4,60})$/u
const ATTACHED = /^\S[^\n]{0,120}\.\w{2,5} \([^()\n]{3,40}\)/

/** What a message says without the app's own marks; null where the app speaks (deleted, missed call) and nobody wrote. */
export function saysOf(raw: string): Says | null {
  const isMarked = /^\s*\u200e/.test(raw)
  const whole = withoutMarks(raw).trim()
  const text = EDITED.test(lastTag(whole)) ? whole.slice(0, whole.lastIndexOf('<')).trimEnd() : whole
  if (DELETED.test(text) || CALL.test(text)) return null
  if (IN_BRACKETS.test(text) || OMITTED.test(text)) return { text: '', attachments: 1 }
  const named = ATTACHED.exec(text)
  if (named !== null) return { text: text.slice(named[0].length).trim(), attachments: 1 }
  if (/^<[^<>\n]{4,20}:\s[^<>\n]{1,120}>$/.test(lastTag(text)))
    return { text: text.slice(0, text.lastIndexOf('<')).trimEnd(), attachments: 1 }
  // on iPhones a line that begins with this mark was written by the app, and so do polls, places and documents
  if (!isMarked || POLL.test(text)) return { text, attachments: 0 }
  const file = FILE.exec(text.normalize('NFC'))
  if (PLACE.test(text) || SENT.test(text) || (file !== null && LEFT_OUT.test(file[1] ?? '')))
    return { text: '', attachments: 1 }
  return whole.length <= 60 && LEFT_OUT.test(whole.normalize('NFC')) ? { text: '', attachments: 1 } : null
}

/** What stands in angle brackets at the very end, or nothing. */
function lastTag(text: string): string {
  return text.endsWith('>') ? text.slice(Math.max(text.lastIndexOf('<'), text.length - 200)) : ''
}
