import { describe, expect, test } from 'vitest'
import { known, madeFacts, madeRooms, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import type { RoomsFact } from './facts.ts'
import { sameRoomsOnly } from './same-rooms-only.ts'

const of = (over: Partial<RoomsFact> = {}) => sameRoomsOnly.of(madeFacts({ rooms: madeRooms(over) }))

describe('same-rooms-only', () => {
  test('says how many at gatherings were known before, who is new and what came of them', () => {
    const finding = of()
    expect(finding?.claim).toBe(
      'Of the people around you at gatherings, 98 % (95 to 100 %) were people you knew before.',
    )
    expect(finding?.detail).toBe(
      '52 of your 103 gatherings in five years say who came, with 0.4 (0 to 1.1) new faces at each. ' +
        'Most often: Department update, 57 of 103. ' +
        '75 % (70 to 79 %) of the hours there went to people who were two-way ties already. ' +
        'At least 40 % (30 to 50 %) of the places were taken by people from your own employer. ' +
        'Of 19 people first seen at one, 74 % (55 to 87 %) became two-way ties within a year. ' +
        'The week after an event brought 0.3 more (0.4 fewer to 1 more) new people than the weeks around it.',
    )
    expect(finding?.reading).toBe('watch')
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test('is content where rooms bring new faces', () => {
    expect(of({ familiar: known(0.6, 0.5, 0.7) })?.reading).toBe('ok')
  })

  test('what is not known is left out, not drawn as nought', () => {
    const finding = of({ newFaces: NOTHING, twoWayHours: NOTHING, ownEmployer: NOTHING, cameOf: NOTHING })
    expect(finding?.detail).toContain('52 of your 103 gatherings in five years say who came.')
    expect(finding?.detail).not.toContain('new faces at each')
    expect(finding?.detail).not.toContain('employer')
  })

  test('three new faces say nothing about what becomes of new faces', () => {
    expect(of({ cameOf: known(1, 0.4, 1, 3) })?.detail).not.toContain('first seen at one')
  })

  test('without lists it speaks of the weeks after events', () => {
    const finding = of({ listed: 0, familiar: NOTHING })
    expect(finding?.claim).toBe(
      'In the week after an event 3.2 (2.5 to 4) people were new to you: 0.3 more (0.4 fewer to 1 more) than in the weeks around it.',
    )
    expect(finding?.detail).toContain('They are like 3.7 (2.9 to 4.6) equally common rooms.')
    expect(finding?.picture).toBeUndefined()
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test('reads watch where an event surely brings less than one new person', () => {
    const afterEvents = { after: known(0.4, 0.2, 0.6), extra: known(0.1, -0.1, 0.3) }
    expect(of({ familiar: NOTHING, afterEvents })?.reading).toBe('watch')
    expect(of({ familiar: NOTHING })?.reading).toBe('ok')
  })

  test('names no room where the settings keep no words', () => {
    expect(of({ commonest: { title: null, n: 57 } })?.detail).not.toContain('Most often')
  })

  test('is unknown below five gatherings, and where nothing says who came', () => {
    expect(of({ gatherings: 4 })?.reading).toBe('unknown')
    const nothing = of({ familiar: NOTHING, afterEvents: { after: NOTHING, extra: NOTHING } })
    expect(nothing?.reading).toBe('unknown')
    expect(nothing?.measured).toEqual({ unknown: [{ text: 'Nothing was seen.' }] })
  })

  test('is silent without a gathering', () => {
    expect(of({ gatherings: 0 })).toBeNull()
  })
})
