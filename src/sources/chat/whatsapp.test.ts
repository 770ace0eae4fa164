import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import type { Observation } from '../../model/observation.ts'
import { keysOf, readAll } from '../text/reading.fixture.ts'
import { openingOf, stampOf } from './whatsapp-line.ts'
import { plainDates } from './written-years.ts'
import { saysOf } from './whatsapp-body.ts'
import { chat } from './chat.ts'

const NOW = Date.UTC(2026, 10, 23)
const ANDROID = `3/14/26, 2:37 PM - Messages and calls are end-to-end encrypted.
3/14/26, 2:38 PM - Ana Bell: Hello Mara,
here is the second line

and the fourth
3/14/26, 2:40 PM - Mara Quell: Good: thanks
3/15/26, 9:00 AM - Ana Bell: <Media omitted>
3/15/26, 9:01 AM - Ana Bell: This message was deleted
3/15/26, 9:02 AM - Mara Quell: I will <This message was edited>
`

describe('the opening of a message', () => {
  test.each([
    ['[29/01/2026, 14:37:05] Ana: hi', '29/01/2026', '14:37:05'],
    ['\u200e[29/01/2026, 14:37:05] Ana: \u200eimage omitted', '29/01/2026', '14:37:05'],
    ['1/29/26, 2:37\u202fPM - Ana: hi', '1/29/26', '2:37 PM'],
    ['29.01.26, 14:37 - Ana: hi', '29.01.26', '14:37'],
    ['29-01-2026 14:37 - Ana: hi', '29-01-2026', '14:37'],
    ['2026-01-29, 2:37 p.m. - Ana: hi', '2026-01-29', '2:37 p.m.'],
    ['2026/01/29, 14:37 - Ana: hi', '2026/01/29', '14:37'],
    ['[2026. 1. 29. 오후 2:37:05] Ana: hi', '2026. 1. 29.', '오후 2:37:05'],
    ['٢٩/١/٢٠٢٦، ٢:٣٧ م - Ana: hi', '29/1/2026', '2:37 م'],
    ['[29/1/26 14.37.05] Ana: hi', '29/1/26', '14.37.05'],
    ['\u200f29/1/2026, 14:37 - Ana: hi', '29/1/2026', '14:37'],
    ['2026年1月29日 下午2:37 - Ana: hi', '2026年1月29日', '下午2:37'],
    ['29.01.26 г., 14:37 - Ana: hi', '29.01.26 г.', '14:37'],
    ['29.1.2026, 2:37 e pasdites - Ana: hi', '29.1.2026', '2:37 e pasdites'],
    ['२९/०१/२६, २:३७ म.उ. - Ana: hi', '29/01/26', '2:37 म.उ.'],
    ['๒๙/๑/๒๕๖๙ ๑๔:๓๗ - Ana: hi', '29/1/2569', '14:37'],
    ['၂၉/၁/၂၀၂၆ ၁၄:၃၇ - Ana: hi', '29/1/2026', '14:37'],
  ])('%s', (line, date, time) => {
    expect(openingOf(line)).toMatchObject({ date, time })
  })

  test.each(['Hello', '12 apples, 3 pears - and: more', '', '29/01/2026', '[note] 14:37', '10:30 - lunch: soup'])(
    'none: %s',
    line => expect(openingOf(line)).toBeNull(),
  )

  test.each([
    ['29/01/2026', '14:37:05', 'day-month', '2026-01-29T14:37:05Z'],
    ['1/29/26', '12:05 AM', 'month-day', '2026-01-29T00:05:00Z'],
    ['1/29/26', '12:05 p. m.', 'month-day', '2026-01-29T12:05:00Z'],
    ['2026. 1. 29.', '오후 2:37:05', 'day-month', '2026-01-29T14:37:05Z'],
    ['29/1/2569', '14:37', 'day-month', '2026-01-29T14:37:00Z'],
    ['2/3/26', '1:00 م', 'day-month', '2026-03-02T13:00:00Z'],
    ...['PTG', 'p.\u00a0m.', 'du.', 'ÖS', 'म.उ.', 'অপরাহ্ণ', 'CH', 'μ.μ.', 'e pasdites', 'сл.об.', 'nm.', 'em'].map(
      half => ['29.01.26 г.', `2:37 ${half}`, 'day-month', '2026-01-29T14:37:00Z'] as const,
    ),
    ...['PG', 'a.m.', 'de.', 'ÖÖ', 'म.पू.', 'পূর্বাহ্ণ', 'पूर्वाह्न', 'SA', 'π.μ.', 'e paradites', 'vm.', 'fm'].map(
      half => ['2026年1月29日', `12:37 ${half}`, 'day-month', '2026-01-29T00:37:00Z'] as const,
    ),
  ] as const)('%s %s is a time', (date, time, order, expected) => {
    expect(stampOf(plainDates([date], NOW)(date), time, order)?.at).toBe(Date.parse(expected))
  })

  test.each([
    ['30/02/2026', '10:00'],
    ['29/01/2026', '25:00'],
    ['29/01/2026', '13:00 PM'],
    ['32/13/2026', '10:00'],
  ])('%s %s is none', (date, time) => expect(stampOf(date, time, 'day-month')).toBeNull())
})

