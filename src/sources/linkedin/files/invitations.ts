import { letterPrint } from '../../../stats/minhash.ts'
import { fold } from '../../text/fold.ts'
import { acted } from '../context.ts'
import type { Context } from '../context.ts'
import { directionSaid } from '../direction.ts'
import { fact, fileKind, filled } from '../kind.ts'
import { failed, isLeft } from '../left.ts'

const PROFILE = /linkedin\.com\/|^$/i
const DATED = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/
const BASIC = ['from', 'to', 'sent', 'message', 'direction'] as const

/** Invitations.csv: who asked whom to connect, and with what words. Not an interaction, so the weight is 0. */
export const invitations = fileKind({
  id: 'invitations',
  names: 'invitations|invitation|einladungen|invitaciones|convites|inviti|uitnodigingen',
  columns: {
    from: 'From|Von|De|Da|Van',
    to: 'To|An|À|Para|A|Aan',
    sent: 'Sent At|Sent On|Gesendet am|Envoyé le|Envoyée le|Enviado el|Enviada el|Enviado em|Inviato il|Verzonden op',
    message: 'Message|Nachricht|Mensaje|Mensagem|Messaggio|Bericht',
    direction: 'Direction|Richtung|Sens|Dirección|Direção|Direzione|Richting',
    inviter: 'inviterProfileUrl|Inviter Profile URL',
    invitee: 'inviteeProfileUrl|Invitee Profile URL',
  },
  needs: ['from', 'to', 'sent'],
  dates: ['sent'],
  essential: true,
  shape: cells => {
    if (!DATED.test(cells[2] ?? '') || !/^\p{L}+$/u.test(cells[4] ?? '')) return null
    // a date in the third column and a word in the fifth are in many a table; so are two columns that are empty
    const isSaid = directionSaid(cells[4] ?? '') !== null
    if (cells.length === 5) return isSaid ? BASIC : null
    const urls = [cells[5] ?? '', cells[6] ?? '']
    return cells.length === 7 && urls.every(url => PROFILE.test(url)) && (isSaid || urls.some(url => url !== ''))
      ? [...BASIC, 'inviter', 'invitee']
      : null
  },
  row: (cells, context) => {
    const stamp = acted(cells.sent, context)
    if (isLeft(stamp)) return stamp
    const direction = directionOf(cells, context)
    if (direction === null)
      return failed(
        'E_DIRECTION',
        'It is not clear who invited whom: the direction is unknown and neither name is yours.',
      )
    const [name, url] = direction === 'out' ? [cells.to, cells.invitee] : [cells.from, cells.inviter]
    const who = context.book.ref(url, name)
    if (who === null) context.remark('W_NO_PERSON', 'Kept, but the other side closed its account and has no name.')
    const text = cells.message.trim()
    const out = direction === 'out'
    const { keepText } = context.reading
    const keep = text !== '' && (keepText === 'all' || (keepText === 'own' && out))
    const role = out ? 'to' : 'from'
    return [
      fact(
        'invitation',
        // the name: exports before 2023 have no address. To the minute: spreadsheets drop the seconds
        [fold(name) || url, String(Math.floor(stamp.at / 60_000)), direction],
        stamp,
        {
          direction,
          chars: text.length,
          ...(keep ? { message: text } : {}),
          ...(out ? filled({ print: letterPrint(text) }) : {}),
        },
        { people: who === null ? [] : [{ who, role, direction, weight: 0 }], contact: true },
      ),
    ]
  },
})

function directionOf(
  cells: { from: string; to: string; direction: string; inviter: string; invitee: string },
  { book, self }: Context,
): 'out' | 'in' | null {
  const said = directionSaid(cells.direction)
  if (said !== null) return said
  if (self.is(book.url(cells.inviter)?.value ?? null, cells.from)) return 'out'
  return self.is(book.url(cells.invitee)?.value ?? null, cells.to) ? 'in' : null
}
