import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { count } from './explain.ts'
import { share } from './reciprocity-measures.ts'

/** An invitation to connect that the ego sent; `chars` 0: without a word. `connected`: when they became connected, if ever. */
export type Invitation = {
  readonly person: string
  readonly at: Instant
  readonly chars: number
  readonly connected: Instant | null
}

/** Shares in [0, 1]. */
export type Invitations = {
  readonly sent: number
  readonly withoutWord: Measured
  readonly accepted: Measured
  readonly acceptedPlain: Measured
  readonly acceptedWritten: Measured
}

/** An acceptance later than this is not counted as one; a younger invitation without an answer is left open. */
const OPEN_FOR = 180 * DAY

/**
 * How many invitations went out without a word, and how many of each sort were accepted: a connection dated after the
 * invitation (same day included: connections carry days only) within 180 days. Jeffreys intervals.
 */
export function measureInvitations(invitations: readonly Invitation[], asOf: Instant): Invitations {
  const sent = invitations.filter(({ at }) => at < asOf)
  const plain = sent.filter(({ chars }) => chars === 0)
  const written = sent.filter(({ chars }) => chars > 0)
  return {
    sent: sent.length,
    withoutWord: share(
      plain.length,
      sent.length,
      `${plain.length} of ${count(sent.length, 'invitation')} carried no word.`,
      'No invitation of yours was seen.',
    ),
    accepted: acceptance(sent, asOf, 'invitations'),
    acceptedPlain: acceptance(plain, asOf, 'invitations without a word'),
    acceptedWritten: acceptance(written, asOf, 'invitations with a message'),
  }
}

function acceptance(invitations: readonly Invitation[], asOf: Instant, what: string): Measured {
  const accepted = invitations.filter(
    ({ at, connected }) =>
      connected !== null && connected >= at - DAY && connected - at <= OPEN_FOR && connected < asOf,
  )
  const came = new Set(accepted)
  const decided = invitations.filter(one => came.has(one) || one.at <= asOf - OPEN_FOR)
  const says = `${accepted.length} of ${decided.length} ${what} that had their time were accepted.`
  const measured = share(accepted.length, decided.length, says, `No ${what} had their time yet.`)
  if ('unknown' in measured) return measured
  const caveat = { text: 'An archive does not show invitations that were withdrawn, so the true share may be lower.' }
  return { ...measured, because: [...measured.because, caveat] }
}