test.each<readonly [string, ReturnType<typeof saysOf>]>([
  ['hello', { text: 'hello', attachments: 0 }],
  ['<Medien ausgeschlossen>', { text: '', attachments: 1 }],
  ['\u200eimage omitted', { text: '', attachments: 1 }],
  ['\u200eUMFRAGE:\nWohin?\n\u200eOPTION: Park (3 Stimmen)', { text: 'UMFRAGE:\nWohin?\nOPTION: Park (3 Stimmen)', attachments: 0 }],
  ['\u200eStandort: https://maps.google.com/?q=48.20,14.10', { text: '', attachments: 1 }],
  ['\u200eThe Library: Reading Room (12 Long Road, Northtown, Greater Northtown N1 1AA): https://foursquare.com/v/4f0', { text: '', attachments: 1 }],
  ['\u200eYou received a view once photo. For added privacy, you can only open it on your phone.', { text: '', attachments: 1 }],
  ['\u200eOpen this link to join my WhatsApp Group: https://chat.whatsapp.com/AbC', { text: '', attachments: 1 }],
  ['\u200eA plan for the whole year of the club.pdf • \u200e12 pages \u200edocument omitted', { text: '', attachments: 1 }],
  ['IMG-20260129-WA0001.jpg (file attached)\nlook', { text: 'look', attachments: 1 }],
  ['\u200e<attached: 0001-PHOTO.jpg>', { text: '', attachments: 1 }],
  ['see you \u200e<This message was edited>', { text: 'see you', attachments: 0 }],
  ['You deleted this message', null],
  ['\u200eMissed voice call', null],
  ['\u200eAna Bell created this group', null],
  ...[
    'изображение отсутствует', 'obrázek vynechán', 'figurinha omitida', 'bild utesluten', 'görüntü dahil edilmedi', '画像は含まれていません',
    '이미지 생략됨', '图像已忽略', 'התמונה הושמטה', 'لم يتم إدراج الصورة', 'Fiche contact manquante', 'imagem não revelada', 'kuva jätetty pois',
  ].map(text => [`\u200e${text}`, { text: '', attachments: 1 }] as const),
  ['изображение отсутствует', { text: 'изображение отсутствует', attachments: 0 }],
  ['\u200eข้อความนี้ถูกลบ', null],
])('a body: %s', (body, says) => expect(saysOf(body)).toEqual(says)) // prettier-ignore

