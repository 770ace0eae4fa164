import type { Involvement } from '../../../model/contact.ts'
import type { DetailOf } from '../../../model/detail.ts'
import { SECOND } from '../../../model/instant.ts'
import type { Instant } from '../../../model/instant.ts'
import { letterPrint } from '../../../stats/minhash.ts'
import { acted } from '../context.ts'
import type { Context, Participants } from '../context.ts'
import { fact, fileKind } from '../kind.ts'
import { isLeft, skipped } from '../left.ts'
import type { Left } from '../left.ts'
import { participants } from '../participants.ts'
import { saysYes, saysYesOrNo } from '../says-yes.ts'

const PROFILE = /linkedin\.com\/(in|pub|profile|company)\/|^$/i
const DATED = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/
const COMMON = ['conversation', 'title', 'from', 'senderUrl', 'to'] as const

/** What later exports have behind the folder: attachments, whether it is a draft, or both. */
function later(cells: readonly string[]): readonly ('attachments' | 'messageDraft' | 'conversationDraft')[] {
  const drafts = cells.filter(saysYesOrNo).length
  const answers = (['messageDraft', 'conversationDraft'] as const).slice(0, drafts)
  return cells.length > drafts ? ['attachments', ...answers] : answers
}

/** What bulk mailings look like: the markup of sponsored messages, and placeholders that nobody filled in. */
const SPONSORED = /spinmail|%(?:FIRST|LAST|FULL)_?NAME%|\{\{?\s*(?:first|last|full)[ _]?name\s*\}?\}/i
const PLATFORM = /^linkedin(?: (?:sales|talent|marketing|learning|premium|news|support|jobs|events|ads)\b.*)?$/i

/**
 * messages.csv, in all its widths (9 to 13 columns). One to one weighs 1; in a group of n others everybody weighs 1/n:
 * the receivers of the ego's message, or the one who wrote; the others were there, nothing more.
 */
export const messages = fileKind({
  id: 'messages',
  names: 'messages|message|nachrichten|mensajes|mensagens|messaggi|berichten',
  columns: {
    conversation:
      'CONVERSATION ID|Konversations-ID|ID de conversation|ID de conversación|ID da conversa|ID conversazione|Gespreks-ID',
    title:
      'CONVERSATION TITLE|Titel der Konversation|Titre de la conversation|Título de la conversación|Título da conversa|Titolo conversazione|Gesprekstitel',
    from: 'FROM|Von|De|Expéditeur|Remitente|Remetente|Da|Mittente|Van',
    senderUrl:
      'SENDER PROFILE URL|Profil-URL des Absenders|URL du profil de l’expéditeur|URL del perfil del remitente|URL do perfil do remetente|URL del profilo del mittente|Profiel-URL afzender',
    to: 'TO|An|À|Destinataire|Destinataires|Para|Destinatario|Destinatário|A|Destinatari|Aan',
    recipientUrls:
      'RECIPIENT PROFILE URLS|RECIPIENT PROFILE URL|Profil-URLs der Empfänger|URL des profils des destinataires|URL de los perfiles de los destinatarios|URLs dos perfis dos destinatários|URL dei profili dei destinatari|Profiel-URLs ontvangers',
    date: 'DATE|Datum|Fecha|Data',
    subject: 'SUBJECT|Betreff|Objet|Sujet|Asunto|Assunto|Oggetto|Onderwerp',
    content: 'CONTENT|Inhalt|Contenu|Contenido|Conteúdo|Contenuto|Inhoud',
    folder: 'FOLDER|Ordner|Dossier|Carpeta|Pasta|Cartella|Map',
    attachments: 'ATTACHMENTS|Anhänge|Pièces jointes|Archivos adjuntos|Anexos|Allegati|Bijlagen',
    // exports of 2014 to 2016 say which way a message went
    direction: 'DIRECTION|Richtung|Sens|Dirección|Direção|Direzione|Richting',
    messageDraft: 'IS MESSAGE DRAFT',
    conversationDraft: 'IS CONVERSATION DRAFT',
  },
  needs: ['from', 'to', 'date', 'content'],
  dates: ['date'],
  essential: true,
  shape: cells => {
    if (cells.length < 9 || cells.length > 13 || !PROFILE.test(cells[3] ?? '')) return null
    const after = ['date', 'subject', 'content', 'folder'] as const
    if (DATED.test(cells[5] ?? '')) return [...COMMON, ...after, ...later(cells.slice(9))]
    return DATED.test(cells[6] ?? '') && PROFILE.test((cells[5] ?? '').split(',')[0] ?? '')
      ? [...COMMON, 'recipientUrls', ...after, ...later(cells.slice(10))]
      : null
  },
  row: (cells, context) => {
    if (saysYes(cells.messageDraft) || saysYes(cells.conversationDraft))
      return skipped('linkedin-draft', 'A draft: it was never sent.')
    const stamp = acted(cells.date, context)
    if (isLeft(stamp)) return stamp
    const parts = participants(cells, context)
    const bulk = parts.out ? null : sponsored(cells)
    if (bulk !== null) return bulk
    if (parts.out && parts.others.length === 0 && parts.count === 0 && cells.to.trim() !== '')
      return skipped('linkedin-to-self', 'A note to yourself.')
    const people = involved(parts)
    if (people.length === 0)
      context.remark('W_NO_PERSON', 'Kept, but the other side closed its account and has no name.')
    return [
      fact(
        'message',
        // neither names nor addresses: both change between exports, and thread, second and words identify a message
        [cells.conversation, digitsOf(stamp.at), cells.content],
        stamp,
        detailOf(cells, parts, context),
        { people, contact: true },
      ),
    ]
  },
})

