import type { Instant } from '../model/instant.ts'
import type { Measured } from '../model/measured.ts'
import type { WeekAfter } from '../measures/network/week-after.ts'

/** What findings about publishing are made from. A work is an article, an episode, a talk, a video: posts are counted apart. */
export type BrandFact = {
  /** something imported could have shown a piece: a feed, or an archive with what was shown in public */
  readonly couldShow: boolean
  readonly works: Published
  readonly posts: Published
  /** works a year */
  readonly rate: Measured
  /** people who wrote first in the week from a work on, and how many more than in the weeks around it */
  readonly afterWorks: WeekAfter
  /** works with a number of reach; works with something credited to them by hand */
  readonly withReach: number
  readonly credited: number
  /** drafts in the pipeline, waiting longest first */
  readonly drafts: readonly { readonly id: string; readonly title: string; readonly since: Instant }[]
  readonly ideas: readonly { readonly id: string; readonly title: string; readonly since: Instant }[]
  /** titles of own projects that nothing published speaks of, newest first */
  readonly untold: readonly string[]
}

/** `lately`: in the last year; `undated`: without a date. */
export type Published = {
  readonly n: number
  readonly lately: number
  readonly undated: number
  readonly last: Instant | null
}
