import { hashOf } from '../../../sources/text/hash.ts'
import type { CvLine, Dated } from './line.ts'
import type { Draft } from './read-lines.ts'
import { isSameLine, isSameStart, keyOf } from './same-line.ts'

/** Whose wording is taken first: what was written for a CV before what was written for a profile. */
const RANK = ['hand', 'resume', 'linkedin']
const GRAIN = ['instant', 'minute', 'day', 'month', 'year', 'none']
const SOURCES: Readonly<Record<string, string>> = {
  hand: 'you',
  resume: 'your résumé',
  linkedin: 'LinkedIn',
  feed: 'your feed',
}

/** Kept between calls, since a draft never changes: the lines that drafts of one key made, by the first draft; and each draft's key. */
const told = new WeakMap<Draft, { readonly drafts: readonly Draft[]; readonly lines: readonly CvLine[] }>()
const keys = new WeakMap<Draft, string>()

/**
 * Each thing once, however many sources tell it; a second time at the same place is a line of its own. Where the very same
 * drafts come again, so do their lines.
 */
export function mergeLines(drafts: readonly Draft[]): CvLine[] {
  return [...Map.groupBy(drafts, keyOnce)].flatMap(([key, mine]) => linesOf(key, mine))
}

function keyOnce(draft: Draft): string {
  const key = keys.get(draft) ?? keyOf(draft)
  keys.set(draft, key)
  return key
}

function linesOf(key: string, drafts: readonly Draft[]): readonly CvLine[] {
  const [begins] = drafts
  const known = begins && told.get(begins)
  if (known?.drafts.length === drafts.length && known.drafts.every((draft, i) => draft === drafts[i]))
    return known.lines
  const groups: Draft[][] = []
  for (const draft of drafts.toSorted(byTelling)) {
    const group = groups.find(([first]) => first !== undefined && isSameLine(first, draft))
    if (group === undefined) groups.push([draft])
    else group.push(draft)
  }
  const lasting = groups.map(mergeGroup)
  const lines = lasting.map(line => ({ ...line, id: idOf(line, key, lasting.length > 1) }))
  if (begins !== undefined) told.set(begins, { drafts, lines })
  return lines
}

/** What says most comes first: with a date before without, then by whose wording is taken, then by the order of reading. */
function byTelling(a: Draft, b: Draft): number {
  return Number(a.from === null) - Number(b.from === null) || rankOf(a) - rankOf(b)
}

/** The one line that several tellings of the same thing make. */
export function mergeGroup(group: readonly Draft[]): Omit<CvLine, 'id'> {
  const drafts = group.toSorted((a, b) => rankOf(a) - rankOf(b))
  const [first] = drafts
  if (first === undefined) throw new Error('a group of nothing')
  const pick = (field: 'title' | 'where' | 'place' | 'text' | 'url' | 'level' | 'licence' | 'form'): string =>
    drafts.map(draft => draft[field]).find(text => text !== '') ?? ''
  const from = finest(drafts.map(draft => draft.from))
  return {
    section: first.section,
    title: pick('title'),
    where: pick('where'),
    place: pick('place'),
    text: pick('text'),
    url: pick('url'),
    level: pick('level'),
    licence: pick('licence'),
    form: pick('form'),
    tags: [...new Set(drafts.flatMap(({ tags }) => tags))],
    highlights: drafts.map(({ highlights }) => highlights).find(list => list.length > 0) ?? [],
    more: Object.assign({}, ...drafts.toReversed().map(({ more }) => more)) as CvLine['more'],
    from,
    until: drafts.some(({ until }) => until === 'now')
      ? 'now'
      : finest(drafts.map(({ until }) => (until === 'now' ? null : until))),
    told: drafts.flatMap(({ told }) => told),
    differs: differencesOf(drafts, from),
  }
}

/** The date that says most; of two as exact the one whose wording is taken first. */
function finest(dates: readonly (Dated | null)[]): Dated | null {
  let best: Dated | null = null
  for (const date of dates)
    if (date !== null && (best === null || GRAIN.indexOf(date.precision) < GRAIN.indexOf(best.precision))) best = date
  return best
}

function differencesOf(drafts: readonly Draft[], from: Dated | null): string[] {
  if (drafts.length < 2) return []
  const said: string[] = []
  for (const draft of drafts) {
    const { from: own, told, until } = draft
    const who = SOURCES[told[0]?.source ?? ''] ?? told[0]?.source ?? ''
    if (own !== null && from !== null && !agrees(own, from))
      said.push(
        `${capital(who)} ${who === 'you' ? 'say' : 'says'} that it began in ${monthOf(own)}, not ${monthOf(from)}.`,
      )
    const ended = drafts.some(other => other.until === 'now') && until !== null && until !== 'now'
    if (ended) said.push(`${capital(who)} ${who === 'you' ? 'say' : 'says'} that it ended in ${monthOf(until)}.`)
  }
  return [...new Set(said)]
}

function agrees(a: Dated, b: Dated): boolean {
  const coarse = a.precision === 'year' || b.precision === 'year'
  if (coarse) return isSameStart(a, b)
  const [one, other] = [new Date(a.at), new Date(b.at)]
  return one.getUTCFullYear() === other.getUTCFullYear() && one.getUTCMonth() === other.getUTCMonth()
}

function monthOf({ at, precision }: Dated): string {
  return new Date(at).toISOString().slice(0, precision === 'year' ? 4 : 7)
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function rankOf({ told }: Draft): number {
  const place = RANK.indexOf(told[0]?.source ?? '')
  return place < 0 ? RANK.length : place
}

/** Where the same was done twice, its beginning tells the two apart. */
function idOf({ section, from }: Omit<CvLine, 'id'>, key: string, twice: boolean): string {
  const began = twice && from !== null ? String(from.at) : ''
  return `${section}-${hashOf([key, began]).slice(0, 12)}`
}
