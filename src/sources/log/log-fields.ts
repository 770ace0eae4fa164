import type { Fields } from './columns.ts'

/** The headers of a list of interactions: one row for each time that you had to do with somebody. Folded. */
export const INTERACTIONS: Fields = {
  date: ['date', 'when', 'day', 'at', 'timestamp', 'time', 'datetime', 'datum', 'wann', 'fecha', 'data', 'quand'],
  with: [
    'with',
    'who',
    'person',
    'contact',
    'withwhom',
    'mit',
    'wer',
    'met',
    'avec',
    'con',
    'attendees',
    'participants',
    'contactname',
  ],
  email: ['email', 'emailaddress', 'mail', 'withemail'],
  channel: ['channel', 'how', 'type', 'kind', 'medium', 'via', 'kanal', 'kanaal', 'canal', 'canale'],
  direction: ['direction', 'inout', 'richtung', 'richting', 'direccion'],
  minutes: ['minutes', 'duration', 'length', 'min', 'mins', 'minuten', 'dauer', 'duur', 'duree', 'minutos'],
  people: ['people', 'count', 'groupsize', 'howmany', 'personen', 'personas'],
  note: ['note', 'notes', 'what', 'subject', 'topic', 'about', 'summary', 'notiz', 'notizen', 'notitie', 'nota'],
}

/** The headers of a list of people. Folded. */
export const PEOPLE: Fields = {
  name: ['name', 'fullname', 'displayname', 'contact', 'naam', 'nom', 'nombre', 'nome'],
  givenName: ['firstname', 'givenname', 'first', 'vorname', 'voornaam', 'prenom'],
  familyName: ['lastname', 'familyname', 'surname', 'last', 'nachname', 'achternaam', 'apellido', 'cognome'],
  email: ['email', 'emailaddress', 'emails', 'mail', 'email1', 'courriel', 'correo'],
  phone: ['phone', 'phonenumber', 'mobile', 'tel', 'telephone', 'telefon', 'telefoon', 'phones', 'handy', 'telefono'],
  company: [
    'organisation',
    'organization',
    'company',
    'employer',
    'org',
    'firma',
    'unternehmen',
    'bedrijf',
    'entreprise',
    'empresa',
    'azienda',
  ],
  title: ['title', 'jobtitle', 'position', 'role', 'job', 'titel', 'functie', 'poste', 'cargo'],
  industry: ['industry', 'sector', 'branche'],
  place: ['place', 'city', 'location', 'ort', 'stadt', 'plaats', 'ville', 'ciudad'],
  school: ['school', 'university'],
  url: ['url', 'linkedin', 'linkedinurl', 'profile', 'website', 'web', 'urls'],
  birthday: ['birthday', 'birthdate', 'geburtstag', 'verjaardag'],
  groups: ['groups', 'group', 'tags', 'labels', 'category', 'gruppe'],
  note: ['note', 'notes', 'comment', 'notiz', 'notitie', 'nota'],
}

/** A list of interactions says when and with whom. */
export function isInteractions(has: (field: string) => boolean): boolean {
  return has('date') && (has('with') || (has('email') && has('channel')))
}

/** A list of people says who, and one thing more. */
export function isPeople(has: (field: string) => boolean): boolean {
  const named = has('name') || (has('givenName') && has('familyName'))
  return (named && ['email', 'phone', 'company', 'title', 'url'].some(has)) || (has('email') && has('company'))
}
