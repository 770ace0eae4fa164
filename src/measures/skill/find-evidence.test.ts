import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, YEAR } from '../../model/instant.ts'
import type { Observation, ObservationKind } from '../../model/observation.ts'
import type { DetailOf } from '../../model/detail.ts'
import { findEvidence, namedSkills } from './find-evidence.ts'
import { mentionsOf } from './mentions.ts'

const NOW = Date.UTC(2026, 0, 1)
const AT = Date.UTC(2024, 0, 1)

function fact<K extends ObservationKind>(kind: K, detail: DetailOf<K>, over: Partial<Observation> = {}) {
  const observation = {
    source: 'made',
    key: 'k',
    at: AT,
    precision: 'day',
    kind,
    channel: null,
    people: [],
    detail,
    ...over,
  }
  return { id: 'o_1', observation: observation as Observation }
}

/** What facts say, given the skills somebody has. */
function found(
  facts: readonly ReturnType<typeof fact>[],
  skills: readonly string[] = ['sql', 'python', 'public speaking'],
  asOf = NOW,
) {
  const names = namedSkills(facts, asOf)
  return findEvidence(facts, names, mentionsOf([...skills, ...names.keys()]), asOf)
}
const one = (...of: Parameters<typeof fact>) => found([fact(...of)])[0]

describe('what each kind of fact says', () => {
  test.each([
    ['a listed skill', fact('skill', { name: 'SQL', level: 'Advanced' }), { form: 'claim', level: 4.5, used: null }],
    [
      'a language',
      fact('language', { name: 'German', level: 'Limited working proficiency' }),
      { skill: 'german', form: 'language', level: 3 },
    ],
    [
      'an anchored rating of oneself',
      fact('rating', { skill: 'SQL', level: 4, by: 'self', anchored: true }),
      { form: 'self-anchored', level: 4, used: null },
    ],
    [
      'a broad rating of oneself',
      fact('rating', { skill: 'SQL', level: 4, by: 'self' }),
      { form: 'self-broad', level: 4 },
    ],
    [
      "somebody else's rating",
      fact('rating', { skill: 'SQL', level: 4, by: 'other' }),
      { form: 'other', level: 4, used: null },
    ],
    [
      'a test, which is a use',
      fact('rating', { skill: 'SQL', level: 4, by: 'test' }),
      { form: 'test', level: 4, used: AT },
    ],
    [
      'judged work, which is a use',
      fact('rating', { skill: 'SQL', level: 4, by: 'rubric' }),
      { form: 'rubric', used: AT },
    ],
    [
      'an endorsement',
      fact('endorsement', { skill: 'SQL', direction: 'received' }),
      { form: 'endorsement', used: null },
    ],
    [
      'a certificate',
      fact('certificate', { name: 'Advanced SQL', authority: 'The Institute' }),
      { form: 'certificate', level: 4.5, used: AT },
    ],
    [
      'a certificate of having finished a course',
      fact('certificate', { name: 'SQL basics', authority: 'LinkedIn Learning' }),
      { form: 'course', used: AT },
    ],
    [
      'a course that names skills',
      fact('course', { name: 'Week two', skills: ['SQL'] }),
      { form: 'course', level: null, used: AT },
    ],
    [
      'education',
      fact('education', { school: 'Made', degree: 'MSc', field: 'SQL and sets', until: AT + YEAR }),
      { form: 'education', level: 4.5, used: AT + YEAR },
    ],
    [
      'a position still held',
      fact('position', { title: 'Analyst', summary: 'Reports in SQL.', until: null }),
      { form: 'position', used: NOW },
    ],
    [
      'a project',
      fact('project', { title: 'Moving house', keywords: ['SQL'], until: AT + DAY }),
      { form: 'project', used: AT + DAY },
    ],
    [
      'volunteering',
      fact('volunteering', { role: 'Teacher of SQL', organisation: 'Made' }),
      { form: 'project', used: AT },
    ],
    ['a publication', fact('publication', { title: 'SQL at scale' }), { form: 'piece', used: AT }],
    ['a talk', fact('piece', { title: 'What SQL cannot do', form: 'talk' }), { form: 'piece', used: AT }],
    ['a commit', fact('commit', { repository: 'made', languages: ['SQL'] }), { form: 'commit', amount: 1, used: AT }],
    [
      'a session',
      fact('hours', { skills: ['SQL'], goal: 'joins' }, { minutes: 90, lever: 'skill' }),
      { form: 'hours', amount: 1.5, used: AT },
    ],
    [
      'a time entry by its tag',
      fact('time-entry', { what: 'course', tags: ['SQL'], end: AT + 3_600_000 }),
      { form: 'hours', amount: 1, used: AT },
    ],
  ] as const)('%s', (_, given, expected) => {
    const all = found([given])
    expect(all).toHaveLength(expected.form === 'commit' ? 2 : 1)
    expect(all[0]).toMatchObject({ skill: 'sql', at: AT, observation: 'o_1', ...expected })
  })

  test.each([
    ['an endorsement given to others', fact('endorsement', { skill: 'SQL', direction: 'given' })],
    ['a course not finished', fact('course', { name: 'SQL', completed: false })],
    ['a post without a title', fact('piece', { form: 'post', summary: 'SQL!' })],
    [
      'a subject that a feed files a piece under',
      fact('piece', { title: 'On tables', form: 'article', tags: ['article', 'tables'] }, { source: 'feed' }),
    ],
    ['hours without minutes', fact('hours', { skills: ['SQL'] })],
    ["somebody else's commit", fact('commit', { repository: 'sql' })],
    ['a note', fact('note', { text: 'SQL' })],
    ['what is yet to come', fact('course', { name: 'SQL' }, { at: NOW + DAY })],
    ['a name without letters', fact('skill', { name: '🙂' })],
  ])('%s says nothing', (_, given) => expect(found([given])).toEqual([]))

  test('the subject of a piece counts where it names a skill known from elsewhere, or was named by hand', () => {
    const piece = { title: 'On tables', form: 'article' as const, tags: ['SQL'] }
    expect(one('piece', piece, { source: 'feed' })).toMatchObject({ skill: 'sql', form: 'piece' })
    const byHand = { ...piece, tags: ['Joinery'] }
    expect(one('piece', byHand, { source: 'hand' })).toMatchObject({ skill: 'joinery', form: 'piece' })
  })

  test('a list that names a level is heard over one that names none', () => {
    const listed = [fact('skill', { name: 'SQL' }), fact('skill', { name: 'SQL', level: 'Advanced' })]
    for (const facts of [listed, listed.toReversed()])
      expect(found(facts).map(({ level, says }) => [level, says])).toEqual([[4.5, 'Listed by you: Advanced']])
  })

  test('commits in a language of code are programming too, in a language of pages are not', () => {
    expect(found([fact('commit', { repository: 'made', languages: ['Rust'] })]).map(({ skill }) => skill)).toEqual([
      'rust',
      'programming',
    ])
    expect(found([fact('commit', { repository: 'made', languages: ['Markdown'] })]).map(({ skill }) => skill)).toEqual([
      'markdown',
    ])
  })

  test('a course of many skills is evidence of each, under the name it was first given', () => {
    const all = found([fact('skill', { name: 'SQL' }), fact('course', { name: 'Data', skills: ['sql', 'Postgres'] })])
    expect(all.map(({ skill, name, form }) => [skill, name, form])).toEqual([
      ['sql', 'SQL', 'claim'],
      ['sql', 'SQL', 'course'],
      ['postgresql', 'Postgres', 'course'],
    ])
  })

  test('the end of what is still so is today, and nothing is used after it', () => {
    expect(one('position', { title: 'SQL developer', until: NOW + YEAR })?.used).toBe(NOW)
    expect(one('position', { title: 'SQL developer' })?.used).toBe(AT)
  })
})

