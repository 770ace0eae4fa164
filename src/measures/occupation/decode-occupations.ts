import { functionOfCode } from './job-function.ts'
import type { JobFunction } from './job-function.ts'

export type Occupation = {
  readonly code: string
  readonly title: string
  readonly description: string
  /** preparation needed, 1 (little) to 5 (extensive); null where O*NET gives none */
  readonly zone: number | null
  readonly function: JobFunction | null
}

/** One of the 35 skills or 33 fields of knowledge that O*NET rates. */
export type Element = { readonly id: string; readonly name: string; readonly kind: 'skill' | 'knowledge' }

/** O*NET as the product uses it. Grids are by row: occupation times `elements.length` plus element. */
export type Occupations = {
  readonly list: readonly Occupation[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly elements: readonly Element[]
  /** 1 to 5, NaN where not rated */
  readonly importance: Float32Array
  /** 0 to 7, NaN where not rated */
  readonly level: Float32Array
  /** standard error of the level, NaN where not rated */
  readonly levelError: Float32Array
  /** 1 where O*NET says that the rating is not relevant or should not be used */
  readonly flagged: Uint8Array
  readonly technologies: readonly { readonly name: string; readonly category: string }[]
  /** per occupation */
  readonly technologyOf: readonly (readonly TechnologyUse[])[]
  /** per occupation, the nearest first, as indices into `list` */
  readonly related: readonly (readonly number[])[]
}
export type TechnologyUse = { readonly technology: number; readonly hot: boolean; readonly inDemand: boolean }

type Shipped = {
  occupations: [string, string, string, number | null][]
  elements: [string, string, 'skill' | 'knowledge'][]
  importance: number[][]
  level: number[][]
  error: number[][]
  flagged: number[][]
  categories: string[]
  technologies: [string, number][]
  technologyOf: number[][]
  related: number[][]
}

/**
 * Reads data/onet/occupations.json.gz after gunzip (io hands the bytes in). O*NET 30.2 occupations and technology skills,
 * 29.3 skills, knowledge, job zones and related occupations; CC BY 4.0, attribution in NOTICE.
 * @example decodeOccupations(bytes).list.length // 1016
 */
export function decodeOccupations(bytes: Uint8Array): Occupations {
  const read = JSON.parse(new TextDecoder().decode(bytes)) as Shipped
  const list = read.occupations.map(([code, title, description, zone]) => ({
    code,
    title,
    description,
    zone,
    function: functionOfCode(code),
  }))
  return {
    list,
    indexOf: new Map(list.map(({ code }, index) => [code, index])),
    elements: read.elements.map(([id, name, kind]) => ({ id, name, kind })),
    importance: grid(read.importance),
    level: grid(read.level),
    levelError: grid(read.error),
    flagged: Uint8Array.from(read.flagged.flat(), flag => Number(flag === 1)),
    technologies: read.technologies.map(([name, category]) => ({ name, category: read.categories[category] ?? '' })),
    technologyOf: read.technologyOf.map(uses =>
      uses.map(use => ({ technology: use >> 2, hot: (use & 2) !== 0, inDemand: (use & 1) !== 0 })),
    ),
    related: read.related,
  }
}

function grid(rows: readonly (readonly number[])[]): Float32Array {
  return Float32Array.from(rows.flat(), value => (value < 0 ? Number.NaN : value / 100))
}
