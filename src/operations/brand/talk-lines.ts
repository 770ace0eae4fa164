import type { Backing } from '../../levers/brand/cv/backing.ts'
import { EMPTY_LINE } from '../../levers/brand/cv/line.ts'
import type { CvLine } from '../../levers/brand/cv/line.ts'
import type { Work } from '../../levers/brand/works.ts'
import { talkByTitle } from '../../levers/contribution/talk.ts'
import type { KeptTalk } from '../../levers/contribution/talk.ts'
import { fold } from '../../sources/text/fold.ts'
import { hashOf } from '../../sources/text/hash.ts'

const ACCEPTED: Backing = {
  state: 'claimed',
  says: ['You wrote down that it was accepted; nothing else shows it yet.'],
}

/** Talks that were accepted and are not given yet, a line an event. Those given are facts, and lines by themselves. */
export function acceptedTalks(
  talks: ReadonlyMap<string, KeptTalk>,
  works: readonly Work[],
): { readonly lines: CvLine[]; readonly backing: ReadonlyMap<string, Backing> } {
  const lines = [...talks].flatMap(([id, { title, abstract, skills, submissions }]) => {
    const given = works.filter(({ form, title: called }) => form === 'talk' && fold(called) === fold(title))
    const places = new Set(given.flatMap(({ shown }) => shown.map(({ fact }) => fold(fact.where))))
    return submissions.flatMap(({ event, state, day }): CvLine[] =>
      state !== 'accepted' || places.has(fold(event))
        ? []
        : [
            {
              ...EMPTY_LINE,
              id: `talks-${hashOf([id, fold(event)]).slice(0, 12)}`,
              section: 'talks',
              title,
              where: event,
              text: abstract,
              tags: skills,
              from: day === null ? null : { at: Date.parse(`${day}T00:00:00Z`), precision: 'day' },
              form: 'talk',
              told: [],
            },
          ],
    )
  })
  return { lines, backing: new Map(lines.map(({ id }) => [id, ACCEPTED])) }
}

/** What a talk that was given is about, in the words in which it was sent in. */
export function abstractOf(talks: ReadonlyMap<string, KeptTalk>, title: string): string {
  const id = talkByTitle(talks, title)
  return id === null ? '' : (talks.get(id)?.abstract ?? '')
}
