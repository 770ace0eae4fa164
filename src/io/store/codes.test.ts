import { expect, test } from 'vitest'
import { KINDS } from '../../model/observation.ts'
import { channelBits } from './channel-bits.ts'
import { CHANNEL_CODES, KIND_CODES, kindOf, ROLE_CODES, roleOf } from './codes.ts'

test('codes are written in every database: none may change or be used twice', () => {
  expect(Object.entries(KIND_CODES).map(([word, code]) => `${code} ${word}`)).toEqual(
    (
      '1 message,2 meeting,3 call,4 encounter,5 connection,6 invitation,7 endorsement,8 recommendation,9 card,' +
      '10 acquaintance,11 introduction,20 profile,21 position,22 education,23 skill,24 language,25 certificate,26 course,' +
      '27 honor,28 volunteering,29 application,30 saved,31 follow,32 interest,33 reference,40 project,41 publication,42 piece,43 comment,' +
      '44 reaction,45 event,46 commit,47 time-entry,60 note,61 hours,62 outcome,63 rating,70 flashcard,71 review,80 mentorship'
    ).split(','),
  )
  expect(CHANNEL_CODES).toMatchObject({
    linkedin: 1,
    mail: 2,
    meeting: 3,
    chat: 4,
    phone: 5,
    'shared-work': 6,
    'in-person': 7,
  })
})

test('every word has its code and comes back from it', () => {
  for (const kind of KINDS) expect(kindOf(KIND_CODES[kind])).toBe(kind)
  expect(roleOf(ROLE_CODES.cc)).toBe('cc')
  expect(() => roleOf(99)).toThrow('code 99')
})

test('channels as bits', () => {
  expect(channelBits(['mail'])).toBe(2)
  expect(channelBits(['linkedin', 'mail', 'mail'])).toBe(3)
  expect(channelBits([])).toBe(0)
})
