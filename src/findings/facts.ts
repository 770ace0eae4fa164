import type { Channel } from '../model/channel.ts'
import type { Instant } from '../model/instant.ts'
import type { Measured } from '../model/measured.ts'
import type { Band } from '../model/tie.ts'
import type { Finding } from '../model/finding.ts'
import type { BrandFact } from './brand-fact.ts'
import type { LeverHours } from './lever-hours.ts'
import type { MentoringFact } from './mentoring-fact.ts'
import type { ExpectationsFact, ResultsFact } from './results-fact.ts'
import type { PlanFact } from './plan-fact.ts'
import type { SkillsFact } from './skills-fact.ts'
import type { Attribute } from '../measures/network/variety.ts'
import type { SameRooms } from '../measures/network/same-rooms.ts'
import type { WeekAfter } from '../measures/network/week-after.ts'
import type { GiveAndTake } from '../measures/tie/give-and-take.ts'
import type { ConnectionGrowth } from '../measures/tie/connection-growth.ts'
import type { Origins } from '../measures/tie/origins.ts'
import type { SharedWork } from '../measures/work/with-others.ts'

/** What findings are made from: measures already taken. Findings compute no measure of their own. */
export type Facts = {
  /** the end of the last day that anything shows; ties are measured as of the last day of contact (decision 0037) */
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
  /**
   * genuine ties among those linked to; `beyond`: middle of the same count among people not linked to; `outside`: the same
   * count without those the ego works with now, whose contact is context as well; null where none of them is known
   */
  readonly count: {
    readonly measured: Measured
    readonly dots: readonly number[]
    readonly beyond: number
    readonly outside: Measured | null
  }
  readonly exchange: ExchangeFact
  readonly templates: TemplateFact
  readonly invitations: InvitationFact
  readonly composition: readonly CompositionFact[]
  /** how alike the ego those in touch are, by each attribute that says something of both */
  readonly alike: readonly AlikeFact[]
  readonly bonds: BondFact
  readonly origins: OriginFact
  readonly rooms: RoomsFact
  readonly growth: GrowthFact
  readonly sharedWork: SharedWorkFact
  /** absent where no clock was read */
  readonly hours?: LeverHours
  /** absent where no plan was weighed */
  readonly plan?: PlanFact
  readonly skills: SkillsFact
  readonly mentoring: MentoringFact
  readonly brand: BrandFact
  readonly results: ResultsFact
  readonly expectations: ExpectationsFact
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

/** Coleman's index of one attribute, -1 to 1, by heads and by attention; `own`: the ego's category in words. */
export type AlikeFact = {
  readonly by: Attribute
  readonly own: string
  readonly heads: Measured
  readonly attention: Measured
}

/** What holds near ties (close and active) together: `multiplex`, the share held by two kinds of contact and more. */
export type BondFact = { readonly near: number; readonly multiplex: Measured; readonly favours: GiveAndTake }

/** How ties began. `quietFromWork`: person ids of quiet two-way ties that began by working together, surest to answer first. */
export type OriginFact = Origins & { readonly quietFromWork: readonly string[] }

/** Who is met at gatherings of the last five years. */
export type RoomsFact = Omit<SameRooms, 'rooms' | 'commonest'> & {
  /** gatherings that are events, not meetings */
  readonly events: number
  /** like so many equally common rooms */
  readonly alike: Measured
  /** the room most often gone to; `title` null where the settings keep no words */
  readonly commonest: { readonly title: string | null; readonly n: number } | null
  /** new people in the week after an event, and how many more than in the weeks around */
  readonly afterEvents: WeekAfter
}

/** Connections and visibility beside ties and results; counts are of the last three years. */
export type GrowthFact = ConnectionGrowth & {
  /** false where no imported channel shows contact at all */
  readonly contactSeen: boolean
  readonly posts: number
  readonly comments: number
  readonly reactions: number
  /** people whose first personal contact came from them */
  readonly wroteFirst: number
  /** null where no result is known */
  readonly results: number | null
  /** people who wrote first in the week after a post, and how many more than in the weeks around */
  readonly afterPosts: WeekAfter
}

/** Visible work alone and with others. `we`: share of "we" among "I" and "we" in the ego's public texts. */
export type SharedWorkFact = SharedWork & { readonly we: Measured }

/** One claim. Null: nothing worth saying, the card stays away. A finding with reading `unknown`: asked for, not answerable. */
export type FindingRule = {
  readonly id: string
  readonly version: number
  of(facts: Facts): Finding | null
}
