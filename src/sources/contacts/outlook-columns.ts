import { fold } from '../text/fold.ts'
import { MORE_NAMES } from './outlook-names.ts'

/** What Outlook calls its columns in the language of the machine that wrote the list, by their English names. */
const NAMES: Readonly<Record<string, string>> = {
  title: 'Anrede|Tratamiento|Aanspreektitel|Titre|Título|Titel|Titolo|Title|Tytuł',
  'first name': 'Vorname|Prénom|Nombre|Voornaam|Nome|Primeiro nome|Nome próprio|Imię|Fornavn|Förnamn|Etunimi|Utónév|Eesnimi|Ime',
  'middle name':
    'Weitere Vornamen|Deuxième prénom|Segundo nombre|Middelste naam|Secondo nome|Nome do meio|Segundo nome|Drugie imię|Mellemnavn|Mellomnavn|Mellannamn|Toinen nimi|Középső|Teine nimi|Srednje ime',
  'last name':
    'Nachname|Nom|Apellidos|Apellido|Achternaam|Cognome|Sobrenome|Apelido|Último nome|Nazwisko|Efternavn|Etternavn|Efternamn|Sukunimi|Vezetéknév|Perekonnanimi|Prezime',
  company:
    'Firma|Société|Organización|Compañía|Bedrijf|Società|Empresa|Företag|Yritys|Cég|Ettevõte|Tvrtka|Organisation',
  'job title':
    'Position|Fonction|Puesto|Functie|Posizione|Qualifica|Cargo|Stanowisko|Stilling|Befattning|Tehtävänimike|Beosztás|Ametinimetus|Funkce',
  'e-mail address':
    'E-Mail-Adresse|Adresse de messagerie|Adresse e-mail|Dirección de correo electrónico|E-mailadres|Indirizzo posta elettronica|Indirizzo e-mail|Endereço de e-mail|Endereço de correio electrónico|Endereço de correio eletrônico|Adres e-mail|E-mailadresse|E-postadress|E-postadresse|Sähköpostiosoite|E-mail cím|Meiliaadress|Adresa e-pošte|E-mailová adresa',
  'mobile phone':
    'Mobiltelefon|Tél. mobile|Téléphone mobile|Teléfono móvil|Móvil|Mobiele telefoon|Cellulare|Telefone celular|Celular|Telemóvel|Telefon komórkowy|Mobiltelefon|Matkapuhelin|Mobiiltelefon|Mobitel',
  'primary phone':
    'Haupttelefon|Téléphone principal|Teléfono principal|Hoofdtelefoon|Telefono principale|Telefone principal|Telefon główny|Esmane telefon|Primarni telefon',
  'home phone':
    'Telefon privat|Téléphone (domicile)|Particular|Telefoon thuis|Abitazione|Telefone residencial|Telefon domowy|Privattelefon|Hemtelefon|Kotipuhelin|Otthoni telefon|Kodutelefon',
  'home phone 2':
    'Telefon privat 2|Téléphone 2 (domicile)|Particular 2|Telefoon thuis 2|Abitazione 2|Telefone residencial 2|Telefon domowy 2',
  'other phone':
    'Weiteres Telefon|Téléphone (autre)|Otro teléfono|Andere telefoon|Altro telefono|Outro telefone|Inny telefon|Egyéb telefon|Muu telefon',
  'business phone':
    'Telefon geschäftlich|Téléphone (bureau)|Teléfono del trabajo|Telefoon op werk|Ufficio|Telefone comercial|Telefon służbowy|Arbejdstelefon|Työpuhelin|Hivatali telefon|Töötelefon',
  'business phone 2':
    'Telefon geschäftlich 2|Téléphone 2 (bureau)|Teléfono del trabajo 2|Telefoon op werk 2|Ufficio 2|Telefone comercial 2|Telefon służbowy 2',
  'company main phone':
    'Telefon Firma|Téléphone société|Número de centralita de la organización|Hoofdtelefoon bedrijf|Telefono principale società|Telefone principal da empresa',
  'home city':
    'Ort privat|Ville (domicile)|Ciudad de residencia|Huisadres, plaats|Città (ab.)|Cidade do endereço residencial|Miasto (dom)|Város (lakás)|Kodulinn',
  'home state':
    'Bundesland/Kanton privat|Dép/Région (domicile)|Huisadres, provincie|Provincia (ab.)|Estado residencial|Megye (lakás)',
  'home country':
    'Land/Region privat|Pays/Région (domicile)|País o región del domicilio|Land/regio (thuis)|Paese (ab.)|País/Região residencial|Kraj/region (dom)|Ország/régió (lakás)',
  'business city':
    'Ort geschäftlich|Ville (bureau)|Ciudad de trabajo|Werkadres, plaats|Città (uff.)|Cidade do endereço comercial|Cidade comercial|Miasto (biuro)|Város (hivatal)|Töökoha linn',
  'business state':
    'Region geschäftlich|Dép/Région (bureau)|Provincia o estado de trabajo|Werkadres, provincie|Provincia (uff.)|Estado comercial|Megye (hivatal)',
  'business country':
    'Land/Region geschäftlich|Pays/Région (bureau)|País o región del trabajo|Land/regio (werk)|Paese (uff.)|País/Região comercial|Kraj/region (biuro)|Ország/régió (hivatal)',
  'web page':
    'Webseite|Page Web|Página web|Webpagina|Pagina Web|Strona sieci Web|Webbsida|Hjemmeside|Weblap|Veebileht|Web-stranica',
  birthday:
    'Geburtstag|Anniversaire|Cumpleaños|Verjaardag|Compleanno|Aniversário|Urodziny|Fødselsdag|Födelsedag|Syntymäpäivä|Születésnap|Sünnipäev',
  categories: 'Kategorien|Catégories|Categorías|Categorieën|Categorien|Categorie|Categorias|Kategorie|Kategorier|Luokat|Kategóriák',
  notes: 'Notizen|Notas|Notities|Note|Notatki|Noter|Anteckningar|Feljegyzések|Märkmed|Bilješke|Commentaires',
  department: 'Abteilung|Service|Departamento|Afdeling|Reparto|Dział|Avdelning|Osztály|Osakond|Department',
  pager: 'Pager|Récepteur de radiomessagerie|Localizador|Cercapersone|Buscapersonas',
  'e-mail display name':
    'E-Mail: Angezeigter Name|Nom complet de l’adresse de messagerie|Nombre de pantalla de correo electrónico|Weergavenaam voor e-mail|Nome visualizzato posta elettronica|Nome para exibição do e-mail',
} // prettier-ignore

