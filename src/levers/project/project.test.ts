import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { tellingOf } from './credit.ts'
import { joinProjects, projectId } from './project-record.ts'
import type { KeptProject, ProjectFact, Repository } from './project-record.ts'

const NOW = 1000 * DAY
const fact = (title: string, over: Partial<ProjectFact> = {}): ProjectFact => ({
  id: `o${title}${over.source ?? ''}`,
  source: 'linkedin',
  title,
  at: 10 * DAY,
  precision: 'month',
  skills: [],
  ...over,
})
const join = (facts: ProjectFact[], repositories: Repository[] = [], kept: Record<string, KeptProject> = {}) =>
  joinProjects(facts, repositories, new Map(Object.entries(kept)), NOW)

describe('projects are put together', () => {
  test('by name: a title, the same in a CV, and a repository are one', () => {
    const [only, ...rest] = join(
      [fact('Gristmill'), fact('gristmill', { source: 'resume', role: 'Maintainer', until: null })],
      [{ name: 'code/grist-mill.git', first: 20 * DAY, last: 990 * DAY }],
    )
    expect(rest).toEqual([])
    expect(only).toMatchObject({ id: 'gristmill', title: 'Gristmill', role: 'Maintainer', open: true, from: 10 * DAY })
    expect(only?.repositories).toHaveLength(1)
  })

  test('and by what the user says is also a name of it', () => {
    const facts = [fact('Parcel twin')]
    const repositories = [{ name: 'pt-core', first: 0, last: DAY }]
    expect(join(facts, repositories)).toHaveLength(2)
    expect(join(facts, repositories, { parceltwin: { also: ['pt-core'], title: 'The twin' } })).toMatchObject([
      { id: 'parceltwin', title: 'The twin' },
    ])
  })

  test('what is written by hand says more than an old profile; an end closes it', () => {
    const [only] = join([
      fact('Twin', { until: null, result: 'nothing yet' }),
      fact('Twin', { source: 'hand', until: 500 * DAY, result: 'Sold to a port', skills: ['SQL'] }),
    ])
    expect(only).toMatchObject({ result: 'Sold to a port', until: 500 * DAY, open: false, skills: ['SQL'] })
  })

  test('what goes on comes first, then the latest', () => {
    const order = join([
      fact('old', { until: 20 * DAY }),
      fact('now', { until: null }),
      fact('late', { until: 900 * DAY }),
    ])
    expect(order.map(({ id }) => id)).toEqual(['now', 'late', 'old'])
  })

  test('every fact stays in exactly one project, and ids outlive the order of import', () => {
    const names = fc.array(fc.constantFrom('A b', 'a-b', 'AB', 'c', 'd/e', 'é', '…'), { maxLength: 12 })
    fc.assert(
      fc.property(names, list => {
        const facts = list.map((name, i) => fact(name, { id: `o${i}` }))
        const joined = join(facts)
        const ids = joined.flatMap(one => one.facts.map(({ id }) => id))
        expect(ids.toSorted()).toEqual(
          facts
            .filter(one => projectId(one.title) !== '')
            .map(({ id }) => id)
            .toSorted(),
        )
        expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length)
        expect(
          join(facts.toReversed())
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(joined.map(({ id }) => id).toSorted())
      }),
    )
  })
})

describe('how it is told', () => {
  const ana = { name: 'Ana Ruiz', did: 'design' }
  test('"I" alone beside others is said, with the sentence that names them', () => {
    expect(tellingOf('I built it. My idea.', [ana, { name: 'Bo Li', did: null }])).toMatchObject({
      one: 2,
      many: 0,
      line: 'With Ana Ruiz (design) and Bo Li.',
      suggests: 'The text says "I" 2 times and "we" never, and 2 others had a part in it.',
    })
  })

  test('nothing is amiss where everybody is named, nobody else had a part, or nothing is told', () => {
    expect(tellingOf('We built it with Ana Ruiz.', [ana]).suggests).toBeNull()
    expect(tellingOf('I built it.', []).suggests).toBeNull()
    expect(tellingOf('', [ana]).suggests).toBeNull()
    expect(tellingOf('It was built.', [ana]).suggests).toBe('The text names nobody who had a part in it.')
  })
})
