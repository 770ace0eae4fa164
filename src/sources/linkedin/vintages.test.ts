import { describe, expect, it } from 'vitest'
import { readMade } from '../../../tests/faults/read-made.ts'
import type { MadeFiles, Told } from '../../../tests/faults/read-made.ts'

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
const ANA = 'Ana,Bell,https://www.linkedin.com/in/ana,,Acme,Engineer,08 Feb 2024\n'
const FEBRUARY_8 = Date.UTC(2024, 1, 8)

/** Who was found as a connection, with the day. */
async function found(made: MadeFiles): Promise<unknown> {
  return (await readMade(made)).of('connection').map(({ at, people }) => [people[0]?.who.name, at])
}

const ONE = [['Ana Bell', FEBRUARY_8]]

describe('Connections.csv as it comes', () => {
  const notes =
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing, ""as shown"".\nSee help."\n\n'
  it.each([
    ['plain', HEADER + ANA],
    ['with a mark of order', `\ufeff${HEADER}${ANA}`],
    ['with CRLF', (HEADER + ANA).replaceAll('\n', '\r\n')],
    ['with CR alone', (HEADER + ANA).replaceAll('\n', '\r')],
    ['without a last line feed', (HEADER + ANA).trimEnd()],
    ['with notes above', notes + HEADER + ANA],
    ['with notes above and CRLF', (notes + HEADER + ANA).replaceAll('\n', '\r\n')],
    ['with semicolons', (HEADER + ANA).replaceAll(',', ';')],
    ['with tabs', (HEADER + ANA).replaceAll(',', '\t')],
    ['in UTF-16 with tabs, as Excel saves it', Buffer.from(`\ufeff${HEADER}${ANA}`.replaceAll(',', '\t'), 'utf16le')],
    ['all in quotes', (HEADER + ANA).replace(/[^,\n]+/g, '"$&"')],
    ['in capitals and with blanks', `${HEADER.toUpperCase().replaceAll(',', ' , ')}${ANA}`],
    ['with empty rows between', `${HEADER}\n,,,,,,\n${ANA}\n\n`],
    ['without a column for e-mail', HEADER.replace(',Email Address', '') + ANA.replace('ana,,', 'ana,')],
    ['without addresses, as before 2023', HEADER.replace(',URL', '') + ANA.replace('https://www.linkedin.com/in/ana,', '')],
    ['with columns in another order', 'Connected On,Position,Last Name,First Name\n08 Feb 2024,Engineer,Bell,Ana\n'],
    ['with a column nobody knows', `${HEADER.trimEnd()},Followers\n${ANA.trimEnd()},12\n`],
  ])('%s', async (_what, text) => expect(await found({ 'Connections.csv': text })).toEqual(ONE)) // prettier-ignore

  it.each([
    'Connections.csv',
    'connections.CSV',
    'Connections (1).csv',
    'Connections_2.csv',
    'my network 2024.csv',
    'Basic_LinkedInDataExport_02-09-2024/Connections.csv',
    'Basic_LinkedInDataExport_02-09-2024.zip/Basic_LinkedInDataExport_02-09-2024/Connections.csv',
    'Verbindungen.csv',
    'Mein Export/Kontakter.csv',
  ])('under the name %s', async name => expect(await found({ [name]: HEADER + ANA })).toEqual(ONE))

  it.each(['2024-02-08', '8-Feb-24', 'Feb 08, 2024', '2/8/24', '08.02.2024', '2024/02/08', '8 February 2024'])(
    'with the date %s',
    async date =>
      expect(await found({ 'Connections.csv': HEADER + ANA.replace('08 Feb 2024', `"${date}"`) })).toEqual(ONE),
  )

  it.each([
    ['German', 'Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am', '08. Feb. 2024'],
    ['French', 'Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le', '08 févr. 2024'],
    ['French, for both sexes', 'Prénom,Nom,URL,Adresse e-mail,Société,Poste,Connecté(e) le', '08 févr. 2024'],
    ['Spanish', 'Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el', '08 feb 2024'],
    ['Portuguese', 'Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em', '08 de fev. de 2024'],
    ['Italian', 'Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Collegato il', '8 feb 2024'],
    ['Dutch', 'Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op', '8 feb. 2024'],
    ['Swedish', 'Förnamn,Efternamn,URL,E-postadress,Företag,Befattning,Ansluten den', '8 feb. 2024'],
    ['Polish', 'Imię,Nazwisko,URL,Adres e-mail,Firma,Stanowisko,Data nawiązania kontaktu', '8 lut 2024'],
    ['Czech', 'Jméno,Příjmení,URL,E-mail,Společnost,Pozice,Spojeno dne', '8. února 2024'],
    ['Russian', 'Имя,Фамилия,URL,Электронная почта,Компания,Должность,Дата', '8 февраля 2024 г.'],
    ['Turkish', 'Ad,Soyad,URL,E-posta,Şirket,Pozisyon,Bağlantı tarihi', '8 Şub 2024'],
    ['Japanese', '名,姓,URL,メールアドレス,会社,役職,つながった日', '2024年2月8日'],
    ['Chinese', '名字,姓氏,URL,邮箱,公司,职位,连接日期', '2024年2月8日'],
    ['Korean', '이름,성,URL,이메일,회사,직책,연결일', '2024. 2. 8.'],
  ])('in %s', async (_language, header, date) =>
    expect(await found({ 'Connections.csv': `${header}\n${ANA.replace('08 Feb 2024', date)}` })).toEqual(ONE),
  )

  it('in a language that is not known, each line ended by a comma', async () => {
    const text = `${'Förnamn,Efternamn,URL,E-postadress,Företag,Befattning,Ansluten den'},\n${ANA.trimEnd()},\n`
    expect(await found({ 'Kontakter.csv': text })).toEqual(ONE)
  })

  it('with a column of your own behind the others that is filled in here and there', async () => {
    const told = await readMade({
      'Connections.csv': `${HEADER.trimEnd()},Where\n${ANA}Bo,Ek,,,,,09 Feb 2024,Oslo\nCy,Fay,,09 Feb 2024\n`,
    })
    expect(told.of('connection').map(({ people }) => people[0]?.who.name)).toEqual(['Ana Bell', 'Bo Ek'])
    expect(told.lines.map(({ line, code }) => [line, code])).toEqual([[4, 'E_CSV_RAGGED']])
  })

  it('of another program under the same name is refused for what it lacks', async () => {
    await expect(readMade({ 'Connections.csv': 'A,B,Source\n1,2,x\n' })).rejects.toThrow(
      /^Connections\.csv is named like a file of a LinkedIn archive and is none: no line of it has the columns of connections\. It begins with: A, B, Source\. Ask LinkedIn/,
    )
  })

  it('keeps commas, titles and line breaks of cells, and people who are only a date go to the ledger', async () => {
    const rows = [
      'Ana,"Bell, PhD, MBA",https://www.linkedin.com/in/ana,,"Acme, Inc.","Head of\r\nThings",08 Feb 2024',
      ',,,,,,09 Feb 2024',
      'Bo "the" Ek,O\'Neil,,bo@x.example,,,10 Feb 2024',
      'No Date,Person,https://www.linkedin.com/in/nodate,,,,',
    ]
    const told = await readMade({ 'Connections.csv': `${HEADER}${rows.join('\n')}\n` })
    expect(told.of('card').map(({ detail }) => [detail.name, detail.company, detail.title])).toEqual([
      ['Ana Bell, PhD, MBA', 'Acme, Inc.', 'Head of\r\nThings'],
      ['Bo "the" Ek O\'Neil', undefined, undefined],
    ])
    expect(told.lines.map(({ line, code }) => [line, code])).toEqual([
      [4, 'linkedin-hidden-member'],
      [6, 'E_DATE_MISSING'],
    ])
  })
})

