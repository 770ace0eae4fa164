import { describe, expect, test } from 'vitest'
import { madeBrand } from '../../tests/made/brand-fact.ts'
import { Finding } from '../model/finding.ts'
import type { BrandFact } from './brand-fact.ts'
import { nothingPublished } from './nothing-published.ts'

const NOW = Date.UTC(2026, 0, 1)
const of = (over: Partial<BrandFact> = {}) => nothingPublished.of({ asOf: NOW, brand: madeBrand(over) })
const NONE = { n: 0, lately: 0, undated: 0, last: null }
const OLD = { n: 3, lately: 0, undated: 0, last: Date.UTC(2023, 4, 2) }

describe('nothing-published', () => {
  test('counts works apart from posts, and sets what came beside what was reported', () => {
    const finding = of()
    expect(finding?.claim).toBe('In the last year 2 works of yours came out: 12 posts beside.')
    expect(finding?.detail).toBe(
      'The draft "Counting twice" has waited 12 days. ' +
        'In the week from a work on 0.7 (0.3 to 1) people wrote first: 0.1 more (0.3 fewer to 0.5 more) than in the weeks around it, which the data cannot tell from chance. ' +
        '3 of 9 works have a reported reach; 1 was credited with something that came of it.',
    )
    expect(finding?.reading).toBe('ok')
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test('posts do not stand for works', () => {
    const finding = of({ works: OLD })
    expect(finding?.claim).toBe(
      'In the last year you posted 12 times, and no article, episode, talk or video of yours came out.',
    )
    expect(finding?.detail).toContain('The last one came out in May 2023.')
    expect(finding?.reading).toBe('watch')
  })

  test('asks to act only where nothing came out and a draft has waited long', () => {
    const drafts = [{ id: 'p-1', title: 'Counting twice', since: Date.UTC(2025, 5, 1) }]
    expect(of({ works: OLD, posts: NONE, drafts })?.reading).toBe('act')
    expect(of({ drafts })?.reading).toBe('watch')
    expect(of({ works: OLD, drafts: [] })?.reading).toBe('watch')
  })

  test('leads to the draft, else to the idea, and to what nobody has told', () => {
    expect(of()?.suggests.map(({ does, place }) => [does, place])).toEqual([
      ['Finish "Counting twice", or drop it', '/work/pieces/p-1'],
      ['Write down what you would tell others about gristmill', '/work/pieces'],
    ])
    expect(of({ drafts: [] })?.suggests[0]?.does).toBe('Write the first page of "Mills and queues"')
    expect(of({ drafts: [], ideas: [], untold: [] })?.suggests).toEqual([])
  })

  test('is unknown where no work has a date', () => {
    const finding = of({ works: { n: 2, lately: 0, undated: 2, last: null } })
    expect(finding?.reading).toBe('unknown')
    expect(finding?.claim).toBe('When something of yours last came out cannot be told.')
  })

  test('is silent where nothing imported could show a piece and none is planned', () => {
    const nothing = { works: NONE, posts: NONE, drafts: [], ideas: [] }
    expect(of({ ...nothing, couldShow: false })).toBeNull()
    expect(of({ ...nothing, couldShow: true })?.claim).toContain('nothing of yours came out where we could see it')
  })

  test('says so where only the pipeline is known', () => {
    const finding = of({ works: NONE, posts: NONE, couldShow: false })
    expect(finding?.reading).toBe('watch')
    expect(finding?.unseen).toHaveLength(1)
  })
})
