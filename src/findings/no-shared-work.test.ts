import { describe, expect, test } from 'vitest'
import { known, madeFacts, madeHours, madeSharedWork, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import type { SharedWorkFact } from './facts.ts'
import { noSharedWork } from './no-shared-work.ts'

const of = (over: Partial<SharedWorkFact> = {}) => noSharedWork.of(madeFacts({ sharedWork: madeSharedWork(over) }))
const NO_DAYS = { days: 0, shared: NOTHING, lately: NOTHING, companions: [] }

describe('no-shared-work', () => {
  test('says how much was done with others, with whom, and how the ego speaks of it', () => {
    const finding = of()
    expect(finding?.claim).toBe('Somebody else had a part in 21 % (17 to 26 %) of your 196 days of visible work.')
    expect(finding?.detail).toBe(
      'In the last year: 23 % (10 to 35 %) of 30 days. Most often with Ana (7 days). ' +
        'In your public texts "we" is 58 % (46 to 68 %) of all "I" and "we". ' +
        'Writing and showing yourself took 2.1 (1.4 to 2.9) hours a week lately, 42 % (30 to 55 %) of the hours for your name, projects, skills and contribution together. ' +
        'Of 12 publications, 2 projects and 33 posts nothing says who else had a part.',
    )
    expect(finding?.reading).toBe('ok')
    expect(finding?.suggests[0]).toMatchObject({ people: ['p_Ana'], lever: 'project' })
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test('reads watch only where even the high end is low', () => {
    expect(of({ shared: known(0.05, 0.02, 0.1) })?.reading).toBe('watch')
    expect(of({ shared: known(0.1, 0.02, 0.25) })?.reading).toBe('ok')
  })

  test('names nobody who is not among the people, and says nothing that is not known', () => {
    const work = madeSharedWork({ companions: [{ person: 'p_gone', days: 9 }], we: NOTHING, lately: NOTHING })
    const finding = noSharedWork.of(madeFacts({ sharedWork: work, hours: madeHours({ brand: NOTHING }) }))
    expect(finding?.detail).toBe(
      'In the last year none was seen. Of 12 publications, 2 projects and 33 posts nothing says who else had a part.',
    )
    expect(finding?.suggests.map(({ id }) => id)).toEqual(['no-shared-work/review', 'no-shared-work/credit'])
  })

  test('is unknown where no source could name others: that is not the same as alone', () => {
    const finding = of(NO_DAYS)
    expect(finding?.reading).toBe('unknown')
    expect(finding?.claim).toBe('How much of your visible work is done with others cannot be told yet.')
    expect(finding?.detail).toContain('nothing says who else had a part')
    expect(finding?.picture).toBeUndefined()
  })

  test('is unknown below ten days of work', () => {
    const finding = of({ days: 4, shared: known(0, 0, 0.4, 4) })
    expect(finding?.reading).toBe('unknown')
    expect(finding?.measured).toEqual({
      unknown: [{ text: '4 days of work could name others; from 10 on it can be said.' }],
    })
  })

  test('is silent where no work was shown', () => {
    expect(of({ ...NO_DAYS, untold: { commit: 0, project: 0, publication: 0, post: 0 } })).toBeNull()
  })
})
