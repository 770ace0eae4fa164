import type { Agreement } from '../../model/detail-mentorship.ts'
import type { Instant } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'

export type AgreementState = Agreement['state']

/** Where each state may go. What ended may be taken up again: people do. */
const NEXT: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  proposed: ['active', 'ended'],
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  ended: ['active'],
}

const WORDS: Readonly<Record<AgreementState, string>> = {
  proposed: 'proposed and not yet agreed on',
  active: 'going on',
  paused: 'paused',
  ended: 'ended',
}

/**
 * The agreement in another state. `came`: what came of it, which only an ending keeps. Staying where it is changes
 * nothing. Refusal: E_STATE
 * @example moved(paused, 'active', at).state // 'active'
 */
export function moved(agreement: Agreement, to: AgreementState, at: Instant, came = ''): Agreement {
  if (agreement.state === to) return agreement
  if (!NEXT[agreement.state].includes(to))
    throw new Refusal(
      'E_STATE',
      `This mentorship is ${WORDS[agreement.state]}; from there it can become ${NEXT[agreement.state].join(' or ')}, not ${to}.`,
      { status: 409 },
    )
  // what was only proposed begins when it is agreed on
  const since = agreement.state === 'proposed' && to === 'active' ? at : agreement.since
  return { ...agreement, state: to, since, ended: to === 'ended' ? { at, came } : null }
}

/** What an agreement still lacks, as questions worth an answer in a first talk. @example lacking(agreement) // ['What does each of you give?'] */
export function lacking(agreement: Agreement): string[] {
  const { goals, skills, iGive, theyGive, until } = agreement
  return [
    ...(goals.length === 0 ? ['What should be different at the end? Name one or two goals.'] : []),
    ...(skills.length === 0 ? ['Which skill is it for? Then it can be seen whether it moved.'] : []),
    ...(iGive === '' || theyGive === '' ? ['What does each of you give?'] : []),
    ...(until === null
      ? ['Until when do you try it? An end in sight makes it easier to say yes, and to stop well.']
      : []),
  ]
}
