import type { Ask } from '../../measures/advert/ask.ts'
import { coverOf } from '../../measures/advert/cover.ts'
import type { Cover } from '../../measures/advert/cover.ts'
import { countedOnce, measureFit } from '../../measures/advert/fit.ts'
import type { WorkCover } from '../../measures/advert/fit.ts'
import { nearestOccupations } from '../../measures/advert/nearest.ts'
import type { NearOccupation } from '../../measures/advert/nearest.ts'
import { readAdvert } from '../../measures/advert/read-advert.ts'
import { languageOf } from '../../measures/advert/text-language.ts'
import { coverWork } from '../../measures/advert/work-cover.ts'
import type { Measured } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import type { AdvertReader } from './reader.ts'
import type { Candidate } from './record-in.ts'
import type { Correction } from './shapes.ts'

/** An advertisement beside a person. */
export type Compared = {
  readonly title: string
  readonly text: string
  readonly language: string | null
  readonly near: readonly NearOccupation[]
  readonly covers: readonly Cover[]
  readonly work: WorkCover | null
  readonly fit: Measured
}

/** What of an advertisement has nothing to do with who reads it; the same text is read once. */
type Read = {
  readonly title: string
  readonly language: string | null
  readonly asks: readonly Ask[]
  readonly near: readonly NearOccupation[]
}
const read = new WeakMap<AdvertReader, Map<string, Read>>()
const MOST_READ = 50

/** Reads an advertisement, corrects the reading, and compares it with a person. The same words give the same numbers. */
export function compareAdvert(
  text: string,
  corrections: readonly Correction[],
  candidate: Candidate,
  reader: AdvertReader,
): Compared {
  const { title, language, asks, near } = readOnce(text, reader)
  const work = coverWork(reader.onet.occupations, near, candidate.book.roles, candidate.like())
  const years = yearsOfWork(work, candidate)
  const covers = corrected(asks, corrections).map(ask => coverOf(ask, candidate.record, years))
  const fit = isRead(language)
    ? measureFit(covers, work, candidate.record.facts.length, seeded(`advert ${title}`))
    : {
        unknown: [
          {
            text: `It seems to be written in ${language}; only English is read well enough to say how much of it you have.`,
          },
        ],
      }
  return { title, text, language, near, covers, work, fit }
}

/** What was corrected before and is corrected now: of one ask the later word counts. */
export function correctedBy(before: readonly Correction[], now: readonly Correction[]): Correction[] {
  const all = new Map<string, Correction>()
  for (const one of [...before, ...now]) all.set(one.ask, { ...all.get(one.ask), ...one })
  return [...all.values()]
}

/** An id of an ask, unique in one advertisement. */
export function askId({ kind, key }: Pick<Ask, 'kind' | 'key'>): string {
  return `${kind} ${key}`
}

/** The part of everything asked that each cover is; those of which one would do share theirs alike. */
export function sharesOf(covers: readonly Cover[]): ReadonlyMap<Cover, number> {
  const asked = countedOnce(covers)
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0) || 1
  return new Map(
    asked.flatMap(({ covers: among, weight }) =>
      among.map((cover): [Cover, number] => [cover, weight / whole / among.length]),
    ),
  )
}

function isRead(language: string | null): boolean {
  return language === null || language === 'English'
}

function readOnce(text: string, reader: AdvertReader): Read {
  let mine = read.get(reader)
  if (mine === undefined) read.set(reader, (mine = new Map()))
  const known = mine.get(text)
  if (known !== undefined) return known
  const { pieces, asks } = readAdvert(text, reader.vocabulary, reader.rarityOf)
  const near = nearestOccupations(pieces, reader.likeness, seeded(text.slice(0, 200)))
  const title = titleOf(pieces[0]?.text ?? '')
  const made = { title, language: languageOf(text), asks, near }
  if (mine.size >= MOST_READ) mine.clear()
  mine.set(text, made)
  return made
}

/** The first line; of a text whose line ends were lost, its first words. */
function titleOf(first: string): string {
  return first.length <= LONGEST_TITLE ? first : `${first.split(/\s+/).slice(0, 8).join(' ')} …`
}

const LONGEST_TITLE = 100

function corrected(asks: readonly Ask[], corrections: readonly Correction[]): Ask[] {
  const byAsk = new Map(corrections.map(one => [one.ask, one]))
  return asks.flatMap(ask => {
    const { drop, wish, level } = byAsk.get(askId(ask)) ?? {}
    return drop === true ? [] : [{ ...ask, wish: wish ?? ask.wish, level: level ?? ask.level }]
  })
}

/** Years of such work; where the occupation cannot be told, of any. Null where no position is dated. */
function yearsOfWork(work: WorkCover | null, { book }: Candidate): number | null {
  if (book.roles.length === 0) return null
  return work?.years ?? book.roles.reduce((sum, { years }) => sum + years, 0)
}
