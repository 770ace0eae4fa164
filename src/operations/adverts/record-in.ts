import type { Stored } from '../../io/store/store.ts'
import { LIMITS } from '../../model/limits.ts'
import type { World } from '../../io/world/world.ts'
import { occupationsLike } from '../../measures/advert/nearest.ts'
import type { LikeOccupation } from '../../measures/advert/nearest.ts'
import { readPlainResume } from '../../measures/advert/plain-resume.ts'
import { careerRecord } from '../../measures/advert/record.ts'
import type { CareerRecord } from '../../measures/advert/record.ts'
import { SKILL_FACTS } from '../../measures/skill/find-evidence.ts'
import type { Instant } from '../../model/instant.ts'
import { DAY } from '../../model/instant.ts'
import type { Ledger } from '../../model/ledger.ts'
import type { Observation } from '../../model/observation.ts'
import { resume } from '../../sources/resume/resume.ts'
import { titleParts } from '../../measures/occupation/title-parts.ts'
import { readFacts } from '../skills/read-facts.ts'
import { bookOf, readSkills } from '../skills/skill-book.ts'
import type { SkillBook } from '../skills/skill-book.ts'
import type { Onet } from '../skills/read-onet.ts'
import type { AdvertReader } from './reader.ts'

/** A person to compare an advertisement with: their skills, and their facts made ready to be asked. */
export type Candidate = {
  readonly book: SkillBook
  readonly record: CareerRecord
  /** the occupations that their own texts read like */
  like(): readonly LikeOccupation[]
}

const KINDS = [...SKILL_FACTS, 'profile'] as const
const candidates = new WeakMap<
  SkillBook,
  { readonly lists: readonly (readonly Stored[])[]; readonly made: Candidate }
>()

/** The user. */
export async function ownCandidate(world: World, reader: AdvertReader): Promise<Candidate> {
  const [book, { lists }] = await Promise.all([readSkills(world), readFacts(world, KINDS)])
  const known = candidates.get(book)
  if (known !== undefined && known.lists.every((list, i) => list === lists[i])) return known.made
  const made = candidateFrom(book, lists.flat(), reader)
  candidates.set(book, { lists, made })
  return made
}

/** Whoever a résumé is of, as JSON Resume or as text; nothing of it is kept. Refusals: those of a résumé that cannot be read. */
export async function candidateOf(text: string, now: Instant, reader: AdvertReader): Promise<Candidate> {
  const asOf = (Math.floor(now / DAY) + 1) * DAY - 1
  const read = /^\s*\{/.test(text) ? await jsonResume(text, now) : readPlainResume(text, titleFinder(reader.onet), now)
  const facts = read.map((observation, i): Stored => ({ id: `r${i}`, importId: null, observation, records: [] }))
  return candidateFrom(bookOf(reader.onet, [facts], asOf), facts, reader)
}

function candidateFrom(book: SkillBook, facts: readonly Stored[], reader: AdvertReader): Candidate {
  let like: readonly LikeOccupation[] | undefined
  return {
    book,
    record: recordOf(book, facts, reader),
    like: () => (like ??= occupationsOf(facts, reader)),
  }
}

/** By what they write of their positions, the newest first, and of themselves. */
function occupationsOf(facts: readonly Stored[], { likeness }: AdvertReader): LikeOccupation[] {
  const newest = facts.toSorted((a, b) => (b.observation.at ?? 0) - (a.observation.at ?? 0))
  const texts: string[] = []
  const titles: string[] = []
  for (const { observation } of newest) {
    const { kind, detail } = observation
    if (kind === 'position') {
      texts.push([detail.title, detail.summary, ...(detail.highlights ?? [])].filter(Boolean).join('. '))
      if (detail.title !== undefined) titles.push(detail.title)
    } else if (kind === 'profile') texts.push([detail.headline, detail.summary].filter(Boolean).join('. '))
    else if (kind === 'skill') texts.push(detail.name)
  }
  return occupationsLike(texts.slice(0, MOST_TEXTS), titles, likeness)
}

/** More than a working life has positions. */
const MOST_TEXTS = 200

function recordOf(book: SkillBook, facts: readonly Stored[], { onet, vocabulary }: AdvertReader): CareerRecord {
  const evidence = new Map([...book.skills].map(([key, { evidence: mine }]) => [key, mine]))
  return careerRecord(facts, {
    onet: onet.occupations,
    elements: onet.elements,
    vocabulary,
    roles: book.roles,
    evidence,
    kindOf: key => book.skills.get(key)?.kind ?? null,
    asOf: book.asOf,
  })
}

async function jsonResume(text: string, now: Instant): Promise<Observation[]> {
  const bytes = new TextEncoder().encode(text)
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  const facts: Observation[] = []
  const reading = {
    ego: { names: [], emails: [], urls: [], phones: [] },
    now,
    zone: 'UTC',
    keepText: 'own' as const,
    answers: {},
    limits: LIMITS,
    ledger: NO_LEDGER,
  }
  for await (const batch of resume.read([{ name: 'resume.json', size: bytes.length, open }], reading))
    facts.push(...batch)
  return facts
}

/** What was left out is no business of a comparison. */
const NO_LEDGER: Ledger = {
  file: () => undefined,
  kept: () => undefined,
  skipped: () => undefined,
  failed: () => undefined,
  warned: () => undefined,
  asks: () => undefined,
}

/** The longest run of words that is one of O*NET's titles, of two words and more; of one word only where it stands alone. */
function titleFinder({ titles }: Onet): (text: string) => string | null {
  return text => {
    let best: { said: string; words: number } | null = null
    for (const line of text.split('\n').toReversed())
      for (const words of titleParts(line))
        for (let from = 0; from < words.length; from++)
          for (let to = Math.min(words.length, from + 6); to > from; to--) {
            const length = to - from
            if ((length === 1 && words.length > 2) || length <= (best?.words ?? 0)) continue
            const said = words.slice(from, to).join(' ')
            if (titles.find(said).length > 0) best = { said, words: length }
          }
    return best?.said ?? null
  }
}
