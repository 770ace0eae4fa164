import { Refusal } from '../../../model/refusal.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { isPlainPath } from './plain-path.ts'

/**
 * Something in an archive or folder that was not read, or is odd, for the ledger. `status`: what became of the file, where it
 * is one. `code`: of a refusal it begins with "E_", and the file failed; of a remark with "W_".
 */
export type Aside = {
  readonly file: string
  readonly status?: 'known-unused' | 'refused'
  readonly code: string
  readonly reason: string
}

/** Why an entry that is no plain file is passed over: it is never followed and never made. Null for folders. */
export function whyPassedOver(type: string, file: string): Aside | null {
  // folders, what is said of the whole archive, and lists of rights beside files
  if ('5DVgAEI'.includes(type)) return null
  if (type === '2')
    return {
      file,
      status: 'refused',
      code: 'W_ARCHIVE_LINK',
      reason: 'It is a link. Links in archives are not followed: hand over what it points to.',
    }
  if (type === 'S')
    return {
      file,
      status: 'refused',
      code: 'W_ARCHIVE_SPARSE',
      reason: 'It was packed as a file with holes, which is not read. Unpack the archive and hand over this file.',
    }
  return {
    file,
    status: 'refused',
    code: 'W_ARCHIVE_KIND',
    reason: 'It is no plain file but a device, a pipe or something of another system; it was passed over.',
  }
}

/** Refuses a name that points outside the archive, as for ZIP. */
export function checkName(name: string, label: string, limits: ArchiveLimits): void {
  const isLong = name.length > limits.nameLength
  if (isPlainPath(name) && !isLong) return
  const why = isLong ? `has a name of more than ${limits.nameLength} letters` : 'points outside the archive'
  throw new Refusal(
    'E_TAR_PATH',
    `${label} holds a file named "${name.slice(0, 80).replace(/\p{Cc}/gu, '?')}", which ${why}. It was not opened; unpack it and hand over the folder.`,
  )
}
