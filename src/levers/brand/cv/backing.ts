import { fold } from '../../../sources/text/fold.ts'
import { roleId } from '../../contribution/role-id.ts'
import type { CvLine } from './line.ts'

/** What is known beside the user's own word, to hold lines against. */
export type Witnesses = {
  /** recommendations received, by the folded name of where the writer works or worked */
  readonly recommendedAt: ReadonlyMap<string, number>
  /** people whose own cards name an employer, by its folded name */
  readonly peopleAt: ReadonlyMap<string, number>
  /** days of commits, by the folded name of the repository */
  readonly commitDays: ReadonlyMap<string, number>
  /** hours given to a role as they were written down, and who confirmed it, or can; by the role's id */
  readonly roles: ReadonlyMap<
    string,
    { readonly hours: number; readonly confirmer: string; readonly confirmed: boolean }
  >
  /** languages that somebody else or a test rated, folded */
  readonly rated: ReadonlySet<string>
}

/** `evidence`: something beside the user's own word shows it. `claimed`: only they say so, in however many places. */
export type Backing = { readonly state: 'evidence' | 'claimed'; readonly says: readonly string[] }

const SELF_SAID = new Set(['linkedin', 'resume', 'hand'])

/**
 * Whether a line is backed, and by what. A profile and a CV that agree are one person's word twice. Sentences that only say
 * who could confirm it leave a line claimed.
 */
export function backingOf(line: CvLine, witnesses: Witnesses): Backing {
  const shows = evidenceFor(line, witnesses)
  if (shows.length > 0) return { state: 'evidence', says: shows }
  const places = new Set(line.told.map(({ source }) => source)).size
  const own = places > 1 ? `Told in ${places} places, all in your own words.` : 'Told by you alone.'
  return { state: 'claimed', says: [own, ...couldConfirm(line, witnesses)] }
}

function evidenceFor(line: CvLine, { recommendedAt, commitDays, roles, rated }: Witnesses): string[] {
  const { section, title, where, url, told, licence } = line
  switch (section) {
    case 'work': {
      const n = recommendedAt.get(fold(where)) ?? 0
      return n === 0 ? [] : [`${n === 1 ? 'A recommendation' : `${n} recommendations`} from people there.`]
    }
    case 'projects': {
      const days = commitDays.get(fold(title)) ?? 0
      return [
        ...(days === 0 ? [] : [`${days} ${days === 1 ? 'day' : 'days'} of commits of yours.`]),
        ...(url === '' ? [] : ['It can be looked at, at its address.']),
      ]
    }
    case 'volunteering': {
      const role = roles.get(roleId(line.where, line.title))
      if (role === undefined) return []
      const { hours, confirmer, confirmed } = role
      return [
        ...(confirmed ? [`${confirmer} confirmed it.`] : []),
        ...(hours < 1 ? [] : [`${Math.round(hours)} hours written down as they were given.`]),
      ]
    }
    case 'talks':
    case 'publications': {
      const feeds = told.some(({ source }) => !SELF_SAID.has(source))
      return [...(feeds ? ['A feed shows it.'] : []), ...(url === '' ? [] : ['It can be looked at, at its address.'])]
    }
    case 'certificates':
      return [
        ...(url === '' ? [] : ['Whoever issued it shows it at its address.']),
        ...(licence === '' ? [] : ['It has a number that whoever issued it can confirm.']),
      ]
    case 'courses':
      return where === 'LinkedIn Learning' ? ['LinkedIn Learning recorded that it was finished.'] : []
    case 'languages':
      return rated.has(fold(title)) ? ['Somebody else, or a test, rated it.'] : []
    default:
      return []
  }
}

function couldConfirm(line: CvLine, { peopleAt, roles }: Witnesses): string[] {
  const { section, where } = line
  const named = section === 'volunteering' ? roles.get(roleId(line.where, line.title))?.confirmer : undefined
  if (named) return [`${named} can confirm it, as you wrote down.`]
  const n = section === 'work' || section === 'volunteering' ? (peopleAt.get(fold(where)) ?? 0) : 0
  return n === 0
    ? []
    : [`${n} ${n === 1 ? 'person you know names' : 'people you know name'} the same place, and could confirm it.`]
}
