import type { ArchiveLimits } from './archive-limits.ts'

/** Where each message has a file of its own, these are counted by themselves, and so are pictures, films and sounds. */
const MOST_OF_MANY = 1_000_000

/** A folder may hold so many files as the cap says, and all folders below one root, or in one archive, so many times that. */
export const TOGETHER = 20

/**
 * Counts the files of an archive or a folder. Honest ones have very many: a chat of a team has a file for each day of each
 * channel, an archive all photos of ten years. So the cap is on what lies in one folder; pictures and messages do not count.
 *
 * @example new FileCount(ARCHIVE_LIMITS).add('a/b.csv') // null
 */
export class FileCount {
  readonly #most: number
  readonly #folders = new Map<string, number>()
  #files = 0
  #many = 0

  constructor({ entries }: Pick<ArchiveLimits, 'entries'>) {
    this.#most = entries
  }

  /** Null, or what there are too many of with the cap on it: "more than 10000 files in one folder (the cap ...)". */
  add(name: string, isMessageAnyway = false): string | null {
    if (isMessageAnyway || isOneOfMany(name))
      return ++this.#many > MOST_OF_MANY ? `more than ${MOST_OF_MANY} messages and pictures` : null
    const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')))
    const here = (this.#folders.get(folder) ?? 0) + 1
    this.#folders.set(folder, here)
    if (here > this.#most) return `more than ${this.#most} files in one folder (${CAP})`
    const all = this.#most * TOGETHER
    return ++this.#files > all ? `more than ${all} files (${TOGETHER} times ${CAP})` : null
  }

  /** So many files are too many whatever they are called. */
  get mostOfAll(): number {
    return MOST_OF_MANY + this.#most * TOGETHER
  }
}

const CAP = 'the cap archiveEntries in the settings'

/** Whether a file is one of as many as there are messages, or pictures, films and sounds with the facts kept beside each. */
export function isOneOfMany(name: string): boolean {
  return isMessage(name) || MEDIA.test(name)
}

const MEDIA =
  /\.(?:jpe?g|jpe|heic|heif|png|gif|webp|tiff?|bmp|avif|dng|cr[23]|nef|arw|mp4|mov|m4v|avi|mkv|webm|3gp|mpe?g|mp3|m4a|aac|ogg|oga|opus|wav|flac|amr|aae|tgs|thm)(?:[^/]*\.json)?$/i

/**
 * Whether a file is one of as many as there are messages: in a Maildir, saved one by one, or the facts
 * that Proton writes beside each.
 */
function isMessage(name: string): boolean {
  const cut = name.lastIndexOf('/')
  return isMail(name.slice(0, Math.max(0, cut))) || /\.emlx?$|\.metadata\.json$/i.test(name)
}

/** Whether the files of a folder are single messages. */
export function isMail(folder: string): boolean {
  return /(?:^|\/)(?:cur|new)$/.test(folder)
}
