import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMade } from '../../../tests/faults/read-made.ts'
import type { MadeFiles } from '../../../tests/faults/read-made.ts'

// Archives in a language that nobody taught the product (the headers are made-up words), their columns in any order.
const ME = 'https://www.linkedin.com/in/eva-gold-7'
const PEOPLE = [
  ['Ana', 'Bell', 'https://www.linkedin.com/in/ana-bell-1', 'ana@one.example', 'Contoso', 'Buyer', '08 Feb 2023'],
  ['Bo', 'Ek', 'https://www.linkedin.com/in/boek', '', 'Contoso', 'Chief of staff', '09 Mar 2022'],
  ['Cia', 'Dorn', 'https://www.linkedin.com/in/cia-dorn-99', '', 'Fabrikam', 'Engineer', '10 Apr 2021'],
]
const MESSAGES = [
  ['c1', '', 'Eva Gold', ME, 'Ana Bell', 'https://www.linkedin.com/in/ana-bell-1', '2024-05-01 10:00:00 UTC', '', 'hello there', 'SENT'],
  ['c1', '', 'Ana Bell', 'https://www.linkedin.com/in/ana-bell-1', 'Eva Gold', ME, '2024-05-01 11:00:00 UTC', '', 'good to hear', 'INBOX'],
  ['c2', '', 'Bo Ek', 'https://www.linkedin.com/in/boek', 'Eva Gold', ME, '2024-05-02 11:00:00 UTC', '', 'an offer', 'INBOX'],
] // prettier-ignore
const INVITATIONS = [
  ['Eva Gold', 'Ana Bell', '1/29/23 9:00 AM', '', 'OUTGOING', ME, 'https://www.linkedin.com/in/ana-bell-1'],
  ['Bo Ek', 'Eva Gold', '2/27/22 9:00 AM', 'Please', 'INCOMING', 'https://www.linkedin.com/in/boek', ME],
  ['Eva Gold', 'Cia Dorn', '3/28/21 9:00 AM', '', 'OUTGOING', ME, 'https://www.linkedin.com/in/cia-dorn-99'],
]
const PROFILE = 'First Name,Last Name,Headline\nEva,Gold,Engineer\n'

function table(rows: readonly (readonly string[])[], order: readonly number[]): string {
  const header = order.map(at => `Vrk${'abcdefghijk'[at]}`)
  return [header, ...rows.map(row => order.map(at => row[at] ?? ''))].map(cells => `${cells.join(',')}\n`).join('')
}

const shuffled = (width: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray([...Array(width).keys()], { minLength: width })

describe('an archive in an unknown language with its columns in any order', () => {
  it('gives the same facts as LinkedIn’s own order', async () => {
    const plain = async (made: MadeFiles) => (await readMade(made)).observations.map(one => JSON.stringify(one)).sort()
    const own = (width: number): number[] => [...Array(width).keys()]
    const made = (a: number[], b: number[], c: number[]): MadeFiles => ({
      'Profile.csv': PROFILE,
      'Connections.csv': table(PEOPLE, a),
      'messages.csv': table(MESSAGES, b),
      'Invitations.csv': table(INVITATIONS, c),
    })
    const expected = await plain(made(own(7), own(10), own(7)))
    expect(expected).toHaveLength(6 + 3 + 3 + 1)
    await fc.assert(
      fc.asyncProperty(shuffled(7), shuffled(10), shuffled(7), async (a, b, c) => {
        // who works where is told by how often a word comes: with as many words for both, by their order
        const order = a.indexOf(4) < a.indexOf(5) ? a : a.map(at => (at === 4 ? 5 : at === 5 ? 4 : at))
        expect(await plain(made(order, b, c))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('tells the writer of a message by lists of receivers where no folder is named', async () => {
    const rows = MESSAGES.map(([id, , from, url, to, urls, date, , text]) => [id, from, url, to, urls, date, text])
    const group = ['c3', 'Eva Gold', ME, 'Ana Bell', 'https://www.linkedin.com/in/ana-bell-1;https://www.linkedin.com/in/boek', '2024-05-03 11:00:00 UTC', 'all'] // prettier-ignore
    const all = [...rows, group].map(row => row.map(cell => cell ?? ''))
    const told = await readMade({ 'Profile.csv': PROFILE, 'messages.csv': table(all, [6, 4, 3, 2, 1, 0, 5]) })
    expect(told.of('message').map(({ people }) => people.map(({ direction }) => direction).join(' '))).toEqual([
      'out',
      'in',
      'in',
      'out out',
    ])
  })

  it('looks further down for what tells the writer, and leaves out drafts, in LinkedIn’s order too', async () => {
    const [first = []] = MESSAGES
    const many = Array.from({ length: 900 }, (_, i) =>
      first.map((cell, at) => (at === 8 ? `text ${i}` : at === 9 ? 'INBOX' : cell)),
    )
    const rows = [...many, ...MESSAGES].map((row, i) => [...row, i === 5 ? 'Yes' : 'No'])
    for (const order of [
      [10, 8, 6, 5, 4, 3, 2, 1, 0, 7, 9],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ]) {
      const told = await readMade({ 'Profile.csv': PROFILE, 'messages.csv': table(rows, order) })
      const ways = told.of('message').map(({ people }) => people[0]?.direction)
      expect([ways.length, ways.filter(way => way === 'out').length]).toEqual([902, 900])
      expect(told.lines.map(({ code, line }) => [code, line])).toEqual([['linkedin-draft', 7]])
    }
  })

  it.each([
    ['nothing tells the writer', 'messages.csv', table(MESSAGES.map(row => row.slice(0, 9)), [8, 6, 5, 4, 3, 2, 1, 0, 7])],
    ['nobody has an address', 'Connections.csv', table(PEOPLE.map(row => [...row.slice(0, 2), '', ...row.slice(3)]), [6, 5, 4, 3, 2, 1, 0])],
    ['there is one row', 'Connections.csv', table(PEOPLE.slice(0, 1), [6, 5, 4, 3, 2, 1, 0])],
  ])('is refused where %s', async (_why, name, text) => {
    const told = await readMade({ 'Profile.csv': PROFILE, [name]: text })
    expect(told.lines.map(({ code }) => code)).toEqual(['E_LINKEDIN_HEADER'])
  }) // prettier-ignore
})
