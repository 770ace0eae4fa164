import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { log } from './log.ts'

/** Addresses and numbers as programs write several, or names, into one cell or several columns. */

const cards = async (text: string): Promise<unknown[]> =>
  (await readAll(log, { 'people.csv': text })).observations.map(({ detail }) => detail)

test('an address with a name beside it in the column of addresses is the address', async () => {
  const read = await cards(
    'Name,E-mail,Company\n"Bell, Ana","""Bell, Ana"" <ana@made.example>",Contoso\nBo Ek,Bo <bo@made.example>; bo2@made.example,Fab\n',
  )
  expect(read).toMatchObject([{ emails: ['ana@made.example'] }, { emails: ['bo@made.example', 'bo2@made.example'] }])
})

test('such a list speaks for itself beside other exports, and without names the addresses say who it is', async () => {
  const text = 'E-mail,Company\nAna Bell <ana@made.example>,Contoso\n"bo@made.example, bo2@made.example",Fab\n'
  expect(log.accepts({ name: 'export/people.csv', head: new TextEncoder().encode(`Name,${text.replaceAll('\n', '\nAna Bell,')}`) })).toBe(0.6) // prettier-ignore
  const { observations } = await readAll(log, { 'people.csv': text })
  expect(observations.map(({ people }) => [people[0]?.who.name, [...new Set(people[0]?.who.keys.map(({ value }) => value))]])).toEqual([
    ['Ana Bell', ['ana@made.example', 'Ana Bell']],
    [undefined, ['bo@made.example', 'bo2@made.example']],
  ]) // prettier-ignore
})

test('the first of several numbers is one, too', async () => {
  expect(await cards('nombre;apellidos;email;telefono1;telefono2\nAna;Bell;ana@made.example;600111222;600111223\n')).toMatchObject([
    { phones: ['600111222', '600111223'] },
  ]) // prettier-ignore
})

test('a list of activities with the people of each under a prefix of their own is no list of people', async () => {
  const { observations } = await readAll(log, {
    'activities.csv': [
      'Activity - Subject,Activity - Type,Activity - Due date,Activity - Due time,Deal - Title,Person - Name,Person - Email,Organization - Name',
      'Intro,Call,2026-03-04,10:30,Ovens,Ana Bell,ana@made.example,Contoso',
      'Visit,Meeting,2026-03-18,14:00,,Ana Bell,ana@made.example,Contoso',
    ].join('\n'),
  })
  expect(observations.map(({ kind, people }) => [kind, people[0]?.who.name])).toEqual([
    ['call', 'Ana Bell'],
    ['meeting', 'Ana Bell'],
  ])
})
