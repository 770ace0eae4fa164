import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { ATTRIBUTES, varietyBy } from '../../measures/network/variety.ts'
import type { Attribute, Variety } from '../../measures/network/variety.ts'
import { JOB_FUNCTIONS, SENIORITIES } from '../../measures/occupation/job-function.ts'
import { YEAR } from '../../model/instant.ts'
import { CIRCLE } from './compositions.ts'
import { employerKeys } from './employer-key.ts'
import { titleReader } from './occupation-titles.ts'
import { ownCategories } from './own-categories.ts'
import type { Resolved } from './people-of.ts'

/** Where what is derived here is kept. */
export const VARIETIES = 'varieties'

/** Years since somebody was met, in spans that a few hundred people can fill. */
const SPANS = [
  [1, 'under a year'],
  [3, '1 to 3 years'],
  [6, '3 to 6 years'],
  [10, '6 to 10 years'],
  [Infinity, '10 years and more'],
] as const

type KeyOf = ReturnType<typeof employerKeys>
type Of = (row: PersonRow) => string | null

/** How varied the ego's people are by each of the seven attributes. */
export async function varietiesOf(
  world: World,
  rows: readonly PersonRow[],
  resolved: Resolved,
  asOf: number,
): Promise<readonly Variety[]> {
  const own = await ownCategories(world, await titleReader(world))
  const keyOf = employerKeys()
  const labels = labelsOf(rows, keyOf)
  const read: Readonly<Record<Attribute, Of>> = {
    function: row => row.function,
    seniority: row => row.seniority,
    industry: industryOf(rows, own.employer, own.industry, keyOf),
    employer: row => (row.company === null ? null : keyOf(row.company)),
    place: row => row.place,
    school: schoolOf(resolved),
    since: row => sinceOf(row, asOf),
  }
  return ATTRIBUTES.map(by => {
    const people = rows.map(row => ({
      category: read[by](row),
      attention: row.tie.out + row.tie.in,
      inCircle: CIRCLE.has(row.tie.band),
      linked: row.connectedOn !== null,
    }))
    return named(varietyBy(by, people, own[by]), by, labels)
  })
}

/**
 * Somebody's industry: what a card or the user says, else what is known of everybody else at the same employer where all
 * agree. Never guessed beyond that.
 */
function industryOf(
  rows: readonly PersonRow[],
  ownEmployer: string | null,
  ownIndustry: string | null,
  keyOf: KeyOf,
): Of {
  const known = new Map<string, Set<string>>()
  const note = (employer: string, industry: string): void => {
    known.set(employer, (known.get(employer) ?? new Set()).add(industry))
  }
  for (const { company, industry } of rows) if (company !== null && industry !== null) note(keyOf(company), industry)
  if (ownEmployer !== null && ownIndustry !== null && !known.has(ownEmployer)) note(ownEmployer, ownIndustry)
  return ({ company, industry }) => {
    const said = company === null ? undefined : known.get(keyOf(company))
    return industry ?? (said?.size === 1 ? ([...said][0] ?? null) : null)
  }
}

/** The user's correction, else what the newest card says. */
function schoolOf({ records, decisions }: Resolved): Of {
  const corrected = new Map<string, string | null>()
  for (const { body } of decisions)
    if (body.kind === 'correction' && body.field === 'school') corrected.set(body.record, body.value)
  return row => {
    const own = row.records.find(id => corrected.has(id))
    if (own !== undefined) return corrected.get(own) ?? null
    const cards = row.records.flatMap(id => records.get(id) ?? []).toSorted((a, b) => (b.cardAt ?? 0) - (a.cardAt ?? 0))
    const school = cards.map(({ card }) => card?.['school']).find(value => typeof value === 'string' && value !== '')
    return typeof school === 'string' ? school : null
  }
}

/** How long ago the ego met somebody, as far as shown: the connection or the first contact, whichever was earlier. */
function sinceOf({ connectedOn, tie }: PersonRow, asOf: number): string | null {
  const firsts = [connectedOn, tie.first].filter(at => at !== null)
  if (firsts.length === 0) return null
  const years = (asOf - Math.min(...firsts)) / YEAR
  return SPANS.find(([most]) => years < most)?.[1] ?? null
}

/** How an employer is most often written. */
function labelsOf(rows: readonly PersonRow[], keyOf: KeyOf): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { company } of rows) {
    if (company === null) continue
    const key = keyOf(company)
    const spelled = counts.get(key) ?? new Map<string, number>()
    counts.set(key, spelled.set(company, (spelled.get(company) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([key, spelled]) => [
      key,
      [...spelled].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? key,
    ]),
  )
}

/** Categories in the words that people read. */
function named(variety: Variety, by: Attribute, employers: ReadonlyMap<string, string>): Variety {
  const words: Partial<Record<Attribute, ReadonlyMap<string, string>>> = {
    function: new Map(Object.entries(JOB_FUNCTIONS)),
    seniority: new Map(Object.entries(SENIORITIES)),
    employer: employers,
  }
  const say = (category: string): string => words[by]?.get(category) ?? category
  const { rows, alike } = variety
  return {
    ...variety,
    rows: rows.map(row => ({ ...row, category: say(row.category) })),
    alike: alike === null ? null : { ...alike, own: say(alike.own) },
  }
}