const ENGLISH: ReadonlyMap<string, string> = new Map(
  [...Object.entries(MORE_NAMES), ...Object.entries(NAMES)].flatMap(([english, names]) =>
    names.split('|').map(name => [fold(name), english] as const),
  ),
)

/** As many columns of Outlook as no list has that somebody wrote by hand. */
const SURE = 8

/**
 * The header of a contact list that Outlook wrote in another language, by its English names; null where it is no such header.
 * Rule: a first and a last name, an address, and at least eight columns that Outlook has. French calls both the form of address
 * and the position "Titre": the second is the position.
 * @example englishHeader(['Vorname', 'Nachname', 'E-Mail-Adresse', ...])?.[2] // 'e-mail address'
 */
export function englishHeader(header: readonly string[]): readonly string[] | null {
  const met = new Set<string>()
  const names = header.map(cell => {
    const found = englishOf(cell)
    if (found === null) return cell.trim().toLowerCase()
    const name = found === 'title' && met.has(found) ? 'job title' : found
    met.add(name)
    return name
  })
  const needed = ['first name', 'last name'].every(name => met.has(name))
  if (!needed) return null
  return met.has('e-mail address') && met.size >= SURE ? names : googleHeader(names)
}

/** Google's numbered columns in another language, "Correo electrónico 1 - Valor", which other programs write after its pattern. */
function googleHeader(names: readonly string[]): readonly string[] | null {
  const read = names.map(name => {
    const match = /^(\D{3,30}) (\d{1,2}) [-–] (.{3,20})$/.exec(name)
    const what = match === null ? undefined : NUMBERED.find(([, words]) => words.has(fold(match[1] ?? '')))?.[0]
    if (match === null || what === undefined) return name
    return `${what} ${match[2]} - ${VALUES.has(fold(match[3] ?? '')) ? 'value' : 'label'}`
  })
  return ['e-mail 1 - value', 'phone 1 - value'].some(name => read.includes(name)) ? read : null
}

const words = (list: string): ReadonlySet<string> => new Set(list.split('|').map(fold))
const NUMBERED = [
  ['e-mail', words('E-Mail|Correo electrónico|Courriel|Adresse e-mail|Posta elettronica|E-mailadres|E-post|Correio eletrônico|Correio eletrónico')],
  ['phone', words('Telefon|Teléfono|Téléphone|Telefono|Telefone|Telefoon|Puhelin')],
] as const // prettier-ignore
const VALUES = words('Wert|Valor|Valeur|Valore|Waarde|Wartość|Värde|Værdi|Verdi|Arvo|Value')

/** "E-Mail 2: Adresse" is the address with a number in it; the other numbered columns stand in the list. */
function englishOf(cell: string): string | null {
  const folded = fold(cell)
  const known = ENGLISH.get(folded)
  if (known !== undefined) return known
  const number = /[23]/.exec(folded)?.[0]
  const without = number === undefined ? undefined : ENGLISH.get(folded.replace(number, ''))
  if (without === 'e-mail address') return `e-mail ${number} address`
  // Spanish has "Dirección del correo electrónico 3" beside "Dirección de correo electrónico 2", and the first in English
  if (/^direcciondelcorreoelectronico[23]$/.test(folded)) return `e-mail ${number} address`
  return folded === 'emailaddress' ? 'e-mail address' : null
}
