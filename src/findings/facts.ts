import type { Channel } from '../model/channel.ts'
import type { Instant } from '../model/instant.ts'
import type { Measured } from '../model/measured.ts'
import type { Band } from '../model/tie.ts'
import type { Finding } from '../model/finding.ts'

/** What findings are made from: measures already taken. Findings compute no measure of their own. */
export type Facts = {
  readonly asOf: Instant
  readonly seen: readonly Channel[]
  readonly unseen: readonly Channel[]
  /** people the ego is linked to on LinkedIn; null where no list of connections was imported */
  readonly connections: number | null
  readonly bands: Readonly<Record<Band, number>>
  /** the same, of those the ego is linked to; all people where no list of connections was imported */
  readonly linkedBands: Readonly<Record<Band, number>>
  readonly people: readonly PersonFact[]
  /** answers to the thirty questions so far */
  readonly labels: number
  /** genuine ties among those linked to; `beyond`: middle of the same count among people not linked to */
  readonly count: { readonly measured: Measured; readonly dots: readonly number[]; readonly beyond: number }
  readonly exchange: ExchangeFact
  readonly templates: TemplateFact
  readonly invitations: InvitationFact
  readonly composition: readonly CompositionFact[]
}

/** One person, as far as findings speak of single people. */
export type PersonFact = {
  readonly id: string
  readonly name: string
  readonly band: Band
  readonly function: string | null
  readonly company: string | null
  readonly twoWay: Measured
  readonly wouldAnswer: Measured
  readonly last: Instant | null
  readonly out: number
  readonly in: number
  /** the ego came back only to ask: long silence, a message out, silence again */
  readonly onlyWhenNeeded: boolean
}

/** Who writes and who answers, over everybody seen in messages. */
export type ExchangeFact = {
  readonly people: number
  /** people the ego wrote to who never wrote back, and the other way round */
  readonly onlyOut: Measured
  readonly onlyIn: Measured
  /** share of conversations the ego began */
  readonly starts: Measured
  readonly onlyWhenNeeded: Measured
  /** median days until they answer */
  readonly answerDays: Measured
}

/** Outgoing texts that are nearly alike. */
export type TemplateFact = {
  readonly outgoing: number
  readonly share: Measured
  readonly groups: readonly {
    readonly size: number
    readonly people: number
    readonly example: string | null
    readonly answered: Measured
  }[]
  /** how often messages that are in no group were answered, to compare with */
  readonly answeredOthers: Measured
}

export type InvitationFact = {
  readonly sent: number
  readonly withoutWord: Measured
  readonly accepted: Measured
  readonly acceptedWithWord: Measured
  readonly acceptedWithoutWord: Measured
}

/** How varied a group is by one attribute: the people linked to, and those the ego gives attention to. */
export type CompositionFact = {
  readonly by: 'function' | 'seniority'
  /** share of people whose title could be read */
  readonly coverage: Measured
  readonly linked: Measured
  readonly attention: Measured
  readonly rows: readonly { readonly label: string; readonly linked: number; readonly attention: number }[]
  /** two-way ties gone quiet, outside the commonest value among the active ties */
  readonly dormantOutside: readonly PersonFact[]
  readonly commonest: string | null
}

/** One claim. Null: nothing worth saying, the card stays away. A finding with reading `unknown`: asked for, not answerable. */
export type FindingRule = {
  readonly id: string
  readonly version: number
  of(facts: Facts): Finding | null
}
