import { fold } from '../../text/fold.ts'
import { acted } from '../context.ts'
import { fact, fileKind, filled } from '../kind.ts'
import { isLeft, skipped } from '../left.ts'

const ADDRESS = /linkedin\.com\/|^$/i
const isPerson = ([first = '', last = '', email = '']: readonly string[]): boolean =>
  !/\d/.test(first + last) && (email === '' || email.includes('@'))
const DATE = /\d{4}|\d{1,2}[-/. ][\p{L}\d]+[-/. ]\d{2}/u

/**
 * Connections.csv: whom the ego is linked with, and what each was when the archive was made (a card). The tie itself says
 * nothing about contact. Rows with a date alone are members who hid or closed their account (trap 1).
 */
export const connections = fileKind({
  id: 'connections',
  names:
    'connections|connection|verbindungen|kontakte|relations|contacts connections|contactos|contatos|conexoes|conexiones|collegamenti|connecties',
  columns: {
    first: 'First Name|Vorname|Prénom|Nombre|Nome|Primeiro nome|Nome próprio|Voornaam',
    last: 'Last Name|Nachname|Nom|Nom de famille|Apellidos|Apellido|Sobrenome|Apelido|Cognome|Achternaam',
    url: 'URL|Profile URL|Profil-URL|URL du profil|URL del perfil|URL do perfil|URL del profilo|Profiel-URL|Link',
    email:
      'Email Address|Email|E-Mail-Adresse|E-Mail|Adresse e-mail|Dirección de correo electrónico|Correo electrónico|Endereço de e-mail|Indirizzo e-mail|Indirizzo email|E-mailadres',
    company: 'Company|Unternehmen|Firma|Entreprise|Société|Empresa|Azienda|Società|Bedrijf',
    position: 'Position|Title|Job Title|Poste|Fonction|Cargo|Puesto|Posição|Posizione|Qualifica|Functie',
    connected:
      'Connected On|Verbunden am|Vernetzt am|Kontakt seit|Verbunden seit|Connexion le|Connecté le|Connecté(e) le|En relation depuis|Relation depuis|Date de connexion|Conectado el|Fecha de conexión|Contacto desde|Conectado em|Data de conexão|Collegato il|Collegato dal|Data di collegamento|Verbonden op|Connectie sinds',
  },
  needs: ['first', 'last', 'connected'],
  dates: ['connected'],
  essential: true,
  shape: cells => {
    if (!DATE.test(cells.at(-1) ?? '') || cells.length < 6 || cells.length > 7) return null
    // names hold no digits, the third cell an address or nothing: else it is some other table that ends in a date
    if (cells.length === 6 && !isPerson(cells)) return null
    if (cells.length === 6) return ['first', 'last', 'email', 'company', 'position', 'connected']
    return ADDRESS.test(cells[2] ?? '') ? ['first', 'last', 'url', 'email', 'company', 'position', 'connected'] : null
  },
  row: (cells, context) => {
    const name = `${cells.first.trim()} ${cells.last.trim()}`.trim()
    if (name === '' && cells.url === '' && cells.email === '')
      return skipped('linkedin-hidden-member', 'A member who hid or closed their account: only the date is there.')
    const stamp = acted(cells.connected, context)
    if (isLeft(stamp)) return stamp
    const { book } = context
    const day = new Date(stamp.at).toISOString().slice(0, 10)
    const twin = book.twin(name, cells.connected)
    const who =
      twin.name && cells.url === '' && cells.email === ''
        ? book.namesake(name, day)
        : book.ref(cells.url, name, cells.email)
    if (who === null)
      return skipped('linkedin-hidden-member', 'A member without a name: the account was hidden or closed.')
    // the name, not the address, so that exports from before 2023 (no address) and after give the same key
    const known = name === '' ? (book.url(cells.url)?.value ?? cells.email) : fold(name)
    const apart = twin.day ? [known, day, book.url(cells.url)?.value ?? cells.company] : [known, day]
    const said = filled({ title: cells.position, company: cells.company })
    const address = book.url(cells.url)?.value
    const card = {
      ...filled({ name, givenName: cells.first, familyName: cells.last }),
      ...said,
      ...(cells.email.trim() === '' ? {} : { emails: [cells.email.trim()] }),
      ...(address === undefined ? {} : { urls: [address] }),
      connectedOn: stamp.at,
    }
    const content = [known, said.title ?? '', said.company ?? '', cells.email.trim(), address ?? '', day]
    const people = [{ who, role: 'subject', direction: 'none', weight: 0 }] as const
    return [
      fact('connection', apart, stamp, {}, { people, contact: true }),
      fact('card', content, { at: context.exported, precision: 'day' }, card, { people }),
    ]
  },
})
