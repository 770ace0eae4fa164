import type { Chance } from './chance.ts'
import type { Invitation, Person } from './life.ts'
import { DAY } from './moments.ts'
import { wakingHour } from './rhythm.ts'
import { fill } from './wording.ts'
import { INVITATION, PERSONAL } from './words/phrases.ts'

/** Who asked whom to connect. In the phase of networking a lot ego wrote one of two texts, or nothing, to strangers. */
export function makeInvitations(
  chance: Chance,
  people: readonly Person[],
  phase: { from: number; until: number },
  now: number,
): Invitation[] {
  return people
    .flatMap(person => {
      const stranger = person.worlds[0] === 'strangers'
      if (person.slugs.length === 0 || (!stranger && !chance.yes(0.62))) return []
      const out = stranger ? chance.yes(0.94) : chance.yes(person.worlds[0] === 'recruiters' ? 0.05 : 0.45)
      const asked =
        person.connectedOn === null
          ? phase.from + chance.next() * (phase.until - phase.from)
          : person.connectedOn - chance.exponential(6) * DAY
      const at = Math.min(wakingHour(chance, asked), person.connectedOn ?? now - DAY)
      return [
        {
          at,
          person: person.id,
          direction: out ? 'out' : 'in',
          ...words(chance, person, stranger && out),
        } satisfies Invitation,
      ]
    })
    .sort((a, b) => b.at - a.at)
}

function words(chance: Chance, person: Person, template: boolean): { text: string; templated: boolean } {
  if (template && chance.yes(0.55))
    return {
      text: fill(
        chance.weighted([
          [INVITATION[0], 2],
          [INVITATION[1], 1],
        ]),
        person,
      ),
      templated: true,
    }
  if (!template && person.tie === 'genuine' && chance.yes(0.4))
    return { text: fill(chance.pick(PERSONAL), person, { place: 'Pipeline Days' }), templated: false }
  return { text: '', templated: false }
}
