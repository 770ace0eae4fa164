import type { Instant } from '../../model/instant.ts'
import { DAY } from '../../model/instant.ts'
import type { KeptPiece, PieceForm, PieceState } from './piece.ts'
import { likenessOfWords, titleWords } from './title-likeness.ts'

/** A fact that shows something published. `url` and `link` (what it points at) are normalised; null where there is none. */
export type Shown = {
  /** the same in every reading of the same fact */
  readonly id: string
  /** the observation, for the way to the evidence */
  readonly observation: string
  readonly source: string
  /** the change by which it was written by hand; null where it was imported */
  readonly change: string | null
  /** the piece of the pipeline that was published by hand with this fact */
  readonly by: string | null
  readonly form: PieceForm
  readonly title: string
  /** the feed, the publisher; and what it says, cut; empty where nothing is known */
  readonly where: string
  readonly text: string
  readonly isPublication: boolean
  /** the address as it was written */
  readonly address: string | null
  readonly url: string | null
  readonly link: string | null
  readonly at: Instant | null
  readonly precision: string
}

/** Why a fact belongs to a work, in a word and in a sentence. */
export type Because = { readonly how: 'own' | 'you' | 'url' | 'link' | 'title'; readonly says: string }

/** One work, however many facts show it. `aliases`: every id by which it may be named. */
export type Work = {
  readonly id: string
  readonly aliases: readonly string[]
  readonly piece: KeptPiece | null
  readonly title: string
  readonly form: PieceForm
  readonly state: PieceState
  readonly address: string | null
  /** when it first came out; null where it has not, or no fact is dated */
  readonly at: Instant | null
  readonly shown: readonly { readonly fact: Shown; readonly because: Because }[]
}

/** From this likeness on two titles are taken for one. */
const NEAR_TITLE = 0.8
/** Facts that name no piece of the pipeline must be as near in time as in words. */
const NEAR_TIME = 60 * DAY

/**
 * Puts facts together to works: what the user said wins, then what was published by hand, then the same address, then what a
 * post points at, then nearly the same title. Pieces of the pipeline that nothing shows are works as well.
 */
export function joinWorks(
  pieces: ReadonlyMap<string, KeptPiece>,
  facts: readonly Shown[],
  decided: ReadonlyMap<string, string | null>,
): Work[] {
  const shelf = new Shelf()
  for (const [id, piece] of pieces) shelf.add({ id, piece, title: piece.title, alone: false, shown: [] }, piece.url)
  for (const fact of facts.toSorted(byTelling)) {
    const said = decided.get(fact.id)
    const found = said === null ? null : shelf.find(fact, said)
    if (found !== null) shelf.put(found.group, fact, found.because)
    else {
      const group: Group = { id: null, piece: null, title: fact.title, alone: said === null, shown: [] }
      shelf.add(group, null)
      shelf.put(group, fact, OWN)
    }
  }
  return shelf.groups.map(workOf)
}

type Group = {
  readonly id: string | null
  readonly piece: KeptPiece | null
  readonly title: string
  /** the user said that it is nothing else again */
  readonly alone: boolean
  readonly shown: { readonly fact: Shown; readonly because: Because }[]
}
type Found = { readonly group: Group; readonly because: Because }

const OWN: Because = { how: 'own', says: 'It shows itself.' }

/** What tells most of a work first: the work itself before a post about it, then the earlier one. */
function byTelling(a: Shown, b: Shown): number {
  const rank = ({ form }: Shown): number => Number(form === 'post')
  const late = Number.MAX_SAFE_INTEGER
  return rank(a) - rank(b) || (a.at ?? late) - (b.at ?? late) || (a.id < b.id ? -1 : 1)
}

/** Works so far, found by id, by address and by the words of their titles, so that thousands of facts take no time. */
class Shelf {
  readonly groups: Group[] = []
  readonly #byId = new Map<string, Group>()
  readonly #byUrl = new Map<string, Group>()
  readonly #byWord = new Map<string, Group[]>()
  readonly #words = new Map<Group, ReadonlySet<string>>()