describe('archives in parts', () => {
  const M = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n'
  const to = '1,,Bo Ek,https://www.linkedin.com/in/bo,Ana Bell,https://www.linkedin.com/in/ana,2020-01-02 10:00:00 UTC,,Hi,INBOX\n'
  const back = '1,,Ana Bell,https://www.linkedin.com/in/ana,Bo Ek,https://www.linkedin.com/in/bo,2020-01-03 10:00:00 UTC,,Yo,INBOX\n'
  const profile = 'First Name,Last Name,Maiden Name\nBo,Ek,\n'

  it('split messages are one conversation', async () => {
    const told = await readMade({ 'Complete_LinkedInDataExport_01-02-2024/messages_1.csv': M + to, 'Complete_LinkedInDataExport_01-02-2024/messages_2.csv': M + back, 'Profile.csv': profile })
    expect(told.of('message').map(({ detail, people }) => [detail.thread, people[0]?.direction])).toEqual([['1', 'out'], ['1', 'in']])
  })

  it('the basic and the complete part of one export give each fact the same key', async () => {
    const told = await readMade({
      'Basic_LinkedInDataExport_02-09-2024/Connections.csv': HEADER + ANA,
      'Complete_LinkedInDataExport_02-09-2024/Connections.csv': HEADER + ANA,
      'Complete_LinkedInDataExport_02-09-2024/Profile.csv': profile,
    })
    expect(new Set(told.of('connection').map(({ key }) => key)).size).toBe(1)
    expect(new Set(told.of('card').map(({ key }) => key)).size).toBe(1)
  })

  it('quoted fields of 2026 hold markup, quotes and line breaks', async () => {
    const row = '"1","","Ana Bell","https://www.linkedin.com/in/ana","Bo Ek","https://www.linkedin.com/in/bo","2024-01-02 10:00:00 UTC","","<p>Hi ""Bo"",</p>\n\n<p>a &amp; b</p>","INBOX"\n'
    const told = await readMade({ 'messages.csv': M + row, 'Profile.csv': profile }, { keepText: 'all' })
    expect(told.of('message')[0]?.detail.text).toBe('Hi "Bo",\n\n\na & b')
  })
}) // prettier-ignore

