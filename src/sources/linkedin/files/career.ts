import { typed } from '../context.ts'
import type { Context } from '../context.ts'
import { fact, fileKind, filled } from '../kind.ts'
import { failed, isLeft } from '../left.ts'
import type { Left } from '../left.ts'
import type { Stamp } from '../../text/dates.ts'

const STARTED =
  'Started On|Start Date|Begonnen am|Beginn|Date de début|Commencé le|Fecha de inicio|Data de início|Data di inizio|Startdatum'
const FINISHED =
  'Finished On|End Date|Beendet am|Ende|Date de fin|Terminé le|Fecha de finalización|Data de término|Data di fine|Einddatum'
const SUMMARY = 'Description|Beschreibung|Descripción|Descrição|Descrizione|Beschrijving'
const TITLE = 'Title|Titel|Titre|Título|Titolo'

/** Positions.csv: the ego's jobs. A job without an end goes on. */
export const positions = fileKind({
  id: 'positions',
  names: 'positions|position|positionen|postes|puestos|cargos|posizioni|functies',
  columns: {
    company: 'Company Name|Company|Unternehmen|Entreprise|Empresa|Azienda|Bedrijf',
    title: `${TITLE}|Position|Poste|Cargo|Posizione|Functie`,
    summary: SUMMARY,
    place: 'Location|Ort|Lieu|Ubicación|Localidade|Località|Locatie',
    from: STARTED,
    until: FINISHED,
  },
  needs: ['company', 'title', 'from'],
  dates: ['from', 'until'],
  row: (cells, context) => {
    const time = span(cells.from, cells.until, context)
    if (isLeft(time)) return time
    const detail = {
      ...filled({ title: cells.title, company: cells.company, place: cells.place, summary: cells.summary }),
      ...time.detail,
    }
    const precision = time.end === null ? {} : { untilPrecision: coarse(time.end) }
    return [
      fact(
        'position',
        [cells.company, cells.title, cells.from, cells.until, cells.summary],
        time.start,
        { ...detail, ...precision },
        { lever: 'core-work' },
      ),
    ]
  },
})

/** Education.csv. */
export const education = fileKind({
  id: 'education',
  names: 'education|ausbildung|formation|educacion|formacao academica|istruzione|opleiding',
  columns: {
    school: 'School Name|School|Schule|École|Institución educativa|Instituição de ensino|Scuola|School',
    from: STARTED,
    until: FINISHED,
    notes: 'Notes|Notizen|Notas|Note',
    degree: 'Degree Name|Degree|Abschluss|Diplôme|Titulación|Grau|Laurea|Graad',
    activities: 'Activities|Aktivitäten|Activités|Actividades|Atividades|Attività|Activiteiten',
  },
  needs: ['school', 'degree'],
  dates: ['from', 'until'],
  row: (cells, context) => {
    const time = span(cells.from, cells.until, context)
    if (isLeft(time)) return time
    const notes = [cells.notes, cells.activities].filter(text => text.trim() !== '').join('\n')
    const detail = { ...filled({ school: cells.school, degree: cells.degree, notes }), ...time.detail }
    return [
      fact('education', [cells.school, cells.degree, cells.from, cells.until], time.start, detail, { lever: 'skill' }),
    ]
  },
})

/** Projects.csv. */
export const projects = fileKind({
  id: 'projects',
  names: 'projects|project|projekte|projets|proyectos|projetos|progetti|projecten',
  columns: { title: TITLE, summary: SUMMARY, url: 'Url', from: STARTED, until: FINISHED },
  needs: ['title', 'summary', 'from'],
  dates: ['from', 'until'],
  row: (cells, context) => {
    const time = span(cells.from, cells.until, context)
    if (isLeft(time)) return time
    const title = cells.title.trim()
    if (title === '') return failed('E_NO_TITLE', 'The project has no title.')
    const detail = { title, ...filled({ summary: cells.summary, url: cells.url }), ...time.detail }
    return [fact('project', [title, cells.from, cells.until, cells.url], time.start, detail, { lever: 'project' })]
  },
})

/** Volunteering.csv. */
export const volunteering = fileKind({
  id: 'volunteering',
  names:
    'volunteering|volunteer experience|volunteering experience|volunteer experiences|ehrenamt|benevolat|voluntariado|volontariato|vrijwilligerswerk',
  columns: {
    organisation: 'Company Name|Organization|Organisation|Company',
    role: 'Role|Rolle|Rôle|Función|Função|Ruolo|Rol',
    cause: 'Cause',
    from: STARTED,
    until: FINISHED,
    summary: SUMMARY,
  },
  needs: ['organisation', 'role'],
  dates: ['from', 'until'],
  row: (cells, context) => {
    const time = span(cells.from, cells.until, context)
    if (isLeft(time)) return time
    const detail = {
      ...filled({ organisation: cells.organisation, role: cells.role, cause: cells.cause, summary: cells.summary }),
      ...time.detail,
    }
    const key = [cells.organisation, cells.role, cells.from, cells.until]
    return [fact('volunteering', key, time.start, detail, { lever: 'volunteering' })]
  },
})

/** Organizations.csv: memberships and offices in societies of the field. */
export const organizations = fileKind({
  id: 'organizations',
  names:
    'organizations|organisations|organization|organisationen|organizaciones|organizacoes|organizzazioni|organisaties',
  columns: {
    name: 'Name|Organization Name',
    position: 'Position|Role|Title',
    summary: SUMMARY,
    from: STARTED,
    until: FINISHED,
  },
  needs: ['name', 'position', 'from'],
  dates: ['from', 'until'],
  row: (cells, context) => {
    const time = span(cells.from, cells.until, context)
    if (isLeft(time)) return time
    const detail = {
      ...filled({ organisation: cells.name, role: cells.position, summary: cells.summary }),
      cause: 'membership',
      ...time.detail,
    }
    const key = ['membership', cells.name, cells.position, cells.from, cells.until]
    return [fact('volunteering', key, time.start, detail, { lever: 'volunteering' })]
  },
})

type Span = { readonly start: Stamp | null; readonly end: Stamp | null; readonly detail: { until?: number | null } }

/** Begin and end of something; an end that is missing means "still so" only where a begin is known. */
function span(from: string, until: string, context: Context): Span | Left {
  const start = typed(from, context)
  if (isLeft(start)) return start
  const end = typed(until, context)
  if (isLeft(end)) return end
  if (start !== null && end !== null && end.at < start.at && end.precision === start.precision)
    return failed('E_DATE_ORDER', 'It ends before it begins.')
  return { start, end, detail: end === null ? (start === null ? {} : { until: null }) : { until: end.at } }
}

function coarse(stamp: Stamp): 'day' | 'month' | 'year' {
  return stamp.precision === 'year' || stamp.precision === 'month' ? stamp.precision : 'day'
}
