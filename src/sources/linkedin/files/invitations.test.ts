import { describe, expect, it } from 'vitest'
import { readMade } from '../../../../tests/faults/read-made.ts'
import type { Told } from '../../../../tests/faults/read-made.ts'

const ME = 'https://www.linkedin.com/in/ego'

describe('invitations', () => {
  const header = 'From,To,Sent At,Message,Direction\n'
  const young = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n'

  it('knows the direction, weighs nothing and keeps the key when addresses come in', async () => {
    const a = await readMade({ 'Invitations.csv': `${header}Eva Gold,Ana Bell,"1/29/26, 2:37 PM",Hi Ana,OUTGOING\n` })
    const b = await readMade({
      'Invitations.csv': `${young}Eva Gold,Ana Bell,"1/29/26, 2:37\u202fPM",Hi Ana,OUTGOING,${ME},https://www.linkedin.com/in/ana-bell\n`,
    })
    expect(a.of('invitation')[0]?.key).toBe(b.of('invitation')[0]?.key)
    expect(a.of('invitation')[0]).toMatchObject({
      at: Date.UTC(2026, 0, 29, 14, 37),
      people: [{ role: 'to', direction: 'out', weight: 0 }],
      detail: { chars: 6, message: 'Hi Ana' },
    })
  })

  it('C08 asks about dates that can be read two ways, decides by any that cannot, and takes the answer', async () => {
    const one = `${header}Ana Bell,Eva Gold,01/02/2026,,INCOMING\n`
    const asked = await readMade({ 'Invitations.csv': one })
    expect(asked.of('invitation')[0]?.at).toBe(Date.UTC(2026, 0, 2))
    expect(codes(asked)).toEqual(['warned W_DATE_AMBIGUOUS'])
    expect(asked.questions[0]).toMatchObject({ id: 'dates:Invitations.csv', assumed: 'month-day' })
    const answered = await readMade({ 'Invitations.csv': one }, { answers: { 'dates:Invitations.csv': 'day-month' } })
    expect(answered.of('invitation')[0]?.at).toBe(Date.UTC(2026, 1, 1))
    const decided = await readMade({ 'Invitations.csv': `${one}Bo Ek,Eva Gold,25/02/2026,,INCOMING\n` })
    expect(decided.of('invitation')[0]?.at).toBe(Date.UTC(2026, 1, 1))
    expect(decided.questions).toEqual([])
    const impossible = await readMade({
      'Invitations.csv': `${header}Ana Bell,Eva Gold,2026-02-30,,INCOMING\nBo Ek,Eva Gold,2026-02-03,,INCOMING\n`,
    })
    expect(codes(impossible)).toEqual(['failed E_DATE'])
  })
})

function codes(told: Told): string[] {
  return told.lines.map(line => `${line.outcome} ${line.code}`)
}
