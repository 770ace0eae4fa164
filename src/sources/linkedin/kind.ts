import type { Observation, ObservationKind } from '../../model/observation.ts'
import type { DetailOf } from '../../model/detail.ts'
import type { Involvement } from '../../model/contact.ts'
import type { Lever } from '../../model/lever.ts'
import { hashOf } from '../text/hash.ts'
import type { Stamp } from '../text/dates.ts'
import type { Context } from './context.ts'
import type { Left } from './left.ts'

/** What became of a row: facts (with remarks), or why there are none. */
export type Outcome = readonly Observation[] | Left

/** The cells of a row under our names; a column that the file does not have is ''. */
export type Cells<F extends string> = { readonly [K in F]: string }

/**
 * One kind of file in the archive. Fields are written with all header names they were seen under, in any language,
 * parted by `|`; case, accents and punctuation do not count.
 */
export type FileKind = {
  readonly id: string
  /** base names without `.csv`, number suffix, case and punctuation, parted by `|` */
  readonly names: string
  readonly columns: Readonly<Record<string, string>>
  /** the fields without which a header is not this kind's */
  readonly needs: readonly string[]
  /** fields that hold dates whose order of day and month must be found out before reading */
  readonly dates: readonly string[]
  /** a record whose text runs on unquoted over several lines (trap 5): the date field that begins a true record */
  readonly runsOn?: string
  /** the three files that most of the product rests on: empty ones are an error */
  readonly essential?: boolean
  /** positions to use where the header is in a language that is not known but the cells have this kind's shape */
  readonly shape?: (cells: readonly string[]) => readonly string[] | null
  row(cells: Cells<string>, context: Context): Outcome
}

/** Declares a file kind; only for its types: `row` sees exactly the fields that `columns` names. */
export function fileKind<F extends string>(kind: {
  id: string
  names: string
  columns: Record<F, string>
  needs: readonly NoInfer<F>[]
  dates?: readonly NoInfer<F>[]
  runsOn?: NoInfer<F>
  essential?: boolean
  shape?: (cells: readonly string[]) => readonly NoInfer<F>[] | null
  row: (cells: Cells<NoInfer<F>>, context: Context) => Outcome
}): FileKind {
  return { ...kind, dates: kind.dates ?? [], row: kind.row as FileKind['row'] }
}

/**
 * Builds an observation. `key` is what makes the fact the same fact in an older and a newer export; it is hashed with the
 * kind in front.
 */
export function fact<K extends ObservationKind>(
  kind: K,
  key: readonly string[],
  stamp: Stamp | null,
  detail: DetailOf<K>,
  more: { people?: readonly Involvement[]; lever?: Lever; contact?: boolean } = {},
): Observation {
  const made = {
    source: 'linkedin',
    key: `${kind}:${hashOf(key)}`,
    at: stamp?.at ?? null,
    precision: stamp?.precision ?? 'none',
    kind,
    channel: more.contact === true ? 'linkedin' : null,
    people: more.people ?? [],
    ...(more.lever === undefined ? {} : { lever: more.lever }),
    detail,
  }
  // K stays generic here, so the compiler cannot pick the member of the union that `kind` and `detail` agree on
  return made as unknown as Observation
}

/** The non-empty ones of some texts, trimmed: absent facts have no key at all. */
export function filled<T extends Record<string, string>>(fields: T): { [K in keyof T]?: string } {
  const kept: { [K in keyof T]?: string } = {}
  for (const name in fields) {
    const text = fields[name]?.trim()
    if (text !== undefined && text !== '') kept[name] = text as T[typeof name]
  }
  return kept
}

/** A list in one cell, in the ways the archive writes them. */
export function listed(text: string): string[] {
  const parts = text.includes('|') ? text.split('|') : text.split(/[,;\n]/)
  return parts.map(part => part.trim()).filter(part => part !== '')
}
