import type { Finding, Picture, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import type { Known } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { Facts, FindingRule, RoomsFact } from './facts.ts'
import { count, decimalRange, moreOrFewer, notSeen, percentRange, plural } from './words.ts'
import type { FindingFrame } from './frame.ts'

const FEWEST = 5

/** Charter A5: are gatherings always with the same people? Silent without one; unknown below five. */
export const sameRoomsOnly: FindingRule = {
  id: 'same-rooms-only',
  version: 1,
  of(facts) {
    const { gatherings, familiar, afterEvents } = facts.rooms
    if (gatherings === 0) return null
    if (gatherings >= FEWEST && isKnown(familiar)) return byFaces(facts, familiar)
    if (gatherings >= FEWEST && isKnown(afterEvents.after)) return byWeeks(facts, afterEvents.after)
    return untold(facts)
  },
}

/** Where lists say who came. */
function byFaces(facts: Facts, familiar: Known): Finding {
  const { rooms } = facts
  const same = familiar.low > 0.8
  return {
    ...frame(facts),
    claim: `Of the people around you at gatherings, ${percentRange(familiar)} were people you knew before.`,
    detail: sentences([
      `${count(rooms.listed)} of your ${plural(rooms.gatherings, 'gathering', 'gatherings')} in five years say who came${known(rooms.newFaces, faces => `, with ${decimalRange(faces)} new faces at each`)}.`,
      commonest(rooms),
      known(
        rooms.twoWayHours,
        hours => `${percentRange(hours)} of the hours there went to people who were two-way ties already.`,
      ),
      known(rooms.ownEmployer, own =>
        own.value > 0 ? `At least ${percentRange(own)} of the places were taken by people from your own employer.` : '',
      ),
      cameOf(rooms),
      aroundEvents(rooms),
    ]),
    reading: same ? 'watch' : 'ok',
    weight: same ? 0.4 : 0.25,
    measured: familiar,
    why: [...familiar.because, ...reasons(rooms.newFaces), ...reasons(rooms.cameOf)],
    picture: picture(rooms),
  }
}

/** Where no list says who came: how many people are new around events. */
function byWeeks(facts: Facts, after: Known): Finding {
  const { rooms } = facts
  const { extra } = rooms.afterEvents
  const few = isKnown(extra) && extra.high < 1
  return {
    ...frame(facts),
    claim: `In the week after an event ${decimalRange(after)} people were new to you${isKnown(extra) ? `: ${moreOrFewer(extra)} than in the weeks around it` : ''}.`,
    detail: sentences([
      `Almost none of your ${plural(rooms.gatherings, 'gathering', 'gatherings')} in five years say who came.`,
      known(rooms.alike, alike => `They are like ${decimalRange(alike)} equally common rooms.`),
      commonest(rooms),
    ]),
    reading: few ? 'watch' : 'ok',
    weight: few ? 0.4 : 0.2,
    measured: after,
    why: [...after.because, ...reasons(extra)],
  }
}

function untold(facts: Facts): Finding {
  const { gatherings, familiar } = facts.rooms
  const reason = isKnown(familiar) ? `${gatherings} are too few.` : familiar.unknown.map(({ text }) => text).join(' ')
  const unknown = { unknown: [{ text: reason }] }
  return {
    ...frame(facts),
    claim: 'Whether you always meet the same people cannot be told yet.',
    detail: `${plural(gatherings, 'gathering was', 'gatherings were')} seen in five years; too few of them say who came.`,
    reading: 'unknown',
    weight: 0.15,
    measured: unknown,
    why: unknown.unknown,
  }
}

function frame(facts: Facts): FindingFrame {
  const { rooms } = facts
  return {
    id: 'same-rooms-only',
    charter: 'A5',
    because: [
      { measure: 'same-rooms', says: 'share of places taken by people known before', measured: rooms.familiar },
      { measure: 'same-rooms', says: 'new faces at a gathering that says who came', measured: rooms.newFaces },
      { measure: 'same-rooms', says: 'share of new faces that became two-way within a year', measured: rooms.cameOf },
      { measure: 'same-rooms', says: 'new people in the week after an event', measured: rooms.afterEvents.after },
      {
        measure: 'same-rooms',
        says: 'new people in that week beyond the weeks around it',
        measured: rooms.afterEvents.extra,
      },
    ],
    unseen: notSeen(facts.unseen),
    sharpen: [
      'Import a calendar in which invitations name who comes.',
      'After an event, write down whom you met: an evening without a list shows nobody.',
    ],
    research: [CLAIMS.regularMeetings, CLAIMS.conferences, CLAIMS.structuralHoles],
    suggests: SUGGESTS,
    page: 'same-rooms',
  }
}

const SUGGESTS: Suggestion[] = [
  {
    id: 'same-rooms-only/two-people',
    does: 'Before the next event, write to two people you do not know yet and ask for ten minutes there',
    minutes: 15,
    lever: 'networking',
    why: 'New faces come of asking beforehand; standing near the people you know brings none.',
  },
  {
    id: 'same-rooms-only/follow-up',
    does: 'After it, send one person something they can use: a paper, a name, a fix',
    minutes: 15,
    lever: 'networking',
    why: 'A first meeting becomes a tie only if somebody turns to the other again.',
  },
  {
    id: 'same-rooms-only/fixed-group',
    does: 'Look for one small group outside your employer that meets every month with the same people',
    minutes: 30,
    lever: 'networking',
    why: 'Regular meetings made more partnerships in a trial than single ones.',
  },
]

function cameOf({ cameOf: came }: RoomsFact): string {
  if (!isKnown(came) || came.n < FEWEST) return ''
  return `Of ${plural(came.n, 'person', 'people')} first seen at one, ${percentRange(came)} became two-way ties within a year.`
}

function aroundEvents({ afterEvents: { extra } }: RoomsFact): string {
  return known(
    extra,
    more => `The week after an event brought ${moreOrFewer(more)} new people than the weeks around it.`,
  )
}

function commonest({ commonest: most, gatherings }: RoomsFact): string {
  if (most === null || most.title === null || most.n < 2) return ''
  return `Most often: ${most.title}, ${count(most.n)} of ${count(gatherings)}.`
}

function picture(rooms: RoomsFact): Picture {
  return {
    form: 'intervals',
    rows: [
      { label: 'known before', measured: rooms.familiar },
      { label: 'hours with two-way ties', measured: rooms.twoWayHours },
      { label: 'from your own employer', measured: rooms.ownEmployer },
      { label: 'new faces: two-way later', measured: rooms.cameOf },
    ],
    range: [0, 1],
    unit: 'share',
  }
}

function known(measured: RoomsFact['familiar'], says: (one: Known) => string): string {
  return isKnown(measured) ? says(measured) : ''
}

function reasons(measured: RoomsFact['familiar']): Known['because'] {
  return isKnown(measured) ? measured.because : []
}

function sentences(list: readonly string[]): string {
  return list.filter(text => text !== '').join(' ')
}
