import type { World } from '../../io/world/world.ts'
import type { CvSection } from '../../levers/brand/cv/line.ts'
import { askMentions } from '../../measures/advert/ask-mentions.ts'
import { weightOf } from '../../measures/advert/fit.ts'
import { compareAdvert } from '../adverts/compare.ts'
import { findAdvert } from '../adverts/kept-adverts.ts'
import { advertReader } from '../adverts/reader.ts'
import { ownCandidate } from '../adverts/record-in.ts'
import { readCv } from './cv-book.ts'
import type { BackedLine, CvBook } from './cv-book.ts'

/** What each line answers of an advertisement, by the names of what is asked; empty where the CV is for nobody in particular. */
export type Answers = ReadonlyMap<string, readonly string[]>

/** Sections whose lines have no order of time that a reader looks for. */
const FREE = new Set<CvSection>([
  'projects',
  'talks',
  'publications',
  'volunteering',
  'skills',
  'languages',
  'certificates',
  'courses',
])

/**
 * The CV, and where an advertisement is named, as it answers that one: lines that speak of what is asked come first, and
 * skills that are asked are shown. Nothing is added that the CV does not hold, nothing is changed in it, and what the user
 * chose to hide stays hidden. Refusal: E_NOT_FOUND.
 */
export async function cvFor(world: World, advert: string | undefined): Promise<{ book: CvBook; answers: Answers }> {
  const book = await readCv(world)
  if (advert === undefined) return { book, answers: new Map() }
  const [, kept] = await findAdvert(world, advert)
  const reader = await advertReader(world)
  const { covers } = compareAdvert(kept.advert.text, kept.advert.corrections, await ownCandidate(world, reader), reader)
  const asks = new Map(covers.map(cover => [cover.ask.key, { name: cover.ask.name, weight: weightOf(cover) }]))
  const mentions = askMentions(reader.vocabulary, asks.keys())
  const worth = new Map<string, number>()
  const answers = new Map<string, string[]>()
  for (const line of [...book.sections.values()].flat()) {
    if (line.section === 'basics') continue
    const found = [...mentions(wordsOf(line))].flatMap(key => asks.get(key) ?? [])
    answers.set(
      line.id,
      found.map(({ name }) => name),
    )
    worth.set(
      line.id,
      found.reduce((sum, { weight }) => sum + weight, 0),
    )
  }
  const worthOf = ({ id }: BackedLine): number => worth.get(id) ?? 0
  const sections = new Map(
    [...book.sections].map(([section, lines]) => {
      const own = lines.map(line =>
        section === 'skills' && !line.chosen && worthOf(line) > 0 ? { ...line, shown: true } : line,
      )
      return [section, FREE.has(section) ? own.toSorted((a, b) => worthOf(b) - worthOf(a)) : own] as const
    }),
  )
  return { book: { ...book, sections }, answers }
}

function wordsOf({ title, where, text, highlights, tags }: BackedLine): string {
  return [title, where, text, ...highlights, ...tags].filter(Boolean).join(' + ')
}
