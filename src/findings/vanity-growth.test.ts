import { describe, expect, test } from 'vitest'
import { known, madeFacts, madeGrowth, madePerson, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import type { GrowthFact } from './facts.ts'
import { vanityGrowth } from './vanity-growth.ts'

const of = (over: Partial<GrowthFact> = {}) => vanityGrowth.of(madeFacts({ growth: madeGrowth(over) }))
const { recent } = madeGrowth()

describe('vanity-growth', () => {
  test('sets the count beside the ties that came of it, and visibility beside who came', () => {
    const finding = of()
    expect(finding?.claim).toBe(
      'Of the 148 people you connected with from January 2022 to January 2025, 35 % (29 to 42 %) became two-way ties within a year.',
    )
    expect(finding?.detail).toBe(
      'The count grew faster than before (148 in three years after 100); of those before, 36 % (28 to 44 %) became two-way, which the data cannot tell apart. ' +
        'In the last three years you showed yourself with 12 posts, 29 comments and 140 reactions; 85 people wrote to you first. ' +
        'In the week after a post 0.7 (0.3 to 1) people did so: 0.1 more (0.3 fewer to 0.5 more) than in the weeks around it. ' +
        'Writing and showing yourself took 2.1 (1.4 to 2.9) hours a week lately, 42 % (30 to 55 %) of the hours for your name, projects, skills and contribution together. ' +
        'No result is known, so none can be set beside this.',
    )
    expect(finding?.reading).toBe('watch')
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test('asks to act where the count grew faster and clearly fewer became ties', () => {
    const compared = { says: 'clearly', higher: 'second', probability: 0.01 } as const
    expect(of({ compared })?.reading).toBe('act')
    expect(of({ compared })?.detail).toContain('36 % (28 to 44 %) became two-way: clearly more.')
    expect(of({ recent: { ...recent, twoWay: known(0.06, 0.04, 0.09, 148) } })?.reading).toBe('act')
  })

  test('is content where fewer were added and more became ties', () => {
    const compared = { says: 'clearly', higher: 'first', probability: 0.99 } as const
    const finding = of({ pace: known(0.5, 0.4, 0.6), compared })
    expect(finding?.reading).toBe('ok')
    expect(finding?.detail).toContain('grew more slowly than before')
    expect(finding?.detail).toContain('clearly fewer.')
  })

  test('does not speak of years before where there were none', () => {
    const before = { ...madeGrowth().before, added: 0, twoWay: NOTHING }
    expect(of({ before, pace: NOTHING, compared: null })?.detail).not.toContain('before')
  })

  test('says what results there were, and says nothing of posts where there were none', () => {
    const finding = of({
      results: 1,
      posts: 0,
      comments: 0,
      reactions: 0,
      afterPosts: { after: NOTHING, extra: NOTHING },
    })
    expect(finding?.detail).toContain('1 result of those years is known.')
    expect(finding?.detail).not.toContain('showed yourself')
    expect(finding?.sharpen).toHaveLength(1)
    expect(finding?.suggests.some(({ id }) => id.endsWith('instead-of-a-post'))).toBe(false)
  })

  test('asks to answer those who wrote first, by name', () => {
    const people = [madePerson('Old', { out: 0, in: 2, last: 10 }), madePerson('New', { out: 0, in: 1, last: 20 })]
    const finding = vanityGrowth.of(madeFacts({ people }))
    expect(finding?.suggests[0]).toMatchObject({ does: 'Before the next invitation, answer New, Old', minutes: 10 })
  })

  test('draws the last eight years', () => {
    const years = Array.from({ length: 15 }, (_, i) => ({ year: 2011 + i, added: i, twoWay: NOTHING }))
    const picture = of({ years })?.picture
    if (picture?.form !== 'intervals') throw new Error('no picture')
    expect(picture.rows.map(({ label }) => label)).toHaveLength(8)
    expect(picture.rows.at(-1)?.label).toBe('2025: 14 added')
  })

  test('is unknown where a list of connections is all there is', () => {
    const finding = of({ contactSeen: false })
    expect(finding?.reading).toBe('unknown')
    expect(finding?.claim).toBe('You have 812 connections. Whether ties grew with them cannot be told yet.')
  })

  test('is silent without connections, and where hardly anybody was added', () => {
    expect(of({ connections: 0 })).toBeNull()
    expect(of({ recent: { ...recent, added: 9 } })).toBeNull()
  })
})
