import type { Found } from './found.ts'

/** Somebody of the network, as far as naming them needs. */
export type Named = { readonly id: string; readonly name: string; readonly company: string | null }

/** Who a line names. Nobody is ever made up: every person comes from the directory that was given. */
export type PeopleNamed = {
  readonly people: readonly (Found<Named> & { readonly word: string })[]
  /** a name that several people have: to be chosen by the user */
  readonly unclear: readonly { readonly word: string; readonly among: readonly Named[] }[]
  /** a name after "with", "to" and the like that nobody in the directory has */
  readonly unknown: readonly string[]
}

const MOST_AMONG = 8
const WORD = /[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’-]*/gu
/** Capitalised words of such lines that are no names. */
const NO_NAMES = new Set(
  (
    'I A An The With And Met Had Coffee Call Called Lunch Dinner Breakfast Talked Talk Read Wrote Worked Went Gave Sent Submitted ' +
    'Introduced Promised Meeting Workshop Course Volunteering Attended Today Yesterday Monday Tuesday Wednesday Thursday ' +
    'Friday Saturday Sunday January February March April May June July August September October November December ' +
    'Conference Meetup Deadline Zoom Teams Slack Chat Mentoring Interview Studied Practised Practiced Learned Learnt Half'
  ).split(' '),
)

/** The words of a line that may be somebody's name: what to look for in the network. */
export function wordsOfNames(line: string): string[] {
  const words = [...line.matchAll(WORD)].map(([word]) => word.replace(/['’]s$/u, ''))
  return [...new Set(words.filter(word => word.length > 1 && !NO_NAMES.has(word)))].slice(0, 30)
}

/**
 * Finds the people of a directory in a line: first whole names in any case, then a single capitalised given or family
 * name, which counts only where exactly one person has it; `taken` are parts of the line that mean something else.
 * @example findPeople('coffee with Ana', [{ id: 'p1', name: 'Ana Ruiz', company: null }], []).people[0]?.value.id // 'p1'
 */
export function findPeople(
  line: string,
  directory: readonly Named[],
  taken: readonly Pick<Found<unknown>, 'from' | 'until'>[],
): PeopleNamed {
  const people: (Found<Named> & { word: string })[] = []
  const isFree = (from: number, until: number): boolean =>
    ![...taken, ...people].some(one => from < one.until && until > one.from)
  const folded = plain(line)
  const byName = [...Map.groupBy(directory, ({ name }) => plain(name))].toSorted((a, b) => b[0].length - a[0].length)
  const unclear: { word: string; among: Named[] }[] = []
  for (const [name, holders] of byName) {
    if (!name.includes(' ')) continue
    const from = wholeWordAt(folded, name)
    if (from < 0 || !isFree(from, from + name.length)) continue
    const word = line.slice(from, from + name.length)
    const [only] = holders
    if (only !== undefined && holders.length === 1) people.push({ value: only, from, until: from + name.length, word })
    else {
      unclear.push({ word, among: holders.slice(0, MOST_AMONG) })
    }
  }
  const unknown: string[] = []
  for (const match of line.matchAll(ANY_WORD)) {
    const word = match[0].replace(/['’]s$/u, '')
    const [from, until] = [match.index, match.index + word.length]
    const isName = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)
    if (word.length < 2 || NO_NAMES.has(word) || !isFree(from, until)) continue
    if (unclear.some(one => one.word.split(' ').includes(word)) || unknown.some(one => one.split(' ').includes(word)))
      continue
    const before = line.slice(0, from)
    const isSomebody =
      AFTER.test(before) || (people.length + unclear.length + unknown.length > 0 && LISTED.test(before))
    // in small letters a word is a name only where nothing else could stand
    if (!isName && !isSomebody) continue
    const family = isName ? familyAfter(line, until, isFree) : ''
    const holders = holdersOf(directory, word, family, isName)
    const [only] = holders
    if (only !== undefined && holders.length === 1) {
      if (!people.some(({ value }) => value.id === only.id)) people.push({ value: only, from, until, word })
    } else if (holders.length > 1) unclear.push({ word, among: holders.slice(0, MOST_AMONG) })
    else if (isName && isSomebody) unknown.push(`${word}${family}`)
  }
  return { people: people.toSorted((a, b) => a.from - b.from), unclear, unknown: [...new Set(unknown)] }
}

const ANY_WORD = /[\p{L}][\p{L}\p{M}'’-]*/gu
/** Words before which a word is somebody, not a firm or a subject. */
const AFTER =
  /(?:\b(?:with|met|introduced|called|saw|thanked|helped|mentored|told|asked|e-?mailed|mailed|messaged|texted|phoned|rang|visited|coached)|\bw\/|\b(?:introduced (?:me|us)|talked|spoke|chatted|wrote|listened|(?:mail|message|letter|note|call)) to|\breview(?:ed)? for|\b(?:call|mail|message|letter) from)\s+$/iu
/** Between two people of a list: what comes next is somebody as well. */
const LISTED = /(?:\band|\bto|[,&+])\s+$/iu

/** A family name that follows a given one, with the space before it; empty where none does. */
function familyAfter(line: string, until: number, isFree: (from: number, until: number) => boolean): string {
  const next = /^ \p{Lu}[\p{Ll}\p{M}'’-]+(?![\p{L}\p{N}])/u.exec(line.slice(until))?.[0] ?? ''
  const name = next.trim().replace(/['’]s$/u, '')
  return name === '' || NO_NAMES.has(name) || !isFree(until + 1, until + next.length) ? '' : ` ${name}`
}

/** Who may be meant: by any part of the name, by both where two stand there; in small letters by the given name alone. */
function holdersOf(directory: readonly Named[], word: string, family: string, isName: boolean): Named[] {
  return directory.filter(({ name }) => {
    const own = plain(name).split(/[\s-]+/u)
    if (!isName) return own[0] === plain(word)
    return own.includes(plain(word)) && (family === '' || own.includes(plain(family.trim())))
  })
}

/** Lower case without accents, letter for letter, so that places stay the same. */
function plain(text: string): string {
  return Array.from(text, letter => {
    const bare = letter
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
    return bare.length === letter.length
      ? bare
      : letter.toLowerCase().length === letter.length
        ? letter.toLowerCase()
        : letter
  }).join('')
}

function wholeWordAt(text: string, word: string): number {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(at - 1) && !isLetter(at + word.length)) return at
  return -1
}
