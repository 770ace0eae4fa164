import { fold } from '../../text/fold.ts'
import { acted } from '../context.ts'
import type { Context } from '../context.ts'
import { fact, fileKind, filled } from '../kind.ts'
import { isLeft } from '../left.ts'
import type { Cells, Outcome } from '../kind.ts'

const COLUMNS = {
  first: 'First Name|Vorname|Prénom|Nombre|Nome|Voornaam',
  last: 'Last Name|Nachname|Nom|Apellidos|Sobrenome|Cognome|Achternaam',
  company: 'Company|Unternehmen|Entreprise|Empresa|Azienda|Bedrijf',
  title: 'Job Title|Title|Position|Poste|Cargo|Posizione|Functie',
  text: 'Text|Recommendation Text|Recommendation Body|Texte|Texto|Testo|Tekst',
  created:
    'Creation Date|Created On|Recommendation Date|Erstellungsdatum|Date de création|Fecha de creación|Data de criação|Data di creazione',
  status: 'Status|Statut|Estado|Stato',
}

/** Recommendations_Received.csv: what others wrote about working with the ego. */
export const recommendationsReceived = fileKind({
  id: 'recommendations-received',
  names: 'recommendations received|recommendation received',
  columns: COLUMNS,
  needs: ['first', 'text', 'created'],
  dates: ['created'],
  row: (cells, context) => recommendation('received', cells, context),
})

/** Recommendations_Given.csv: what the ego wrote about others. */
export const recommendationsGiven = fileKind({
  id: 'recommendations-given',
  names: 'recommendations given|recommendation given',
  columns: COLUMNS,
  needs: ['first', 'text', 'created'],
  dates: ['created'],
  row: (cells, context) => recommendation('given', cells, context),
})

function recommendation(
  direction: 'given' | 'received',
  cells: Cells<keyof typeof COLUMNS>,
  context: Context,
): Outcome {
  const stamp = acted(cells.created, context)
  if (isLeft(stamp)) return stamp
  const name = `${cells.first.trim()} ${cells.last.trim()}`.trim()
  const who = context.book.ref('', name)
  const { keepText } = context.reading
  const keep = keepText === 'all' || (keepText === 'own' && direction === 'given')
  const [role, way] = direction === 'given' ? (['to', 'out'] as const) : (['from', 'in'] as const)
  return [
    fact(
      'recommendation',
      [direction, fold(name), cells.text, String(stamp.at)],
      stamp,
      {
        direction,
        chars: cells.text.trim().length,
        ...filled({ company: cells.company, title: cells.title, status: cells.status }),
        ...(keep ? filled({ text: cells.text }) : {}),
      },
      { people: who === null ? [] : [{ who, role, direction: way, weight: 0 }], contact: true },
    ),
  ]
}
