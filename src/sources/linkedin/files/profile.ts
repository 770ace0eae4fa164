import { emailKey, phoneKey, urlKey } from '../../text/keys.ts'
import { fact, fileKind, filled } from '../kind.ts'
import { failed, skipped } from '../left.ts'

/** Profile.csv: one row about the ego. Birth date and street address are left where they are. */
export const profile = fileKind({
  id: 'profile',
  names: 'profile|profil|perfil|profilo|profiel',
  columns: {
    first: 'First Name|Vorname|Prénom|Nombre|Nome|Voornaam',
    last: 'Last Name|Nachname|Nom|Apellidos|Sobrenome|Cognome|Achternaam',
    headline: 'Headline|Slogan|Titre|Titular|Título|Sommario|Kop',
    summary: 'Summary|Zusammenfassung|Résumé|Resumen|Resumo|Riepilogo|Samenvatting',
    industry: 'Industry|Branche|Secteur|Sector|Setor|Settore|Bedrijfstak',
    place: 'Geo Location|Location|Standort|Lieu|Ubicación|Localização|Località|Locatie',
    sites: 'Websites|Webseiten|Sites web|Sitios web|Sites|Siti web',
  },
  needs: ['first', 'last'],
  row: (cells, context) => {
    const name = `${cells.first.trim()} ${cells.last.trim()}`.trim()
    const urls = [...context.self.urls, ...sites(cells.sites)]
    const detail = {
      ...filled({
        name,
        headline: cells.headline,
        summary: cells.summary,
        industry: cells.industry,
        place: cells.place,
      }),
      ...(urls.length === 0 ? {} : { urls }),
    }
    if (Object.keys(detail).length === 0) return failed('E_NO_NAME', 'The profile is empty.')
    const key = ['profile', name, cells.headline, cells.summary, cells.industry, cells.place, cells.sites]
    return [fact('profile', key, { at: context.exported, precision: 'day' }, detail)]
  },
})

/** Profile Summary.csv. */
export const profileSummary = fileKind({
  id: 'profile-summary',
  names: 'profile summary|profilesummary',
  columns: { summary: 'Profile Summary|Summary' },
  needs: ['summary'],
  row: (cells, context) => {
    const summary = cells.summary.trim()
    if (summary === '') return skipped('linkedin-empty', 'There is no summary.')
    return [fact('profile', ['summary', summary], { at: context.exported, precision: 'day' }, { summary })]
  },
})

/** Email Addresses.csv: the ego's own addresses. */
export const emailAddresses = fileKind({
  id: 'email-addresses',
  names: 'email addresses|email address|emailaddresses|e mail adressen',
  columns: {
    email:
      'Email Address|Email|E-Mail-Adresse|Adresse e-mail|Correo electrónico|Endereço de e-mail|Indirizzo e-mail|E-mailadres',
  },
  needs: ['email'],
  row: cells => {
    const key = emailKey(cells.email)
    if (key === null) return failed('E_EMAIL', `"${cells.email.slice(0, 60)}" is not an e-mail address.`)
    return [fact('profile', ['email', key.value], null, { emails: [key.value] })]
  },
})

/** PhoneNumbers.csv: the ego's own numbers. */
export const phoneNumbers = fileKind({
  id: 'phone-numbers',
  names: 'phonenumbers|phone numbers|whatsapp phone numbers',
  columns: { extension: 'Extension', number: 'Number|Phone Number', type: 'Type' },
  needs: ['number'],
  row: cells => {
    if (cells.number.trim() === '') return skipped('linkedin-empty', 'There is no number.')
    const prefix = cells.extension.trim().startsWith('+') ? `${cells.extension.trim()} ` : ''
    const key = phoneKey(prefix + cells.number)
    if (key === null) return failed('E_PHONE', `"${cells.number.slice(0, 40)}" is not a phone number.`)
    return [fact('profile', ['phone', key.value], null, { phones: [key.value] })]
  },
})

/** `[PORTFOLIO:https://ana.example,BLOG:...]` and plain lists. */
function sites(cell: string): string[] {
  return cell
    .replace(/^\[|\]$/g, '')
    .split(/[,\s]+/)
    .map(part => part.replace(/^[A-Z_]+:(?=\S)/, ''))
    .map(part => urlKey(part)?.value)
    .filter(url => url !== undefined)
}
