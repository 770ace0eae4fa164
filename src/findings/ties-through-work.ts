import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import type { Comparison } from '../measures/tie/compare-shares.ts'
import type { Origin } from '../measures/tie/origin.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule } from './facts.ts'
import type { FindingFrame } from './frame.ts'
import { notSeen, percentRange, plural } from './words.ts'

/** Charter A4: do ties that began by working together become two-way more often? Silent where no beginning can be told. */
export const tiesThroughWork: FindingRule = {
  id: 'ties-through-work',
  version: 1,
  of(facts) {
    const { work, met, compared, groups } = facts.origins
    const told = groups.filter(({ origin }) => origin !== 'unknown').reduce((sum, { people }) => sum + people, 0)
    if (told === 0) return null
    return isKnown(work) && isKnown(met) && compared !== null ? compare(facts, work, met, compared) : untold(facts)
  },
}

function compare(facts: Facts, work: Known, met: Known, compared: Comparison): Finding {
  const worthwhile = compared.says === 'clearly' && compared.higher === 'first' && met.n > 2 * work.n
  return {
    ...frame(facts),
    claim: `Of the people you first worked with, ${percentRange(work)} became two-way ties within a year; of those first met at an event or by an invitation, ${percentRange(met)}.`,
    detail: `${verdict(compared)}${bondWords(facts)}${leftOut(facts)}`,
    reading: worthwhile ? 'watch' : 'ok',
    weight: worthwhile ? 0.55 : 0.3,
    measured: work,
    why: [...work.because, ...met.because],
    research: [CLAIMS.regularMeetings, CLAIMS.conferences, CLAIMS.oneStrongTie],
    picture: {
      form: 'intervals',
      rows: facts.origins.groups
        .filter(({ people }) => people > 0)
        .map(({ origin, twoWay }) => ({ label: LABELS[origin], measured: twoWay })),
      range: [0, 1],
      unit: 'share',
    },
  }
}

function untold(facts: Facts): Finding {
  const { work, met } = facts.origins
  const reasons = [work, met].flatMap(measured => (isKnown(measured) ? [] : measured.unknown))
  const unknown = { unknown: reasons.length > 0 ? reasons : [{ text: 'Too few beginnings could be told.' }] }
  return {
    ...frame(facts),
    claim: 'Whether your ties through work last better than those from events and invitations cannot be told yet.',
    detail: unknown.unknown.map(({ text }) => text).join(' '),
    reading: 'unknown',
    weight: 0.2,
    measured: unknown,
    why: unknown.unknown,
    research: [CLAIMS.regularMeetings, CLAIMS.conferences],
  }
}

function frame(facts: Facts): Omit<FindingFrame, 'research'> {
  const { work, met } = facts.origins
  return {
    id: 'ties-through-work',
    charter: 'A4',
    because: [
      { measure: 'origin', says: 'share two-way within a year, of people you first worked with', measured: work },
      {
        measure: 'origin',
        says: 'share two-way within a year, of people first met at an event or by an invitation',
        measured: met,
      },
      {
        measure: 'multiplexity',
        says: 'share of close and active ties held by two kinds of contact and more',
        measured: facts.bonds.multiplex,
      },
    ],
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Say on the pages of people how you met: your word wins over every guess.',
      'A colleague who has changed jobs since looks like any other connection; the history of a repository or a calendar shows who worked together.',
    ],
    suggests: suggests(facts),
    page: 'origin',
  }
}

const LABELS: Record<Origin, string> = {
  work: 'first worked together',
  event: 'first seen at an event',
  introduced: 'introduced',
  invitation: 'connected by invitation',
  unknown: 'first seen in company',
}

function verdict({ says, higher }: Comparison): string {
  const through = higher === 'first' ? 'work' : 'events and invitations'
  if (says === 'clearly') return `That is clearly more through ${through}.`
  if (says === 'perhaps') return `That is perhaps more through ${through}; chance could still explain it.`
  return 'The data cannot tell the two apart.'
}

function bondWords({ bonds: { near, multiplex } }: Facts): string {
  if (!isKnown(multiplex)) return ''
  return ` Of your ${plural(near, 'close or active tie', 'close or active ties')}, ${percentRange(multiplex)} are held by more than one kind of contact: writing, meeting, making, vouching.`
}

function leftOut({ origins: { contactFirst } }: Facts): string {
  if (contactFirst === 0) return ''
  return ` ${plural(contactFirst, 'tie', 'ties')} began with a message, a call or a meeting of two and ${contactFirst === 1 ? 'is' : 'are'} left out.`
}

function suggests({ origins, people }: Facts): Suggestion[] {
  const quiet = origins.quietFromWork.flatMap(id => people.find(person => person.id === id) ?? [])
  const [first] = quiet
  const again: Suggestion[] =
    first === undefined
      ? []
      : [
          {
            id: `ties-through-work/again/${first.id}`,
            does: `Propose something small to do together to ${first.name}, with whom you once worked`,
            minutes: 20,
            lever: 'project',
            why: 'You were in touch both ways, and shared work is how it began.',
            people: quiet.slice(0, 5).map(({ id }) => id),
            place: `/people/${first.id}`,
          },
        ]
  return [
    ...again,
    {
      id: 'ties-through-work/one-piece',
      does: 'Offer one person you met at an event an hour of shared work: a review, a draft, a bug',
      minutes: 60,
      lever: 'project',
      why: 'Meeting again over the same work is what trials of regular groups have in common.',
    },
    {
      id: 'ties-through-work/how-met',
      does: 'Write down how you met five people you care about',
      minutes: 5,
      lever: 'networking',
      why: 'It replaces guesses with what you know.',
      place: '/people',
    },
  ]
}