describe('a chat', () => {
  test('of two: times of the zone, directions, lengths, media; notices left out', async () => {
    const { observations, codes, kept } = await readAll(chat, { 'WhatsApp Chat with Ana Bell.txt': ANDROID })
    expect(observations.map(row)).toEqual([
      'in 2026-03-14T13:38:00.000Z Ana Bell 1 51 -',
      'out 2026-03-14T13:40:00.000Z Ana Bell 1 12 -',
      'in 2026-03-15T08:00:00.000Z Ana Bell 1 0 -',
      'out 2026-03-15T08:02:00.000Z Ana Bell 1 6 -',
    ])
    expect(observations[2]?.detail).toMatchObject({ attachments: 1 })
    expect(codes).toEqual({ 'chat-notice': 2 })
    expect(kept).toBe(4)
  })

  test('keeps nobody’s words before everybody’s are allowed', async () => {
    const file = { 'WhatsApp Chat with Ana Bell.txt': ANDROID }
    const none = await readAll(chat, file, { keepText: 'none' })
    expect(none.observations.some(({ detail }) => 'text' in detail)).toBe(false)
    const all = await readAll(chat, file, { keepText: 'all' })
    expect(all.observations[0]?.detail).toMatchObject({
      text: 'Hello Mara,\nhere is the second line\n\nand the fourth',
    })
  })

  test('of several: 1/k each, incoming with the same share', async () => {
    const text = `[01/03/2026, 10:00:00] The Team: \u200eMessages and calls are end-to-end encrypted.
[01/03/2026, 10:00:01] Ana Bell: hi
[01/03/2026, 10:00:02] ~ Bo Okafor: hello
[13/03/2026, 10:00:03] Mara Quell: hey
[13/03/2026, 10:00:04] +31 6 5550 0199: hey
`
    const { observations } = await readAll(chat, { '_chat.txt': text })
    expect(observations.map(({ people }) => people.map(({ weight }) => Math.round(weight * 1000)))).toEqual([
      [333],
      [333],
      [333, 333, 333],
      [333],
    ])
    expect(observations[1]?.people[0]?.who.name).toBe('Bo Okafor')
    expect(observations[3]?.people[0]?.who.keys).toEqual([{ kind: 'phone', value: '+31655500199' }])
    expect(observations[0]?.precision).toBe('instant')
  })

  test('asks which comes first where no date tells, once a file, and takes the answer', async () => {
    const text = '3/4/26, 2:37 PM - Ana Bell: a\n5/6/26, 2:38 PM - Mara Quell: b\n'
    const asked = await readAll(chat, { 'c.txt': text })
    expect(asked.questions.map(({ id }) => id)).toEqual(['dates:c.txt'])
    expect(asked.codes).toEqual({ W_DATE_AMBIGUOUS: 1 })
    const told = await readAll(chat, { 'c.txt': text }, { answers: { 'dates:c.txt': 'month-day' } })
    expect(told.questions).toEqual([])
    expect(told.observations.map(({ at }) => new Date(at ?? 0).toISOString().slice(0, 10))).toEqual([
      '2026-03-04',
      '2026-05-06',
    ])
  })

  test('the same words in the same minute to two people stay two messages', async () => {
    const line = (other: string): string =>
      `14/3/26, 10:00 - ${other}: hm\n14/3/26, 10:01 - Mara Quell: Happy birthday!\n`
    const { observations } = await readAll(chat, { 'a.txt': line('Ana Bell'), 'b.txt': line('Bo Okafor') })
    expect(keysOf(observations)).toHaveLength(4)
  })

  test('an impossible date costs its own line', async () => {
    const { observations, codes } = await readAll(chat, {
      'c.txt': '31/02/2026, 10:00 - Ana Bell: a\n28/02/2026, 10:00 - Mara Quell: b\n28/02/2046, 10:00 - Ana Bell: c\n',
    })
    expect(observations).toHaveLength(1)
    expect(codes).toEqual({ E_DATE: 1, W_DATE_SUSPECT: 1 })
  })

  test('says whom it takes for the ego: the side that the file is not called after, or it refuses with candidates', async () => {
    const unknown = { ego: { names: [], emails: [], urls: [], phones: [] } }
    const titled = await readAll(chat, { 'WhatsApp Chat with Ana Bell.txt': ANDROID }, unknown)
    expect(titled.observations.map(({ people }) => people[0]?.direction)).toEqual(['in', 'out', 'in', 'out'])
    for (const name of [
      'Чат WhatsApp с контактом Ana Bell.txt',
      'Ana Bell ile WhatsApp Sohbeti.txt',
      '与Ana Bell的WhatsApp聊天.txt',
    ]) {
      const { observations } = await readAll(chat, { [name]: ANDROID }, unknown)
      expect(observations.map(({ people }) => people[0]?.direction)).toEqual(['in', 'out', 'in', 'out'])
    }
    const refusal = readAll(chat, { '_chat.txt': ANDROID }, unknown)
    await expect(refusal).rejects.toMatchObject({ code: 'E_CHAT_WHO', detail: { candidates: 'Ana Bell\nMara Quell' } })
    const answered = await readAll(
      chat,
      { '_chat.txt': ANDROID },
      { ...unknown, answers: { 'chat:who': 'Mara Quell' } },
    )
    expect(answered.observations).toHaveLength(4)
  })

  test('takes the one who is in all of several chats, and asks', async () => {
    const unknown = { ego: { names: [], emails: [], urls: [], phones: [] } }
    const other = ANDROID.replaceAll('Ana Bell', 'Bo Okafor')
    const read = await readAll(chat, { 'a.txt': ANDROID, 'b.txt': other }, unknown)
    expect(read.questions[0]).toMatchObject({ id: 'chat:who', assumed: 'Mara Quell' })
    expect(read.codes['W_CHAT_WHO']).toBe(1)
    expect(read.observations).toHaveLength(8)
  })
})