/** Where it cannot be told which of the people is the ego, nothing is said to have passed either way. */
function involved(parts: Participants): Involvement[] {
  if (!parts.told) {
    const people = parts.sender === null ? [] : [parts.sender]
    for (const who of parts.others) if (who !== parts.sender) people.push(who)
    return people.map(who => ({ who, role: 'other', direction: 'none', weight: 0 }))
  }
  const weight = 1 / Math.max(1, parts.count)
  if (parts.out) return parts.others.map(who => ({ who, role: 'to', direction: 'out', weight }))
  const people: Involvement[] =
    parts.sender === null ? [] : [{ who: parts.sender, role: 'from', direction: 'in', weight }]
  for (const who of parts.others)
    if (who !== parts.sender) people.push({ who, role: 'other', direction: 'none', weight: 0 })
  return people
}

/** The digits of a moment. Nearly all are whole seconds, and small numbers are written several times as fast. */
function digitsOf(at: Instant): string {
  const seconds = at / SECOND
  return Number.isInteger(seconds) && seconds !== 0 ? `${seconds}000` : String(at)
}

/** Put together field by field: of a copy for each of them a large archive would make a million. */
function detailOf(
  {
    conversation,
    content,
    subject,
    attachments,
  }: Record<'conversation' | 'content' | 'subject' | 'attachments', string>,
  { out, count }: Participants,
  { reading: { keepText } }: Context,
): DetailOf<'message'> {
  const text = content.startsWith('<') ? withoutMarkup(content) : content.trim()
  const keep = keepText === 'all' || (keepText === 'own' && out)
  const print = out ? letterPrint(text) : ''
  const files = attachments === '' ? 0 : attachments.split(/[,\s]+/).filter(part => part !== '').length
  const detail: { -readonly [Field in keyof DetailOf<'message'>]: DetailOf<'message'>[Field] } = {}
  if (conversation !== '') detail.thread = conversation
  detail.chars = text.length
  if (keep && text !== '') detail.text = text
  if (keep && subject !== '') detail.subject = subject
  if (print !== '') detail.print = print
  detail.recipients = Math.max(1, count)
  if (files > 0) detail.attachments = files
  return detail
}

function withoutMarkup(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]{0,2000}>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()
}

function sponsored(cells: {
  from: string
  senderUrl: string
  folder: string
  title: string
  content: string
}): Left | null {
  if (
    cells.folder.toUpperCase() === 'SPONSORED' ||
    SPONSORED.test(cells.content) ||
    /^sponsored (?:conversation|inmail)/i.test(cells.title)
  )
    return skipped('linkedin-sponsored', 'An advertisement sent to many, not a message to you.')
  if (cells.senderUrl === '' && PLATFORM.test(cells.from.trim()))
    return skipped('linkedin-platform', 'A message from LinkedIn itself.')
  return null
}
