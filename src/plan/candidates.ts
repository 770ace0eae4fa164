import type { Finding, Suggestion } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import { DAY } from '../model/instant.ts'
import { isKnown } from '../model/measured.ts'
import type { Action } from './action.ts'
import { dayInWords } from './day-words.ts'
import { draftFor } from './draft-words.ts'
import { PRESSING } from './open-work.ts'
import type { OpenWork } from './open-work.ts'

/** An action with how much it would matter now, 0 to 1. Overdue work is above what any finding asks. */
export type Candidate = { readonly action: Action; readonly weight: number }

export type NameOf = (person: string) => string | null

/**
 * What findings suggest. The later ones of a finding matter less, so that one finding does not fill the week. What `work`
 * covers already is left out: open work knows its day and its words.
 */
export function fromFindings(
  findings: readonly Finding[],
  nameOf: NameOf,
  work: readonly Pick<OpenWork, 'covers'>[] = [],
): Candidate[] {
  const covered = new Set(work.flatMap(({ covers }) => covers ?? []))
  return findings.flatMap(finding =>
    finding.suggests
      .map((suggestion, place) => ({
        action: fromSuggestion(finding, suggestion, nameOf),
        weight: finding.weight * 0.8 ** place,
      }))
      .filter(({ action }) => !covered.has(action.id)),
  )
}

/** What waits with a date, the sooner the more pressing. */
export function fromOpenWork(work: readonly OpenWork[], now: Instant): Candidate[] {
  return work.map(item => ({ action: fromOpen(item, now), weight: pressing(item, now) }))
}

function fromSuggestion(finding: Finding, suggestion: Suggestion, nameOf: NameOf): Action {
  const { id, does, minutes, lever, why, people = [], place } = suggestion
  const named = people.flatMap(person => {
    const name = nameOf(person)
    return name === null ? [] : [{ id: person, name }]
  })
  const measured = isKnown(finding.measured) ? finding.measured : null
  return {
    id,
    does,
    minutes,
    lever,
    why,
    people: named,
    place: place ?? (named[0] ? `/people/${named[0].id}` : null),
    due: null,
    draft: draftFor(suggestion, named),
    because: {
      kind: 'finding',
      id: finding.id,
      says: finding.claim,
      reading: finding.reading,
      low: measured?.low ?? null,
      high: measured?.high ?? null,
      value: measured?.value ?? null,
    },
  }
}

function fromOpen({ id, room, does, minutes, lever, due, why, people, place, draft }: OpenWork, now: Instant): Action {
  return {
    id,
    does,
    minutes,
    lever,
    why,
    people: [...people],
    place,
    due,
    draft,
    because: {
      kind: 'open',
      id: room,
      says: due !== null && due < now ? `Its day was ${dayInWords(due)}.` : why,
      // another date is another reason: what was refused comes back when it was put to another day
      reading: due === null ? 'open' : new Date(due).toISOString().slice(0, 10),
      low: null,
      high: null,
      value: null,
    },
  }
}

function pressing({ room, due }: OpenWork, now: Instant): number {
  const base = PRESSING[room]
  if (due === null) return base * 0.6
  if (due < now) return 0.6 + 0.4 * base
  return due < now + 7 * DAY ? base : base * 0.4
}