test('reading again and reading overlapping halves give the same keys', async () => {
  const message = fc.record({
    minutes: fc.integer({ min: 1, max: 500 }),
    mine: fc.boolean(),
    text: fc.constantFrom('ok', 'yes: sure', 'two\nlines', '👍', 'See you'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 4, maxLength: 40 }), fc.nat(), async (messages, cutAt) => {
      let at = Date.UTC(2026, 2, 20, 8)
      const lines = messages.map(({ minutes, mine, text }) => {
        at += minutes * 60_000
        const [day, time] = [new Date(at).toISOString().slice(0, 10), new Date(at).toISOString().slice(11, 16)]
        return `${day.split('-').toReversed().join('/')}, ${time} - ${mine ? 'Mara Quell' : 'Ana Bell'}: ${text}`
      })
      const name = 'WhatsApp Chat with Ana Bell.txt'
      const cut = cutAt % lines.length
      const whole = keysOf((await readAll(chat, { [name]: lines.join('\n') })).observations)
      const keys = new Set<string>()
      for (const part of [lines.slice(0, cut + 1), lines.slice(Math.max(0, cut - 2)), lines])
        for (const key of keysOf((await readAll(chat, { [name]: part.join('\n') })).observations)) keys.add(key)
      expect([...keys].toSorted()).toEqual(whole)
    }),
    { numRuns: 40 },
  )
})

test.each(['<', ' ', ' <', '\u200e', '1/2/2026, ', '(', '<x: '])(
  'a message of very many %j is read in no time',
  async part => {
    const text = `13/2/2026, 10:00 - Ana Bell: x\n13/2/2026, 10:01 - Mara Quell: ${part.repeat(300_000)}x\n`
    const began = cpuTime()
    expect((await readAll(chat, { 'c.txt': text })).observations.length).toBeGreaterThan(0)
    expect(cpuTime() - began).toBeLessThan(3_000)
  },
)

test('no text of any kind breaks the reader', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(fc.string(), fc.constantFrom('1/2/26, 1:00 PM - ', '[1/2/26, 13:00:00] A: ', '\u200e', '\r\n')),
      ),
      async parts => {
        const text = `1/13/26, 1:00 PM - Ana Bell: x\n1/13/26, 1:00 PM - Mara Quell: x\n${parts.join('')}`
        expect((await readAll(chat, { 'c.txt': text })).observations.length).toBeGreaterThan(1)
      },
    ),
    { numRuns: 60 },
  )
})

function row({ at, people, detail }: Observation): string {
  const [first] = people
  const { chars, text } = detail as { chars: number; text?: string }
  return [first?.direction, new Date(at ?? 0).toISOString(), first?.who.name, first?.weight, chars, text ?? '-'].join(
    ' ',
  )
}
