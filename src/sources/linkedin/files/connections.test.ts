import { describe, expect, it } from 'vitest'
import { readMade } from '../../../../tests/faults/read-made.ts'
import type { Told } from '../../../../tests/faults/read-made.ts'

const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
const OLD_CONNECTIONS = 'First Name,Last Name,Email Address,Company,Position,Connected On\n'
const NOTES = 'Notes:\n"When exporting, you may notice, that some addresses are missing."\n\n'
const ANA = 'Ana,Bell,https://www.linkedin.com/in/ana-bell,ana@example.org,Contoso,"Engineer, Platform",08 Feb 2023\n'

describe('connections', () => {
  it('C01 reads the same people with and without a preamble of any length, with every line end', async () => {
    const told: string[][] = []
    for (const preamble of ['', NOTES, `${NOTES}more words\n\nand more, with a comma\n`])
      for (const end of ['\n', '\r\n', '\r'])
        told.push(keys(await readMade({ 'Connections.csv': (preamble + CONNECTIONS + ANA).replaceAll('\n', end) })))
    expect(told[0]).toHaveLength(2)
    for (const one of told) expect(one).toEqual(told[0])
  })

  it('makes a connection and a card with every key, strongest first, as one object', async () => {
    const told = await readMade({ 'Connections.csv': CONNECTIONS + ANA })
    const [connection] = told.of('connection')
    const [card] = told.of('card')
    expect(connection?.people[0]?.who.keys).toEqual([
      { kind: 'url', value: 'linkedin.com/in/ana-bell' },
      { kind: 'email', value: 'ana@example.org' },
      { kind: 'name', value: 'Ana Bell' },
    ])
    expect(card?.people[0]?.who).toBe(connection?.people[0]?.who)
    expect(card?.detail).toMatchObject({ title: 'Engineer, Platform', company: 'Contoso', emails: ['ana@example.org'] })
    expect(connection?.at).toBe(Date.UTC(2023, 1, 8))
  })

  it('trap 1: leaves out rows that are only a date, with their line', async () => {
    const told = await readMade({ 'Connections.csv': `${CONNECTIONS}${ANA},,,,,,02 Oct 2023\n` })
    expect(told.lines).toMatchObject([{ code: 'linkedin-hidden-member', line: 3 }])
  })

  it('gives a connection the same key before and after addresses were in the export, and a changed job a new card', async () => {
    const old = await readMade({ 'Connections.csv': `${OLD_CONNECTIONS}Ana,Bell,,Contoso,Engineer,08 Feb 2023\n` })
    const young = await readMade({ 'Connections.csv': CONNECTIONS + ANA })
    expect(old.of('connection')[0]?.key).toBe(young.of('connection')[0]?.key)
    expect(old.of('card')[0]?.key).not.toBe(young.of('card')[0]?.key)
  })

  it('keeps namesakes apart', async () => {
    const rows = 'Ana,Bell,,A,X,08 Feb 2023\nAna,Bell,,B,Y,09 Feb 2023\nAna,Bell,,C,Y,09 Feb 2023\n'
    const told = await readMade({ 'Connections.csv': OLD_CONNECTIONS + rows })
    expect(new Set(told.of('connection').map(one => one.key)).size).toBe(3)
    expect(new Set(told.of('connection').map(one => one.people[0]?.who.keys[0]?.value)).size).toBe(2)
  })

  it('reads headers in seven languages and a header in none of them by the shape of the cells', async () => {
    const row = 'Ana,Bell,https://www.linkedin.com/in/ana-bell,,Contoso,Engineer,08 Feb 2023\n'
    const expected = keys(await readMade({ 'Connections.csv': CONNECTIONS + row }))
    for (const header of [
      'Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am',
      'Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connexion le',
      'Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el',
      'Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em',
      'Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il',
      'Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op',
      'Imię,Nazwisko,Adres,Poczta,Firma,Stanowisko,Data połączenia',
    ])
      for (const name of ['Connections.csv', 'Sieć kontaktów.csv'])
        expect(keys(await readMade({ [name]: `${NOTES}${header}\n${row}` })), `${name}: ${header}`).toEqual(expected)
  })

  it('trap 10: reads a spreadsheet’s re-save: mark, CRLF, semicolons, UTF-16 with tabs, other dates', async () => {
    const expected = (await readMade({ 'Connections.csv': CONNECTIONS + ANA })).of('connection')[0]?.key
    const cells = ['Ana', 'Bell', 'https://www.linkedin.com/in/ana-bell', 'ana@example.org', 'Contoso', 'Engineer']
    for (const [separator, date] of [
      [';', '8-Feb-23'],
      ['\t', '2/8/2023'],
      [',', '2023-02-08'],
    ] as const) {
      const text = `${CONNECTIONS.replaceAll(',', separator)}${[...cells, date].join(separator)}\n`.replaceAll(
        '\n',
        '\r\n',
      )
      for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')])
        expect((await readMade({ 'Connections.csv': bytes })).of('connection')[0]?.key).toBe(expected)
    }
  })
})

function keys(told: Told): string[] {
  return [...new Set(told.observations.map(one => one.key))].sort()
}
