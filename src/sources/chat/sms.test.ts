import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

const sms = (date: number | string, body: string): string =>
  `<sms address="+31655500199" date="${date}" type="1" body="${body}" contact_name="Ana Bell" />`
const call = (date: number): string =>
  `<call number="+31655500199" duration="60" date="${date}" type="1" contact_name="Ana Bell" />`
const MMS = '<mms date="1773495544" msg_box="2" address="+31655500199"><parts></parts><addrs></addrs></mms>'

async function read(...parts: string[]) {
  const { observations, codes } = await readAll(chat, { 'sms-1.xml': `<smses>${parts.join('')}</smses>` })
  return { rows: observations.map(({ key, at }) => [key, new Date(at ?? 0).toISOString()]), codes }
}

test('a backup whose dates are in seconds is the same as one in milliseconds', async () => {
  const seconds = await read(sms(1_773_495_540, 'Hi'), sms(958_000_000, 'old'), call(1_773_495_550), MMS)
  const thousands = await read(
    sms(1_773_495_540_000, 'Hi'),
    sms(958_000_000_000, 'old'),
    call(1_773_495_550_000),
    MMS.replace('544', '544000'),
  )
  expect(seconds).toEqual(thousands)
  expect(seconds.rows).toHaveLength(4)
  expect(seconds.rows[0]?.[1]).toBe('2026-03-14T13:39:00.000Z')
  // a date that was never set says nothing of the others
  expect((await read(sms(0, 'none'), sms(1_773_495_540, 'Hi'))).rows).toHaveLength(1)
})

test('where one date can only be in milliseconds, all are', async () => {
  const { rows, codes } = await read(sms(1_773_495_540_000, 'Hi'), sms(1_773_495_541, 'odd'))
  expect([rows.length, codes]).toEqual([1, { W_DATE_SUSPECT: 1 }])
})
