import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ObservationSchema } from '../../model/observation.ts'
import { anyAgreement, anyPromise, anySession } from './made-mentorship.fixture.ts'
import { factsOfFile, readMentorship, writeMentorship } from './mentorship-file.ts'
import type { MentorshipContent } from './mentorship-file.ts'

const person = fc.tuple(fc.constantFrom('Dora Lind', 'Eva Roth', 'Finn "Fox" Moe'), fc.uuid()).map(([name, id]) => ({
  name,
  keys: [{ kind: 'handle' as const, value: `person:${id}` }],
  title: null,
  company: 'Halden',
}))
const content: fc.Arbitrary<MentorshipContent> = fc
  .record({
    id: fc.uuid().map(id => `m-${id}`),
    changed: fc.nat(),
    people: fc.array(person, { minLength: 1, maxLength: 3 }),
    agreement: anyAgreement,
    promises: fc.uniqueArray(anyPromise, { selector: ({ id }) => id, maxLength: 4 }),
    sessions: fc.uniqueArray(anySession, { selector: ({ observation }) => observation, maxLength: 4 }),
    levels: fc.array(fc.float({ min: 0, max: 7, noNaN: true }), { maxLength: 3 }),
  })
  .map(({ promises, sessions, levels, ...rest }) => ({
    ...rest,
    promises: promises.map(({ id, ...promise }) => ({ id, promise })),
    sessions: sessions.map(({ observation, ...session }) => ({
      key: observation,
      channel: 'phone' as const,
      ...session,
    })),
    ratings: levels.map((level, i) => ({
      key: `rating:${i}`,
      at: i,
      skill: 'Negotiation',
      level,
      by: 'other' as const,
      anchored: false,
      moment: i === 0 ? ('before' as const) : ('after' as const),
      note: null,
      rater: 0,
    })),
  }))

describe('a mentorship as a file', () => {
  test('comes back as it was, and the same content is the same text in whatever order it was read', () => {
    fc.assert(
      fc.property(content, made => {
        const text = writeMentorship(made)
        const { format: _, version: __, ...read } = readMentorship(text)
        expect(writeMentorship(read)).toBe(text)
        const mixed = {
          ...made,
          promises: made.promises.toReversed(),
          sessions: made.sessions.toReversed(),
          ratings: made.ratings.toReversed(),
        }
        expect(writeMentorship(mixed)).toBe(text)
        expect(read.agreement).toEqual(made.agreement)
        expect(read.promises).toHaveLength(made.promises.length)
      }),
    )
  })

  test('its facts are whole, each under its own key, and no card for whoever is there already', () => {
    fc.assert(
      fc.property(content, made => {
        const file = readMentorship(writeMentorship(made))
        const facts = factsOfFile(file, () => false)
        for (const fact of facts) expect(ObservationSchema.safeParse(fact).success).toBe(true)
        expect(facts.filter(({ kind }) => kind === 'card')).toHaveLength(made.people.length)
        expect(factsOfFile(file, () => true).filter(({ kind }) => kind === 'card')).toEqual([])
        const sessions = facts.filter(({ kind }) => kind === 'encounter')
        expect(sessions).toHaveLength(made.sessions.length)
        for (const { lever, people } of sessions) {
          expect(lever).toBe('mentorship')
          expect(people.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
        }
      }),
    )
  })

  test('any change to the text is read as it stands or refused with one sentence, never half', () => {
    fc.assert(
      fc.property(content, fc.nat(4_000), fc.string({ maxLength: 3 }), (made, at, noise) => {
        const text = writeMentorship(made)
        const hurt = text.slice(0, at % text.length) + noise + text.slice((at % text.length) + 1)
        try {
          factsOfFile(readMentorship(hurt), () => false)
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^E_MENTORSHIP_/) })
        }
      }),
    )
  })
})