describe('nothing twice', () => {
  test('what two sources tell in the same words', () => {
    const told = (source: string) => fact('project', { title: 'SQL mill' }, { source })
    expect(found([told('linkedin'), told('resume')])).toHaveLength(1)
  })

  test('ratings that say the same are two ratings', () => {
    const rating = fact('rating', { skill: 'SQL', level: 4, by: 'other' })
    expect(found([rating, rating])).toHaveLength(2)
  })

  test('a day of commits in two repositories is one day', () => {
    const day = (repository: string, at: number) => fact('commit', { repository, languages: ['SQL'] }, { at })
    const all = found([day('a', AT), day('b', AT + 3_600_000), day('a', AT + DAY)]).filter(
      ({ skill }) => skill === 'sql',
    )
    expect(all.map(({ amount }) => amount)).toEqual([1, 0, 1])
  })

  test('overlapping positions are years of the calendar', () => {
    const job = (from: number, until: number, title: string) =>
      fact('position', { title: `SQL ${title}`, until }, { at: from })
    const all = found([job(AT, AT + 2 * YEAR, 'a'), job(AT + YEAR, AT + 3 * YEAR, 'b')], ['sql'], AT + 10 * YEAR)
    expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(3, 9)
  })
})

test('whatever a fact holds, levels are in the scale, uses not in the future, amounts not negative', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('SQL', 'master of SQL', 'native', 'Ph.D. in SQL'))
  const any = fc.oneof(
    fc.record({ name: text, level: text }).map(detail => fact('skill', detail)),
    fc.record({ name: text, authority: text }).map(detail => fact('certificate', detail)),
    fc.record({ degree: text, field: text, until: fc.option(fc.integer()) }).map(detail => fact('education', detail)),
    fc.record({ title: text, summary: text, until: fc.option(fc.integer()) }).map(detail => fact('position', detail)),
  )
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), facts => {
      for (const { level, used, amount, skill } of found(facts)) {
        expect(level === null || (level >= 0 && level <= 7)).toBe(true)
        expect(used === null || used <= NOW).toBe(true)
        expect(amount).toBeGreaterThanOrEqual(0)
        expect(skill).not.toBe('')
      }
    }),
  )
})
