import { describe, expect, test } from 'vitest'
import { known, madeFacts, madeOrigins, madePerson, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import type { OriginFact } from './facts.ts'
import { tiesThroughWork } from './ties-through-work.ts'

const of = (over: Partial<OriginFact> = {}) => tiesThroughWork.of(madeFacts({ origins: madeOrigins(over) }))

describe('ties-through-work', () => {
  test('sets ties through work beside those from events and invitations, both with ranges', () => {
    const finding = of()
    expect(finding?.claim).toBe(
      'Of the people you first worked with, 35 % (27 to 43 %) became two-way ties within a year; of those first met at an event or by an invitation, 13 % (11 to 15 %).',
    )
    expect(finding?.detail).toBe(
      'That is clearly more through work. ' +
        'Of your 50 close or active ties, 60 % (48 to 71 %) are held by more than one kind of contact: writing, meeting, making, vouching. ' +
        '145 ties began with a message, a call or a meeting of two and are left out.',
    )
    expect(finding?.reading).toBe('watch')
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test.each([
    [
      { says: 'perhaps', higher: 'first', probability: 0.93 },
      'perhaps more through work; chance could still explain it',
    ],
    [{ says: 'cannot tell', higher: 'first', probability: 0.6 }, 'The data cannot tell the two apart'],
    [{ says: 'clearly', higher: 'second', probability: 0.01 }, 'clearly more through events and invitations'],
  ] as const)('says no more than the comparison allows: %o', (compared, says) => {
    const finding = of({ compared })
    expect(finding?.detail).toContain(says)
    expect(finding?.reading).toBe('ok')
  })

  test('draws only beginnings that anybody had', () => {
    const picture = of()?.picture
    if (picture?.form !== 'intervals') throw new Error('no picture')
    expect(picture.rows.map(({ label }) => label)).toEqual([
      'first worked together',
      'connected by invitation',
      'first seen in company',
    ])
  })

  test('proposes shared work to somebody it began with, by name', () => {
    const people = [madePerson('Ida', { band: 'dormant' }), madePerson('Per')]
    const finding = tiesThroughWork.of(
      madeFacts({ people, origins: madeOrigins({ quietFromWork: ['p_Ida', 'p_gone'] }) }),
    )
    expect(finding?.suggests[0]).toMatchObject({
      does: 'Propose something small to do together to Ida, with whom you once worked',
      people: ['p_Ida'],
    })
    expect(of()?.suggests).toHaveLength(2)
  })

  test('is unknown where either kind is too small, and says which', () => {
    const unknown = {
      unknown: [{ text: 'Only 4 people you first worked with have had a year; from 10 on it can be said.' }],
    }
    const finding = of({ work: unknown, compared: null })
    expect(finding?.reading).toBe('unknown')
    expect(finding?.measured).toEqual(unknown)
    expect(finding?.detail).toContain('Only 4 people')
    expect(finding?.picture).toBeUndefined()
  })

  test('is unknown even if one kind is known', () => {
    expect(of({ met: NOTHING, compared: null })?.reading).toBe('unknown')
    expect(of({ work: known(0.4, 0.3, 0.5), compared: null })?.reading).toBe('unknown')
  })

  test('is silent where no beginning can be told', () => {
    const groups = madeOrigins().groups.map(group => (group.origin === 'unknown' ? group : { ...group, people: 0 }))
    expect(of({ groups })).toBeNull()
  })
})
