import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] }, zone: 'UTC' }
const FIRST = 2 ** 32

/** A whole export of somebody of the number 11: two messages with 77, and one of 88 in a group. */
const exported = (account: (id: number) => number | string): string =>
  JSON.stringify({
    personal_information: { user_id: 11, first_name: 'Mara', last_name: 'Quell' },
    chats: {
      list: [
        { name: 'Ana', type: 'personal_chat', id: 77, messages: [said(1, 'Ana', account(77)), said(2, 'Mara Quell', account(11))] },
        { name: 'Team', type: 'private_group', id: 5, messages: [said(1, 'Bo', account(88)), said(2, 'Mara Quell', account(11))] },
      ],
    },
  }) // prettier-ignore

const said = (id: number, from: string, account: number | string): object => ({
  id,
  type: 'message',
  date: `2019-09-01T10:0${id}:00`,
  from,
  from_id: account,
  text: 'hi',
})

test.each<readonly [string, (id: number) => number | string]>([
  ['as they are written today', id => `user${id}`],
  ['as bare numbers', id => id],
  ['as numbers with 2^32 added', id => FIRST + id],
])('whose export it is, is known by the numbers of accounts, %s', async (_how, account) => {
  const { observations, codes } = await readAll(chat, { 'result.json': exported(account) }, NOBODY)
  const told = observations.map(({ people }) =>
    people.map(({ who, direction }) => `${who.name} ${direction}`).join('+'),
  )
  expect(told).toEqual(['Ana in', 'Ana out', 'Bo in', 'Bo out'])
  expect(codes).toEqual({})
})

test('the same person has the same account in an older export and in one of today', async () => {
  const keys = async (account: (id: number) => number | string): Promise<unknown> =>
    (await readAll(chat, { 'result.json': exported(account) }, NOBODY)).observations[0]?.people[0]?.who.keys
  expect(await keys(id => FIRST + id)).toEqual(await keys(id => `user${id}`))
  expect(await keys(id => id)).toEqual(await keys(id => `user${id}`))
})
