import { describe, expect, it } from 'vitest'
import { readMade } from '../../../tests/faults/read-made.ts'
import { Book, isPlaceholder } from './book.ts'
import { Self } from './self.ts'

const ANA = 'https://www.linkedin.com/in/ana'
const ME = 'https://www.linkedin.com/in/eva'
const MESSAGES =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n'
const SENT = `t,,Eva Gold,${ME},Ana Bell,${ANA},2024-01-01 10:00:00 UTC,,Hi,SENT\n`
const RECEIVED = `t,,Ana Bell,${ANA},Eva Gold,${ME},2024-01-02 10:00:00 UTC,,Hello,INBOX\n`

describe('whose archive it is', () => {
  const directions = async (made: Record<string, string>, settings = {}): Promise<unknown> => {
    const told = await readMade({ 'messages.csv': MESSAGES + SENT + RECEIVED, ...made }, settings)
    return told.of('message').map(one => one.people[0]?.direction)
  }

  it('is told by the settings, by a name or by an address', async () => {
    const none = { names: [], emails: [], urls: [], phones: [] }
    expect(await directions({}, { ego: { ...none, names: ['Eva Gold'] } })).toEqual(['out', 'in'])
    expect(await directions({}, { ego: { ...none, urls: [ME] } })).toEqual(['out', 'in'])
    expect(await directions({}, { ego: { ...none, urls: [ANA] } })).toEqual(['in', 'out'])
  })

  it('is told by the profile', async () => {
    expect(await directions({ 'Profile.csv': 'First Name,Last Name,Headline\nEva,Gold,x\n' })).toEqual(['out', 'in'])
  })

  it('is told by the side of the invitations, with and without addresses', async () => {
    const young = `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nEva Gold,Bo,"1/29/24, 2:37 PM",,OUTGOING,${ME},\n`
    const old = 'From,To,Sent At,Message,Direction\nBo,Eva Gold,"1/29/24, 2:37 PM",,INCOMING\n'
    expect(await directions({ 'Invitations.csv': young })).toEqual(['out', 'in'])
    expect(await directions({ 'Invitations.csv': old })).toEqual(['out', 'in'])
  })

  it('is not guessed from one conversation', async () => {
    const told = await readMade({ 'messages.csv': MESSAGES + RECEIVED })
    expect(told.lines.map(line => line.code)).toContain('W_OWNER_UNKNOWN')
  })
})

describe('how old an archive is', () => {
  const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Bell,,,,,08 Feb 2023\n'
  const cardAt = async (made: Record<string, string>): Promise<number | null | undefined> =>
    (await readMade(made)).of('card')[0]?.at

  it('is said by its folder, else by its newest plausible stamp', async () => {
    expect(await cardAt({ 'Connections.csv': CONNECTIONS })).toBe(Date.UTC(2023, 1, 8))
    expect(await cardAt({ 'Connections.csv': CONNECTIONS, 'messages.csv': MESSAGES + SENT })).toBe(
      Date.UTC(2024, 0, 1, 10),
    )
    expect(await cardAt({ 'Basic_LinkedInDataExport_10-21-2023/Connections.csv': CONNECTIONS })).toBe(
      Date.UTC(2023, 9, 21),
    )
    expect(await cardAt({ 'Basic_LinkedInDataExport_10-21-2099/Connections.csv': CONNECTIONS })).toBe(
      Date.UTC(2023, 1, 8),
    )
  })
})

describe('Self', () => {
  it('goes by the address where one is known, so that a namesake is somebody else', () => {
    const self = new Self(['Eva Gold'], [])
    expect(self.is('linkedin.com/in/eva', 'Eva Gold')).toBe(true)
    self.addUrl('linkedin.com/in/eva')
    expect(self.is('linkedin.com/in/other', 'Eva Gold')).toBe(false)
    expect(self.is(null, 'eva gold')).toBe(true)
    expect(self.is('linkedin.com/in/eva', 'Another Name')).toBe(true)
  })

  it('knows nobody at first', () => {
    const self = new Self([], [])
    expect(self.known).toBe(false)
    expect(self.is(null, '')).toBe(false)
    self.addName('Eva')
    expect(self.known).toBe(true)
  })
})

describe('Book', () => {
  it('gives one object a human', () => {
    const book = new Book()
    const ana = book.ref(ANA, 'Ana Bell', 'ana@x.org')
    expect(book.ref('linkedin.com/in/ANA/', 'Ana B.')).toBe(ana)
    expect(ana?.keys.map(key => key.kind)).toEqual(['url', 'email', 'name'])
    expect(book.ref('', 'Ana Bell')).not.toBe(ana)
    expect(book.ref('', 'Ana Bell')).toBe(book.ref('', 'Ana Bell'))
  })

  it('makes nobody of nothing', () => {
    const book = new Book()
    expect(book.ref('', '')).toBeNull()
    expect(book.ref('', 'LinkedIn Member')).toBeNull()
    expect(book.ref('nonsense', ' ')).toBeNull()
    expect(book.ref(ANA, 'LinkedIn Member')).toEqual({ keys: [{ kind: 'url', value: 'linkedin.com/in/ana' }] })
  })

  it('tells namesakes by the day, and counts the same row once', () => {
    const book = new Book()
    book.count('Connections.csv', 'Ana Bell', '2023-02-08', 'row 1')
    book.count('Connections.csv', 'Ana Bell', '2023-02-08', 'row 1')
    expect(book.twin('ana bell', '2023-02-08')).toEqual({ name: false, day: false })
    book.count('Connections.csv', 'Ana Bell', '2023-02-09', 'row 2')
    expect(book.twin('Ana Bell', '2023-02-08')).toEqual({ name: true, day: false })
    book.count('Connections.csv', 'Ana Bell', '2023-02-08', 'row 3')
    expect(book.twin('Ana Bell', '2023-02-08')).toEqual({ name: true, day: true })
    expect(book.namesake('Ana Bell', '2023-02-08')?.keys).toEqual([
      { kind: 'handle', value: 'linkedin-connection:anabell 2023-02-08' },
      { kind: 'name', value: 'Ana Bell' },
    ])
  })

  it('remembers addresses by thread and names with commas', () => {
    const book = new Book()
    expect(book.threadUrl('t', 'Ana')).toBeNull()
    book.learnThread('t', 'Ana', ANA)
    expect(book.threadUrl('t', ' Ana ')).toBe(ANA)
    expect(book.threadUrl('u', 'Ana')).toBeNull()
    book.learn('Jane Doe, Ph.D.')
    expect([book.knows('Jane Doe, Ph.D.'), book.knows('Jane Doe')]).toEqual([true, false])
  })

  it.each(['LinkedIn Member', 'linkedin member', 'LinkedIn-Mitglied', 'Membre de LinkedIn', 'Usuário do LinkedIn', ''])(
    '%s is no name',
    name => expect(isPlaceholder(name)).toBe(true),
  )
  it.each(['Ana Bell', 'Member', 'Linke Din'])('%s is one', name => expect(isPlaceholder(name)).toBe(false))
})
