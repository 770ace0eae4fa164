import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeMessage, mailtoOf, MESSAGE_FORMS } from './message.ts'
import type { MessageParts } from './message.ts'

const parts = (over: Partial<MessageParts> = {}): MessageParts => ({
  form: 'ask',
  greeting: 'Dora',
  me: 'Mo Reyes',
  words: 'I lost a deal last month.',
  facts: ['We were last in touch in March 2025.', 'We have been in touch since 2019.'],
  agreement: {
    goals: ['lead a negotiation'],
    skills: ['negotiation'],
    every: 14,
    minutes: 45,
    until: Date.UTC(2027, 4, 1),
    iGive: 'a review of your slides.',
  },
  points: ['Anchors', 'The Halden deal'],
  ...over,
})

test('a question: one fact, own words, what for, how long, what is given, and an easy no', () => {
  expect(composeMessage(parts())).toEqual({
    subject: 'Would you help me with negotiation?',
    body: [
      'Hello Dora,',
      'We were last in touch in March 2025.',
      'I lost a deal last month.',
      'What I want to reach: lead a negotiation.',
      'Would you help me with negotiation: 45 minutes every two weeks, until 1 May 2027?',
      'What I can give: a review of your slides.',
      'If it does not fit now, a plain no is fine.',
      'Mo Reyes',
    ].join('\n\n'),
  })
})

test('the next session: its length and its points; thanks: what it was for', () => {
  expect(composeMessage(parts({ form: 'session' })).body).toContain(
    'I would like to talk about:\n- Anchors\n- The Halden deal',
  )
  expect(composeMessage(parts({ form: 'thanks', facts: [] })).body).toContain(
    'Thank you for your time. It was for: lead a negotiation.',
  )
})

test('where nothing is known nothing is made up', () => {
  const bare = parts({
    greeting: null,
    me: null,
    words: ' ',
    facts: [],
    points: [],
    agreement: { goals: [], skills: [], every: 30, minutes: 30, until: null, iGive: '' },
  })
  expect(composeMessage(bare).body).toBe(
    'Hello,\n\nWould you mentor me: 30 minutes once a month?\n\nIf it does not fit now, a plain no is fine.',
  )
})

test('an address opens exactly this draft, whatever is in it; without an address there is none', () => {
  expect(mailtoOf([], { subject: 'a', body: 'b' })).toBeNull()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...MESSAGE_FORMS), (words, form) => {
      const message = composeMessage(parts({ words, form }))
      const address = new URL(mailtoOf(['a+b@example.org', 'c@example.org'], message) ?? '')
      expect(decodeURIComponent(address.pathname)).toBe('a+b@example.org,c@example.org')
      expect([...address.searchParams.keys()]).toEqual(['subject', 'body'])
      expect(address.searchParams.get('subject')).toBe(message.subject)
      expect(address.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(message.body.replaceAll('\r\n', '\n'))
    }),
  )
})
