import { expect, test } from 'vitest'
import { mail } from './mail.ts'
import { readAll } from '../text/reading.fixture.ts'

const MARK = '\u0001\u0001\u0001\u0001\n'

const letter = (id: number, body = 'hello\n'): string =>
  `Message-ID: <${id}@x.example>\nDate: Tue, 21 Jan 2014 05:30:14 +0000\nFrom: ana@one.example\nTo: me@own.example\n\n${body}`

const QUOTING = 'See:\n\nFrom bob@two.example Tue Jan 21 05:30:14 2014\nSubject: not one\n\nhello\n'

const rmail = (...messages: string[]): string =>
  `BABYL OPTIONS: -*- rmail -*-\nVersion: 5\nLabels:\nNote: this is the header\n\u001f${messages
    .map(one => `\f\n${one}\u001f`)
    .join('')}`

test.each([
  ['MMDF', `${MARK}${letter(1)}${MARK}${MARK}${letter(2, QUOTING)}${MARK}`],
  ['MMDF without an end', `${MARK}${letter(1)}${MARK}${MARK}${letter(2, QUOTING)}`],
  [
    'MMDF with separators',
    `${MARK}From ana Tue Jan 21 05:30:14 2014\n${letter(1)}${MARK}${MARK}From ana Tue Jan 21 05:30:14 2014\n${letter(2, QUOTING)}${MARK}`,
  ],
  ['MMDF as Windows ends lines', `${MARK}${letter(1)}${MARK}${MARK}${letter(2)}${MARK}`.replaceAll('\n', '\r\n')],
  [
    'Babyl',
    rmail(
      `0, unseen,,\n*** EOOH ***\n${letter(1, QUOTING)}`,
      `1, answered,,\n${letter(2, '')}*** EOOH ***\nFrom: ana@one.example\n\nhello\n`,
    ),
  ],
])('%s: each message once, whatever its letter looks like', async (_what, text) => {
  for (const chunk of [1, 3, 50, 1 << 16]) {
    const { observations, codes } = await readAll(mail, { folder: text }, {}, chunk)
    expect(observations).toHaveLength(2)
    expect(codes).toEqual({})
  }
})

test('a line of many thousand letters in MMDF', async () => {
  const { observations } = await readAll(mail, { folder: `${MARK}${letter(1, 'x'.repeat(99_999))}\n${MARK}` }, {}, 7)
  expect(observations).toHaveLength(1)
})

test('MMDF without a message is none', async () => {
  expect((await readAll(mail, { folder: MARK + MARK })).observations).toEqual([])
})
