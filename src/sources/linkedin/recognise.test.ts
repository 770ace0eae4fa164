import { describe, expect, it } from 'vitest'
import { recognise } from './recognise.ts'
import { baseOf, unusedBecause } from './unused.ts'

/** Recognises a file from its name and its first rows, cells parted by `,`. */
function seen(name: string, ...rows: readonly string[]) {
  const layout = recognise(
    name,
    rows.map((row, i) => ({ line: i + 1, cells: row.split(',') })),
  )
  return layout === null
    ? null
    : { id: layout.kind.id, by: layout.by, fields: Object.fromEntries(layout.at), line: layout.headerLine }
}

it.each([
  'name,full_name,description,url',
  'First Name,Last Name,Job Title,Company,Emails,Phones,Birthday,LinkedIn,Last Seen',
  'from,to,date,subject,content',
  'Titel,Beschreibung,Url,Datum',
  'Date,Type,Link',
])('a table of anybody is none of LinkedIn’s for its header alone: %s', header => {
  expect(seen('table.csv', header, 'a,b,c,d,e,f,g,h,i')).toBeNull()
})

describe('the headers that were seen in real archives', () => {
  it.each([
    ['Connections.csv', 'First Name,Last Name,Email Address,Company,Position,Connected On', 'connections', 6],
    ['Connections.csv', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On', 'connections', 7],
    [
      'messages.csv',
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER',
      'messages',
      9,
    ],
    [
      'messages.csv',
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT',
      'messages',
      13,
    ],
    [
      'messages.csv',
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT',
      'messages',
      12,
    ],
    ['Invitations.csv', 'From,To,Sent At,Message,Direction', 'invitations', 5],
    ['Invitations.csv', 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl', 'invitations', 7],
    [
      'Endorsement_Received_Info.csv',
      'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status',
      'endorsements-received',
      5,
    ],
    [
      'Endorsement Received Info.csv',
      'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
      'endorsements-received',
      6,
    ],
    [
      'Endorsement_Given_Info.csv',
      'Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status',
      'endorsements-given',
      6,
    ],
    [
      'Recommendations_Given.csv',
      'First Name,Last Name,Company,Job Title,Text,Creation Date,Status',
      'recommendations-given',
      7,
    ],
    ['Shares_3.csv', 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility', 'shares', 6],
    ['Shares.csv', 'Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility', 'shares', 6],
    [
      'Learning.csv',
      'Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),',
      'learning',
      6,
    ],
    ['Hashtag_Follows.csv', 'HashTag,CreatedTime,State', 'hashtag-follows', 3],
    ['hashtag follows.csv', 'HashTag,createdTime,State', 'hashtag-follows', 3],
    [
      'Jobs/Job Applications_1.csv',
      'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers',
      'applications',
      5,
    ],
    ['Contacts.csv', 'Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt', 'contacts', 7],
  ] as const)('%s: %s', (name, header, id, fields) => {
    const layout = seen(name, header)
    expect([layout?.id, layout?.by, Object.keys(layout?.fields ?? {}).length]).toEqual([id, 'name', fields])
  })
})

describe('files under another name', () => {
  it('are known by a header that fits one kind', () => {
    expect(
      seen('my network.csv', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'),
    ).toMatchObject({
      id: 'connections',
      by: 'header',
    })
    expect(seen('inbox.csv', 'FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER')).toMatchObject({
      id: 'messages',
    })
  })

  it('are known by the shape of their cells where no word of the header is', () => {
    const header = 'ID,Tytuł,Nadawca,Adres,Odbiorca,Adresy,Kiedy,Temat,Treść,Folder'
    const url = 'https://www.linkedin.com/in/ana'
    const row = `t,,Ana,${url},Eva,${url},2023-06-01 14:03:22 UTC,,Hello,INBOX`
    expect(seen('wiadomości.csv', header, row, row)).toMatchObject({
      id: 'messages',
      by: 'shape',
      line: 1,
      fields: { from: 2, date: 6, content: 8 },
    })
    const old = 't,,Ana,,Eva,2021-06-01 14:03:22 UTC,,Hello,INBOX'
    expect(seen('wiadomości.csv', 'a,b,c,d,e,f,g,h,i', old)).toMatchObject({
      id: 'messages',
      fields: { date: 5, content: 7 },
    })
    expect(seen('x.csv', 'a,b,c,d,e', 'Ana,Eva,1/29/26 2:37 PM,,OUTGOING')).toMatchObject({ id: 'invitations' })
  })

  it('are nobody’s where neither fits', () => {
    expect(seen('x.csv', 'a,b', '1,2')).toBeNull()
    // a date in the third column and a word in the fifth are no invitation
    expect(seen('x.csv', 'Bank,Konto,Tag,Zweck,Art', 'A,B,2024-01-02,Miete,Lastschrift')).toBeNull()
    expect(seen('x.csv', 'gerät,tabelle,zeit,wer,taste,wert,daten', 'EV21,t,2020-05-18T10:22,ana,CLIN,,')).toBeNull()
    expect(seen('time.csv', 'Project,Task,Start date,Duration', 'x,y,2024-01-01,1:00')).toBeNull()
    expect(
      seen('google.csv', 'First Name,Last Name,Phonetic First Name,E-mail 1 - Label,E-mail 1 - Value,Labels'),
    ).toBeNull()
    expect(seen('empty.csv')).toBeNull()
    expect(seen('people.csv', 'Last Name,First Name,Email', 'Bell,Ana,ana@one.example')).toBeNull()
  })
})

describe('a header below other lines', () => {
  it('is found, and everything above it is not data', () => {
    expect(
      seen('Connections.csv', 'Notes:', 'some, words, here', '', 'First Name,Last Name,Connected On'),
    ).toMatchObject({ line: 4 })
  })

  it('gives a column to one field only', () => {
    expect(seen('Connections.csv', 'Nome,Cognome,Collegato il')?.fields).toEqual({ first: 0, last: 1, connected: 2 })
    expect(seen('Connections.csv', 'Prénom,Nom,Connexion le')?.fields).toEqual({ first: 0, last: 1, connected: 2 })
  })
})

describe('names', () => {
  it.each([
    ['Connections.csv', 'connections'],
    ['a/b/COMMENTS_12.CSV', 'comments'],
    ['Shares (3).csv', 'shares'],
    ['Receipts_v2.csv', 'receipts'],
    ['Job Applications.csv', 'jobapplications'],
    ['Endorsement_Received_Info.csv', 'endorsementreceivedinfo'],
    ['messages copy.csv', 'messages'],
  ])('%s is %s', (name, base) => expect(baseOf(name)).toBe(base))

  it('says why a file is known and not used', () => {
    for (const name of [
      'Ad_Targeting.csv',
      'x/Logins.csv',
      'Receipts_v2.csv',
      'SavedJobAlerts.csv',
      'Articles/Articles/a.html',
      'Rich_Media.csv',
      '__MACOSX/x',
      'photo.JPG',
    ])
      expect(unusedBecause(name), name).not.toBeNull()
    for (const name of ['Connections.csv', 'Surprise.csv', 'messages.csv']) expect(unusedBecause(name), name).toBeNull()
  })
})

it('a table of something else that ends in a date is no list of connections', () => {
  const header = 'id,name,organisation,archived,created,updated'
  expect(
    seen(
      'clients.csv',
      header,
      'b4187a44,Big Company,ee5a8cd6,,2024-08-22T10:36:48Z,2024-08-22T10:36:48Z',
      'e5a4d8f5,Other,ee5a8cd6,,2024-08-22T10:36:48Z,2024-08-22T10:36:48Z',
    ),
  ).toBeNull()
  expect(
    seen('Kontakte.csv', 'a,b,c,d,e,f', 'Ana,Bell,,Acme,Baker,08 Feb 2024', 'Bo,Ek,bo@x.example,,,9 Feb 2024')?.id,
  ).toBe('connections')
})