describe('whose archive it is, where no profile says it', () => {
  const M = 'From,To,Date,Subject,Content,Direction,Folder\n'
  const directions = (told: Told): unknown => told.of('message').map(({ people }) => people.map(one => one.direction))

  it('exports of 2014 say it by a column of their own', async () => {
    const told = await readMade({
      'Messages.csv': `${M}Ana Bell,Bo Ek,"1/29/16, 2:37 PM",S,Hi,INCOMING,INBOX\nBo Ek,Ana Bell,"1/30/16, 2:37 PM",S,Hi,OUTGOING,INBOX\n`,
    })
    expect(directions(told)).toEqual([['in'], ['out']])
    expect(told.questions).toEqual([])
  })

  const URLS =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n'
  const row = (id: number, from: string, to: string): string =>
    `${id},,${from} X,https://www.linkedin.com/in/${from},${to} X,https://www.linkedin.com/in/${to},2020-01-0${id} 10:00:00 UTC,,Hi,INBOX\n`

  it('two people in all conversations: nothing is said to have passed, and it asks', async () => {
    const texts = { 'messages.csv': URLS + row(1, 'ana', 'bo') + row(2, 'bo', 'ana') }
    const told = await readMade(texts)
    expect(directions(told)).toEqual([
      ['none', 'none'],
      ['none', 'none'],
    ])
    expect(told.files['messages.csv']).toMatchObject({ kept: 2, failed: 0 })
    const [question] = told.questions
    expect(question).toMatchObject({ id: 'linkedin:own', assumed: 'none' })
    expect(question?.options.map(({ says }) => says)).toEqual(['ana X', 'bo X', 'None of these'])
    const answer = question?.options[1]?.value ?? ''
    const answered = await readMade(texts, { answers: { 'linkedin:own': answer } })
    expect(directions(answered)).toEqual([['in'], ['out']])
    expect(answered.questions).toEqual([])
    expect(directions(await readMade(texts, { answers: { 'linkedin:own': 'ana X' } }))).toEqual([['out'], ['in']])
  })

  it('one in all conversations is taken for the owner, and it asks for a yes', async () => {
    const told = await readMade({ 'messages.csv': URLS + row(1, 'ana', 'bo') + row(2, 'cy', 'ana') })
    expect(directions(told)).toEqual([['out'], ['in']])
    expect(told.questions).toMatchObject([{ id: 'linkedin:own', assumed: 'linkedin.com/in/ana' }])
  })
})

describe('smaller files in other shapes', () => {
  it('Saved_Items.csv with savedItem and CreatedTime', async () => {
    const told = await readMade({
      'Saved_Items.csv':
        'savedItem,CreatedTime\r\nhttps://www.linkedin.com/feed/update/urn:li:activity:1,2024-02-19 10:22:49\r\n',
    })
    expect(told.of('saved').map(({ at, detail }) => [at, detail.what])).toEqual([
      [Date.UTC(2024, 1, 19, 10, 22, 49), 'item'],
    ])
  })

  it.each([
    'May 12, 2016 08:00 AM - May 12, 2016 04:00 PM',
    'May 12, 2016 08:00 AM - 04:00 PM',
    'May 12, 2016, 8:00 AM – 4:00 PM',
    '2016-05-12 08:00:00 - 2016-05-12 16:00:00',
    '2016-05-12 08:00 - 16:00',
    '12. Mai 2016 08:00 - 12. Mai 2016 16:00',
  ])('Events.csv that say %s', async time => {
    const told = await readMade({
      'Events.csv': `Event Name,Event Time,Status,External Url\nMeet,"${time}",Attending,\n`,
    })
    expect(told.of('event').map(({ at, detail }) => [at, detail.end])).toEqual([
      [Date.UTC(2016, 4, 12, 8), Date.UTC(2016, 4, 12, 16)],
    ])
  })

  it('an Events.csv with an end that is no date goes to the ledger', async () => {
    const told = await readMade({
      'Events.csv': 'Event Name,Event Time\nMeet,"May 12, 2016 08:00 AM - late"\nMeet,"May 13, 2016 08:00 AM"\n',
    })
    expect(told.files['Events.csv']).toMatchObject({ kept: 1, failed: 1 })
  })
})
