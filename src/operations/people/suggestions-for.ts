import type { PersonRow } from '../../io/store/store.ts'
import type { Suggestion } from '../../model/finding.ts'
import { isKnown } from '../../model/measured.ts'

/** What could be done about one person now, at most three; each from something the data show. */
export function suggestionsFor(person: PersonRow, duplicates: readonly { id: string; name: string }[]): Suggestion[] {
  const { id, name, tie, context } = person
  if (context === 'ended-badly') return []
  const list: Suggestion[] = []
  const [twin] = duplicates
  if (twin)
    list.push({
      id: `person/${id}/same/${twin.id}`,
      does: `Say whether ${twin.name} is the same person`,
      minutes: 1,
      lever: 'networking',
      why: 'Two halves of one person make two weak ties out of a good one.',
      people: [id, twin.id],
      place: '/people/duplicates',
    })
  if (tie.lastIn !== null && (tie.lastOut === null || tie.lastOut < tie.lastIn) && tie.out < tie.in)
    list.push({
      id: `person/${id}/answer`,
      does: `Answer ${name}: the last word was theirs`,
      minutes: 5,
      lever: 'networking',
      why: 'They wrote last.',
      people: [id],
    })
  if (tie.band === 'dormant' && tie.in > 0 && tie.out > 0)
    list.push({
      id: `person/${id}/revive`,
      does: `Write to ${name} about something you once did together`,
      minutes: 10,
      lever: 'networking',
      why: `You were in touch both ways${isKnown(tie.wouldAnswer) ? `; about ${Math.round(tie.wouldAnswer.value * 100)} of 100 such messages are answered` : ''}.`,
      people: [id],
    })
  if (tie.band === 'close')
    list.push({
      id: `person/${id}/give`,
      does: `Think of one thing that you could give ${name}: an introduction, a review, an article`,
      minutes: 10,
      lever: 'networking',
      why: 'They answer you reliably; the tie carries more when it is fed.',
      people: [id],
    })
  return list.slice(0, 3)
}
