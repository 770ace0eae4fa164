import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../model/refusal.ts'
import { linkedin } from './linkedin.ts'
import { readMade } from '../../../tests/faults/read-made.ts'
import type { MadeFiles, Told } from '../../../tests/faults/read-made.ts'

const ME = 'https://www.linkedin.com/in/ego'
const PROFILE = 'First Name,Last Name,Headline\nEva,Gold,Engineer\n'
const MESSAGES =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n'
const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
const NOTES = 'Notes:\n"When exporting, you may notice, that some addresses are missing."\n\n'
const ANA = 'Ana,Bell,https://www.linkedin.com/in/ana-bell,ana@example.org,Contoso,"Engineer, Platform",08 Feb 2023\n'

function codes(told: Told): string[] {
  return told.lines.map(line => `${line.outcome} ${line.code}`)
}

function keys(told: Told): string[] {
  return [...new Set(told.observations.map(one => one.key))].sort()
}

async function refusal(made: MadeFiles): Promise<Refusal> {
  const error = await readMade(made).catch((thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw new Error('it was not refused')
  return error
}

describe('what may not pass for success', () => {
  it('refuses an archive of which nothing can be used, and names what was found', async () => {
    const nothing = await refusal({ 'Logins.csv': 'Date\n1\n', 'other.csv': 'a,b\n1,2\n' })
    expect(nothing.code).toBe('E_LINKEDIN_EMPTY')
    expect(nothing.message).toContain('Logins.csv, other.csv')
    expect((await refusal({ 'Connections.csv': CONNECTIONS })).code).toBe('E_LINKEDIN_EMPTY')
  })

  it('calls a file refused of which every row failed, and lets the others in', async () => {
    const told = await readMade({ 'Connections.csv': CONNECTIONS + ANA, 'messages.csv': `${MESSAGES}too,short\n` })
    expect(told.files['messages.csv']).toMatchObject({ status: 'refused', kept: 0, failed: 1 })
    expect(codes(told)).toEqual(['failed E_CSV_RAGGED', 'warned W_LINKEDIN_NO_ROWS'])
    const odd = await readMade({ 'Connections.csv': CONNECTIONS + ANA, 'messages.csv': 'nothing,known\n1,2\n' })
    expect(odd.files['messages.csv']?.status).toBe('refused')
    expect(codes(odd)).toEqual(['failed E_LINKEDIN_HEADER'])
  })

  it('takes an empty list of messages for what it is', async () => {
    const told = await readMade({ 'Connections.csv': CONNECTIONS + ANA, 'messages.csv': MESSAGES })
    expect(told.files['messages.csv']?.status).toBe('read')
    expect(told.lines).toEqual([])
  })

  it('C04 C05 loses nothing to doubled or dangerous header names', async () => {
    const header =
      'First Name,Last Name,URL,Email Address,Company,Company,Position,Connected On,__proto__,constructor\n'
    const told = await readMade({ 'Connections.csv': `${header}Ana,Bell,,,Contoso,Other,Engineer,08 Feb 2023,x,y\n` })
    expect(codes(told)).toEqual(['warned W_CSV_HEADER_DUP'])
    expect(told.of('card')[0]?.detail.company).toBe('Contoso')
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('C07 names every ragged row by its line', async () => {
    const told = await readMade({ 'Connections.csv': `${CONNECTIONS}Bo,Ek\n${ANA}a,b,c,d,e,f,08 Feb 2023,h\n` })
    expect(told.lines.map(line => [line.code, line.line])).toEqual([
      ['E_CSV_RAGGED', 2],
      ['E_CSV_RAGGED', 4],
    ])
    expect(told.of('connection')).toHaveLength(1)
  })
})

describe('several archives of one person in one folder', () => {
  const OLD = 'First Name,Last Name,Email Address,Company,Position,Connected On\n'
  const message = (text: string, second: string): string =>
    `t1,,Ana Bell,https://www.linkedin.com/in/ana-bell,Eva Gold,${ME},2023-03-01 10:00:${second} UTC,,${text},INBOX\n`
  const small = { 'Profile.csv': PROFILE, 'Connections.csv': `${OLD}Ana,Bell,,Fabrikam,Buyer,08 Feb 2020\n` }
  const large = {
    'Profile.csv': PROFILE,
    'Connections.csv': `${OLD}Ana,Bell,,Contoso,Chief,08 Feb 2020\nBo,Ek,,Contoso,Clerk,09 Feb 2022\n`,
    'messages.csv': MESSAGES + message('hello', '00') + message('again', '01'),
    'Jobs/Job Applications.csv':
      'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url\n"1/2/23, 9:00 AM",,,Contoso,Clerk,\n',
  }
  const under = (folder: string, files: MadeFiles): MadeFiles =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
  const BASIC = 'Basic_LinkedInDataExport_05-14-2021'
  const COMPLETE = 'Complete_LinkedInDataExport_10-21-2023'

  it('are read as if each had come by itself: nothing twice, each card of its own day', async () => {
    const both = await readMade({ ...under(BASIC, small), ...under(COMPLETE, large) })
    const apart = [await readMade(under(BASIC, small)), await readMade(under(COMPLETE, large))]
    expect(keys(both)).toEqual([...new Set(apart.flatMap(keys))].sort())
    const cards = both.of('card').filter(({ detail }) => detail.name === 'Ana Bell')
    expect(cards.map(({ at, detail }) => [new Date(at ?? 0).toISOString().slice(0, 10), detail.title])).toEqual([
      ['2021-05-14', 'Buyer'],
      ['2023-10-21', 'Chief'],
    ])
    expect(new Set(both.of('connection').map(({ key }) => key)).size).toBe(2)
    expect(Object.keys(both.files)).toHaveLength(6)
    expect(both.lines.map(({ code }) => code)).toEqual(['W_DATE_AMBIGUOUS'])
  })

  it('are one where a part of the archive has no profile', async () => {
    const parts = { ...under('part 1', small), 'part 2/messages.csv': large['messages.csv'] }
    const told = await readMade(parts)
    expect(told.of('message').map(({ people }) => people[0]?.direction)).toEqual(['in', 'in'])
  })

  it('do not cost each other, and two lists of connections of different years hold nobody twice', async () => {
    const told = await readMade({ ...under('a', large), 'b/Profile.csv': 'nothing,known\n1,2\n' })
    expect(told.of('message')).toHaveLength(2)
    expect(told.files['b/Profile.csv']?.status).toBe('refused')
    const lists = await readMade({
      'Connections.csv': small['Connections.csv'],
      'Connections (1).csv': large['Connections.csv'],
    })
    expect(new Set(lists.of('connection').map(({ key }) => key)).size).toBe(2)
    expect(new Set(lists.of('connection').flatMap(({ people }) => people.map(({ who }) => who))).size).toBe(2)
  })
})

describe('accepts', () => {
  const sure = (name: string, text: string): number => linkedin.accepts({ name, head: new TextEncoder().encode(text) })

  it('knows its files by name and header, by header and by shape, and nothing else', () => {
    expect(sure('Connections.csv', NOTES + CONNECTIONS + ANA)).toBeGreaterThan(0.9)
    expect(sure('people.csv', CONNECTIONS + ANA)).toBeGreaterThan(0.7)
    expect(sure('Ad_Targeting.csv', 'a,a\n')).toBeGreaterThan(0.3)
    expect(sure('Articles/Articles/2020.html', '<html>')).toBeGreaterThan(0.3)
    expect(sure('contacts.csv', 'First Name,Last Name,E-mail 1 - Value\nA,B,a@b.c\n')).toBeLessThan(0.5)
    expect(sure('mail.mbox', 'From x\n')).toBe(0)
    expect(sure('time.csv', 'Project,Start date,Duration\nx,2024-01-01,01:00:00\n')).toBe(0)
  })
})

describe('the same facts in any order and in overlapping parts', () => {
  const people = Array.from(
    { length: 12 },
    (_, i) => `First${i},Last${i},https://www.linkedin.com/in/p${i},,Co${i % 3},Job${i},${10 + i} Feb 2023\n`,
  )
  const threads = Array.from({ length: 30 }, (_, i) => {
    const [who, url] = [`First${i % 12} Last${i % 12}`, `https://www.linkedin.com/in/p${i % 12}`]
    const stamp = `2024-03-${String(1 + (i % 28)).padStart(2, '0')} 10:${String(i).padStart(2, '0')}:00 UTC`
    return i % 2 === 0
      ? `t${i % 12},,${who},${url},Eva Gold,${ME},${stamp},,Text ${i},INBOX\n`
      : `t${i % 12},,Eva Gold,${ME},${who},${url},${stamp},,Text ${i},SENT\n`
  })
  const whole = (a: readonly string[], b: readonly string[]): MadeFiles => ({
    'Profile.csv': PROFILE,
    'Connections.csv': NOTES + CONNECTIONS + a.join(''),
    'messages.csv': MESSAGES + b.join(''),
  })

  it('gives the same keys', async () => {
    const expected = keys(await readMade(whole(people, threads))).filter(key => !key.startsWith('profile'))
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(people, { minLength: people.length }),
        fc.shuffledSubarray(threads, { minLength: threads.length }),
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 0, max: 5 }),
        async (a, b, cut, overlap) => {
          const first = await readMade(whole(a.slice(0, cut + overlap), b.slice(0, cut * 2 + overlap)))
          const second = await readMade(whole(a.slice(cut), b.slice(cut * 2)))
          const both = [...new Set([...keys(first), ...keys(second)])].filter(key => !key.startsWith('profile')).sort()
          expect(both).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })
})