  add(group: Group, url: string | null): void {
    this.groups.push(group)
    if (group.id !== null) this.#byId.set(group.id, group)
    if (url !== null && !this.#byUrl.has(url)) this.#byUrl.set(url, group)
    if (group.alone) return
    const words = titleWords(group.title)
    this.#words.set(group, words)
    for (const word of words) {
      const mine = this.#byWord.get(word)
      if (mine === undefined) this.#byWord.set(word, [group])
      else mine.push(group)
    }
  }

  put(group: Group, fact: Shown, because: Because): void {
    group.shown.push({ fact, because })
    this.#byId.set(fact.id, group)
    if (fact.url !== null && !group.alone && !this.#byUrl.has(fact.url)) this.#byUrl.set(fact.url, group)
  }

  find(fact: Shown, said: string | undefined): Found | null {
    if (said !== undefined) {
      const group = this.#byId.get(said)
      return group === undefined ? null : { group, because: { how: 'you', says: 'You said that it is the same.' } }
    }
    const own = fact.by === null ? undefined : this.#byId.get(fact.by)
    if (own !== undefined) return { group: own, because: { how: 'own', says: 'You published it here.' } }
    const same = fact.url === null ? undefined : this.#byUrl.get(fact.url)
    if (same !== undefined) return { group: same, because: { how: 'url', says: 'It has the same address.' } }
    const meant = fact.link === null ? undefined : this.#byUrl.get(fact.link)
    if (meant !== undefined) return { group: meant, because: { how: 'link', says: 'It points at its address.' } }
    return this.#nearest(fact)
  }

  #nearest(fact: Shown): Found | null {
    const words = titleWords(fact.title)
    let best: (Found & { likeness: number }) | null = null
    for (const group of this.#candidates(words)) {
      if (group.piece === null && !isNear(group.shown[0]?.fact.at ?? null, fact.at)) continue
      const { likeness, shared, most } = likenessOfWords(this.#words.get(group) ?? new Set(), words)
      if (likeness < NEAR_TITLE || (best !== null && !isBetter(likeness, group, best))) continue
      const says = `Its title shares ${shared} of ${most} words with "${group.title.slice(0, 80)}".`
      best = { group, because: { how: 'title', says }, likeness }
    }
    return best
  }

  /** Two thirds of the words must be shared to be alike enough: who shares none of the rarest third is not. */
  #candidates(words: ReadonlySet<string>): Iterable<Group> {
    const listed = [...words].map(word => this.#byWord.get(word) ?? []).sort((a, b) => a.length - b.length)
    return new Set(listed.slice(0, Math.floor(words.size / 3) + 1).flat())
  }
}

/** The nearer title; of two as near the one whose id comes first, so that the order of facts changes nothing. */
function isBetter(likeness: number, group: Group, best: { group: Group; likeness: number }): boolean {
  if (likeness !== best.likeness) return likeness > best.likeness
  return nameOf(group) < nameOf(best.group)
}

function nameOf({ id, shown }: Group): string {
  return id ?? shown[0]?.fact.id ?? ''
}

function isNear(a: Instant | null, b: Instant | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= NEAR_TIME
}

function workOf({ id, piece, shown }: Group): Work {
  const [first] = shown
  const dates = shown.map(({ fact }) => fact.at).filter(at => at !== null)
  return {
    id: id ?? first?.fact.id ?? '',
    aliases: [...(id === null ? [] : [id]), ...shown.map(({ fact }) => fact.id)],
    piece,
    title: piece?.title ?? first?.fact.title ?? '',
    form: piece?.form ?? first?.fact.form ?? 'other',
    state: first === undefined ? (piece?.state ?? 'idea') : 'published',
    address: first?.fact.address ?? shown.find(({ fact }) => fact.address !== null)?.fact.address ?? null,
    at: dates.length === 0 ? null : Math.min(...dates),
    shown,
  }
}
