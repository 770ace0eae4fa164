import type { CvLine, CvSection, KeptLine } from './line.ts'
import { BASICS, CV_SECTIONS } from './line.ts'

/** A line as it stands in the CV: worded and shown as the user decided, else as is usual. */
export type ArrangedLine = CvLine & {
  readonly shown: boolean
  /** the user said so themselves, or chose to show or hide it */
  readonly chosen: boolean
  /** the words are the user's, not a fact's */
  readonly worded: boolean
}

/** So many skills stand in a CV where nothing was chosen. */
const USUAL_SKILLS = 15

/** Puts lines in their order: what the user listed first, then what goes on, then the newest. */
export function arrange(
  lines: readonly CvLine[],
  kept: ReadonlyMap<string, KeptLine>,
  order: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<CvSection, readonly ArrangedLine[]> {
  const bySection = Map.groupBy(lines, ({ section }) => section)
  return new Map(
    CV_SECTIONS.map(section => {
      const wanted = order.get(section) ?? []
      const places = new Map(wanted.map((id, place) => [id, place]))
      const placeOf = ({ id }: CvLine): number => places.get(id) ?? wanted.length
      // skills have no dates and stay in the order of how sure they are, languages as they were told
      const own = (bySection.get(section) ?? []).toSorted((a, b) => placeOf(a) - placeOf(b) || byUse(a, b))
      const mail = own.find(({ where }) => where === 'email')?.id
      return [section, own.map((line, place) => arranged(line, place, mail, kept.get(line.id)))] as const
    }),
  )
}

function arranged(line: CvLine, place: number, mail: string | undefined, said: KeptLine | undefined): ArrangedLine {
  const [title, text] = [said?.title ?? null, said?.text ?? null]
  return {
    ...line,
    title: title ?? line.title,
    text: text ?? line.text,
    // the user's own words stand for all that the facts say below the title
    highlights: text === null ? line.highlights : [],
    shown: said?.shown ?? isUsual(line, place, mail),
    chosen: said !== undefined,
    worded: title !== null || text !== null,
  }
}

/** Without a choice: the first mail address, no telephone number, no list of every course, of every article and of every skill ever named. */
function isUsual({ id, section, where, form, told }: CvLine, place: number, mail: string | undefined): boolean {
  // whoever wrote a résumé has chosen once
  if (told.some(({ source }) => source === 'resume')) return true
  if (section === 'basics') return where !== 'phone' && (where !== 'email' || id === mail)
  if (section === 'skills') return place < USUAL_SKILLS
  if (section === 'publications') return form === 'publication'
  // of courses those that were written down one by one
  return section !== 'courses' || told.some(({ source }) => source === 'hand')
}

/** What still goes on comes first, then the newest; the basics stand in the order in which a CV is headed. */
function byUse(a: CvLine, b: CvLine): number {
  if (a.section !== 'basics') return byTime(a, b) || byWord(a, b)
  const placeOf = ({ where }: CvLine): number => BASICS.findIndex(basic => basic === where)
  return placeOf(a) - placeOf(b) || byWord(a, b)
}

const AS_TOLD: ReadonlySet<string> = new Set(['skills', 'languages'])

/**
 * Where nothing else tells two lines apart: what a résumé says before what a profile says, then by the alphabet, so that the CV
 * reads the same in another installation, whose facts lie in another order. What is written by hand stays as it came.
 */
function byWord(a: CvLine, b: CvLine): number {
  if (AS_TOLD.has(a.section) || isByHand(a) || isByHand(b)) return 0
  const isOfResume = ({ told }: CvLine): number => Number(told.some(({ source }) => source === 'resume'))
  return isOfResume(b) - isOfResume(a) || (a.title < b.title ? -1 : Number(a.title > b.title))
}

function isByHand({ told }: CvLine): boolean {
  return told.some(({ source }) => source === 'hand')
}

function byTime(a: CvLine, b: CvLine): number {
  const goes = ({ until }: CvLine): number => Number(until === 'now')
  const when = ({ from, until }: CvLine): number => (until !== null && until !== 'now' ? until.at : (from?.at ?? 0))
  return goes(b) - goes(a) || when(b) - when(a)
}
