const MIB = 1024 * 1024

/** What an archive may cost. Judgement; every refusal names the cap it met. */
export type ArchiveLimits = {
  /** files in one folder; in all of them together so many times that as `TOGETHER` says */
  readonly entries: number
  /** all entries together, unpacked */
  readonly bytes: number
  /** unpacked bytes for each packed one, counted only where an entry unpacks to more than `ratioFrom` */
  readonly ratio: number
  readonly ratioFrom: number
  readonly nameLength: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 10_000,
  bytes: 2_048 * MIB,
  ratio: 100,
  ratioFrom: 50 * MIB,
  nameLength: 1_000,
}
