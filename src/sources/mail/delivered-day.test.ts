import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { mail } from './mail.ts'

const fields = 'From: ana@one.example\nTo: me@own.example\n'

test.each([
  ['02-04-2014', 'Tue, 4 Feb 2014 05:30:14 +0000', Date.UTC(2014, 1, 4)],
  ['02-04-2014', 'Wed, 2 Apr 2014 05:30:14 +0000', Date.UTC(2014, 3, 2)],
  ['2/4/2014 9:05 AM', 'Tue, 4 Feb 2014 09:05:14 +0000', Date.UTC(2014, 1, 4, 9, 5)],
  ['02-04-2014', 'soon', Date.UTC(2014, 3, 2)],
  ['11-04-2099', 'Tue, 4 Feb 2014 05:30:14 +0000', Date.UTC(2014, 1, 4, 5, 30, 14)],
])('the day of a date in numbers, %s, is the one on which it was delivered, %s', async (date, received, at) => {
  const [read] = (
    await readAll(mail, {
      'a.eml': `Date: ${date}\nMessage-ID: <a@x.example>\n${fields}Received: by x.example;\n ${received}\n\n`,
    })
  ).observations
  expect(read?.at).toBe(at)
  expect(read?.key).toMatch(/^m/)
})
