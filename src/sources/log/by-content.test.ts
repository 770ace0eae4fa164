import { expect, test } from 'vitest'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { log } from './log.ts'

const NONE = 'Ana Bell,ana@made.example,Contoso,+44 20 5550 0100\nBo Okafor,bo@made.example,Contoso,020 5550 0101\n'
const people = async (text: string): Promise<unknown[]> =>
  (await readAll(log, { 'list.csv': text })).observations.map(({ detail }) => detail)

test('a list of people without a header, or with one in words that are not known, by what stands in it', async () => {
  const read = await readAll(log, { 'list.csv': NONE })
  expect(read.observations.map(({ detail }) => detail)).toEqual([
    { name: 'Ana Bell', emails: ['ana@made.example'], phones: ['+44 20 5550 0100'] },
    { name: 'Bo Okafor', emails: ['bo@made.example'], phones: ['020 5550 0101'] },
  ])
  expect(read.codes).toEqual({ W_COLUMNS_GUESSED: 1 })
  expect(read.questions[0]).toMatchObject({ id: 'columns:list.csv', file: 'list.csv' })
  expect(await people(`Qui,Quo,Qua,Quu\n${NONE}`)).toEqual(await people(NONE))
  expect(log.accepts({ name: 'export/list.csv', head: headOf(NONE) })).toBeGreaterThanOrEqual(0.6)
})

test('what the user says of the columns comes first', async () => {
  const answers = { 'columns:list.csv': '{"name":"Qui","company":"Qua"}' }
  const { observations, codes } = await readAll(log, { 'list.csv': `Qui,Quo,Qua,Quu\n${NONE}` }, { answers })
  expect(observations.map(({ detail }) => detail)).toMatchObject([{ company: 'Contoso' }, { company: 'Contoso' }])
  expect(codes).toEqual({})
})

test.each([
  ['one row tells nothing', 'Ana Bell,ana@made.example\n'],
  [
    'first and last name in an order that nothing tells',
    'Ana Maria,Bell Smith,a@made.example\nBo Ola,Okafor Ek,b@made.example\n',
  ],
  ['no names', 'x1,ana@made.example\nx2,bo@made.example\n'],
  ['no addresses', 'Ana Bell,Contoso\nBo Okafor,Fabrikam\n'],
  ['mail that is not a list', 'Qui,Quo\nHello Ana,a@made.example\nHello Ana,b@made.example\n'],
])('%s: asked, not guessed', async (_, text) => {
  const { observations, codes } = await readAll(log, { 'list.csv': text })
  expect([observations, codes]).toEqual([[], { E_COLUMNS: 1 }])
  expect(log.accepts({ name: 'export/list.csv', head: headOf(text) })).toBe(0)
})

test('an account is none', () => {
  const account = 'Tag,Wer,Adresse,Betrag\n1.1.2024,Ana Bell,ana@made.example,5\n2.1.2024,Bo Ek,bo@made.example,6\n'
  expect(log.accepts({ name: 'export/list.csv', head: headOf(account) })).toBe(0)
})
