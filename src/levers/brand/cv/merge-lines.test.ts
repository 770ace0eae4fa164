import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation, ObservationKind } from '../../../model/observation.ts'
import { mergeLines } from './merge-lines.ts'
import { readLines } from './read-lines.ts'

let n = 0
function fact<K extends ObservationKind>(
  source: string,
  kind: K,
  detail: Observation<K>['detail'],
  at: number | null = null,
  precision: Observation['precision'] = 'month',
) {
  n += 1
  const observation = { source, key: `${n}`, at, precision, kind, channel: null, people: [], detail }
  return { id: `o${n}`, observation: observation as unknown as Observation }
}
const merge = (...facts: ReturnType<typeof fact>[]) => mergeLines(facts.flatMap(readLines))
const [MARCH, MAY, YEAR_2022] = [Date.UTC(2022, 2, 1), Date.UTC(2022, 4, 1), Date.UTC(2022, 0, 1)]

describe('the same fact, told by a profile and by a résumé', () => {
  test('is one line, with the finest dates and the résumé’s words', () => {
    const [line, ...more] = merge(
      fact(
        'linkedin',
        'position',
        { title: 'Lead', company: 'Orchard B.V.', summary: 'On LinkedIn.', place: 'Utrecht' },
        MARCH,
      ),
      fact(
        'resume',
        'position',
        { title: 'lead', company: 'Orchard', summary: 'In the résumé.', until: null },
        YEAR_2022,
        'year',
      ),
    )
    expect(more).toEqual([])
    expect(line).toMatchObject({
      section: 'work',
      title: 'lead',
      where: 'Orchard',
      place: 'Utrecht',
      text: 'In the résumé.',
      from: { at: MARCH, precision: 'month' },
      until: 'now',
      differs: [],
    })
    expect(line?.told.map(({ source }) => source)).toEqual(['resume', 'linkedin'])
  })

  test('says where they disagree', () => {
    const [line] = merge(
      fact('resume', 'position', { title: 'Lead', company: 'Orchard', until: null }, MARCH),
      fact('linkedin', 'position', { title: 'Lead', company: 'Orchard', until: Date.UTC(2024, 0, 1) }, MAY),
    )
    expect(line?.differs).toEqual([
      'LinkedIn says that it began in 2022-05, not 2022-03.',
      'LinkedIn says that it ended in 2024-01.',
    ])
  })

  test('a degree is one degree, however it is abbreviated', () => {
    const lines = merge(
      fact('linkedin', 'education', { school: 'Oosterveld', degree: 'BSc Econometrics' }, YEAR_2022, 'year'),
      fact('resume', 'education', { school: 'Oosterveld', degree: 'Bachelor', field: 'Econometrics' }, MAY, 'day'),
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ title: 'Bachelor, Econometrics', from: { at: MAY } })
  })

  test.each([
    ['another degree', 'education', { school: 'O', degree: 'BSc Law' }, { school: 'O', degree: 'MSc Law' }],
    ['another employer', 'position', { title: 'Lead', company: 'A' }, { title: 'Lead', company: 'B' }],
    ['another title', 'position', { title: 'Lead', company: 'A' }, { title: 'Hand', company: 'A' }],
  ] as const)('%s is another line', (_, kind, a, b) => {
    expect(merge(fact('linkedin', kind, a), fact('resume', kind, b))).toHaveLength(2)
  })

  test('a second time at the same place is a line of its own, with an id of its own', () => {
    const then = fact(
      'linkedin',
      'position',
      { title: 'Lead', company: 'A', until: Date.UTC(2012, 0, 1) },
      Date.UTC(2010, 0, 1),
    )
    const again = fact('linkedin', 'position', { title: 'Lead', company: 'A', until: null }, MARCH)
    const lines = merge(then, again)
    expect(lines).toHaveLength(2)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2)
  })

  test('who somebody is: one name, every address once', () => {
    const lines = merge(
      fact('linkedin', 'profile', { name: 'Mara Quell', headline: 'Engineer | mills', urls: ['own.example'] }),
      fact('resume', 'profile', {
        name: 'Mara Quell',
        headline: 'Engineer',
        emails: ['me@own.example'],
        urls: ['https://www.own.example/'],
      }),
      fact('mail', 'profile', { emails: ['old@other.example'] }),
    )
    expect(lines.map(({ where, title }) => [where, title]).toSorted()).toEqual([
      ['email', 'me@own.example'],
      ['label', 'Engineer'],
      ['name', 'Mara Quell'],
      ['url', 'https://www.own.example/'],
    ])
  })

  test('a course that was not finished is none', () => {
    expect(merge(fact('linkedin', 'course', { name: 'Half', completed: false }))).toEqual([])
  })
})

test('ids are those of what is told, whatever the order and however often it is told', () => {
  const company = fc.constantFrom('Mill', 'Orchard GmbH', 'Orchard')
  const title = fc.constantFrom('Lead', 'lead', 'Hand')
  const at = fc.option(fc.integer({ min: 0, max: 40 }).map(months => Date.UTC(2015, months * 3, 1)))
  const given = fc.array(fc.tuple(company, title, at), { maxLength: 8 })
  fc.assert(
    fc.property(given, list => {
      const facts = list.map(([where, what, from]) =>
        fact('linkedin', 'position', { title: what, company: where }, from),
      )
      const lines = merge(...facts)
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
      expect(lines.flatMap(({ told }) => told)).toHaveLength(facts.length)
      expect(merge(...facts, ...facts).map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
    }),
  )
})
