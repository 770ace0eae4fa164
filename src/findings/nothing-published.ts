import { DAY } from '../model/instant.ts'
import type { Instant } from '../model/instant.ts'
import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { BrandFact } from './brand-fact.ts'
import { CLAIMS } from './claims.ts'
import { count, decimalRange, month, moreOrFewer, plural } from './words.ts'
import type { FindingFrame } from './frame.ts'

/** A draft that has waited longer than this is held up by something other than time. */
const WAITING = 60 * DAY

/**
 * Charter A3: does the work speak where others find it? Silent where nothing imported could show it and nothing is planned;
 * unknown where what is known has no date. Not publishing is no failing: the research is correlational, and so is the tone.
 */
export const nothingPublished = {
  id: 'nothing-published',
  version: 1,
  of({ asOf, brand }: { readonly asOf: Instant; readonly brand: BrandFact }): Finding | null {
    const planned = brand.drafts.length + brand.ideas.length
    if (!brand.couldShow && brand.works.n + brand.posts.n + planned === 0) return null
    if (brand.works.last === null && brand.works.n > 0) return undated(brand)
    return said(asOf, brand)
  },
}

function said(asOf: Instant, brand: BrandFact): Finding {
  const { works, posts, drafts } = brand
  const oldest = drafts[0]
  const waits = oldest !== undefined && asOf - oldest.since > WAITING
  const silent = works.lately === 0
  const reading = silent && waits ? 'act' : silent || waits ? 'watch' : 'ok'
  const claim = silent
    ? posts.lately > 0
      ? `In the last year you posted ${plural(posts.lately, 'time', 'times')}, and no article, episode, talk or video of yours came out.`
      : `In the last year nothing of yours came out where we could see it.`
    : `In the last year ${plural(works.lately, 'work', 'works')} of yours came out: ${posts.lately === 0 ? 'no posts beside' : `${plural(posts.lately, 'post', 'posts')} beside`}.`
  return {
    ...frame(brand),
    claim,
    detail: [lastWords(works.last, silent), waitingWords(asOf, oldest), broughtWords(brand), reachWords(brand)]
      .filter(text => text !== '')
      .join(' '),
    reading,
    weight: reading === 'act' ? 0.5 : reading === 'watch' ? 0.35 : 0.15,
    measured: brand.rate,
    why: isKnown(brand.rate) ? brand.rate.because : brand.rate.unknown,
  }
}

function undated(brand: BrandFact): Finding {
  const unknown = [{ text: `${plural(brand.works.n, 'work is', 'works are')} known, and none has a date.` }]
  return {
    ...frame(brand),
    claim: 'When something of yours last came out cannot be told.',
    detail: `${plural(brand.works.n, 'work', 'works')} of yours ${brand.works.n === 1 ? 'is' : 'are'} known without a date.`,
    reading: 'unknown',
    weight: 0.25,
    measured: { unknown },
    why: unknown,
  }
}

function frame(brand: BrandFact): FindingFrame {
  return {
    id: 'nothing-published',
    charter: 'A3',
    because: [
      { measure: 'publishing', says: 'works a year', measured: brand.rate },
      {
        measure: 'came-of',
        says: 'people who wrote first in the week from a work on, beyond the weeks around it',
        measured: brand.afterWorks.extra,
      },
    ],
    unseen: brand.couldShow ? [] : ['no feed and no archive that shows what you published was imported'],
    sharpen: [
      'Import the feed of your blog or podcast; write down talks by hand.',
      ...(brand.works.n > 0 && brand.credited === 0
        ? ['Credit a piece with what came of it, when something does.']
        : []),
    ],
    research: [CLAIMS.personalBrand, CLAIMS.tracesOfWork, CLAIMS.conferences],
    suggests: suggestions(brand),
    page: 'publishing',
  }
}

function suggestions({ drafts: [draft], ideas: [idea], untold: [project] }: BrandFact): Suggestion[] {
  const lever = 'brand' as const
  const finish: Suggestion[] =
    draft === undefined
      ? []
      : [
          {
            id: `nothing-published/finish/${draft.id}`,
            does: `Finish "${draft.title}", or drop it`,
            minutes: 60,
            lever,
            why: `It has been a draft since ${month(draft.since)}.`,
            place: `/work/pieces/${encodeURIComponent(draft.id)}`,
          },
        ]
  const begin: Suggestion[] =
    draft === undefined && idea !== undefined
      ? [
          {
            id: `nothing-published/begin/${idea.id}`,
            does: `Write the first page of "${idea.title}"`,
            minutes: 45,
            lever,
            why: 'An idea in a list helps nobody yet.',
            place: `/work/pieces/${encodeURIComponent(idea.id)}`,
          },
        ]
      : []
  const tell: Suggestion[] =
    project === undefined
      ? []
      : [
          {
            id: `nothing-published/tell/${project}`,
            does: `Write down what you would tell others about ${project}`,
            minutes: 20,
            lever,
            why: 'It is done, and nothing published speaks of it.',
            place: '/work/pieces',
          },
        ]
  return [...finish, ...begin, ...tell].slice(0, 3)
}

function lastWords(last: Instant | null, silent: boolean): string {
  return silent && last !== null ? `The last one came out in ${month(last)}.` : ''
}

function waitingWords(asOf: Instant, draft: BrandFact['drafts'][number] | undefined): string {
  if (draft === undefined) return ''
  const days = Math.round((asOf - draft.since) / DAY)
  return days < 1 ? '' : `The draft "${draft.title}" has waited ${plural(days, 'day', 'days')}.`
}

function broughtWords({ afterWorks: { after, extra } }: BrandFact): string {
  if (!isKnown(after) || !isKnown(extra)) return ''
  const tells = extra.low > 0 ? '' : extra.high < 0 ? '' : ', which the data cannot tell from chance'
  return `In the week from a work on ${decimalRange(after)} people wrote first: ${moreOrFewer(extra)} than in the weeks around it${tells}.`
}

function reachWords({ works, withReach, credited }: BrandFact): string {
  if (works.n === 0 || withReach === 0) return ''
  return `${count(withReach)} of ${plural(works.n, 'work has', 'works have')} a reported reach; ${credited === 0 ? 'nothing was' : `${count(credited)} ${credited === 1 ? 'was' : 'were'}`} credited with something that came of it.`
}
