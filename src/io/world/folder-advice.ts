import { existsSync, realpathSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Something about the data folder that can cost data; what to do is in the sentence. */
export type FolderAdvice = { readonly code: 'W_SYNCED_DIR' | 'W_NETWORK_DIR'; readonly says: string }

/**
 * Says where the data folder lies in a place that is copied elsewhere by a program that does not know databases, or on
 * a disk of another machine. Half of a database that was copied while it was written to is no database.
 */
export async function folderAdvice(home: string, kindOf = fileSystemOf): Promise<readonly FolderAdvice[]> {
  const real = existsSync(home) ? realpathSync(home) : home
  const service = syncedBy(real)
  const network = NETWORKS[await kindOf(real)]
  const move = 'choose a folder on a disk of this machine with --home or GROUNDWORK_HOME'
  return [
    ...(service === null
      ? []
      : [
          {
            code: 'W_SYNCED_DIR' as const,
            says: `The data folder is kept in step by ${service}, which can copy half a database over a whole one, and sends your data away; ${move}.`,
          },
        ]),
    ...(network === undefined
      ? []
      : [
          {
            code: 'W_NETWORK_DIR' as const,
            says: `The data folder is on another machine (${network}), where locks cannot be relied on; ${move}.`,
          },
        ]),
  ]
}

/**
 * The program that keeps a folder in step with other machines, by the names and marks that each leaves; null: none known.
 * @example syncedBy('/home/ana/Dropbox/groundwork') // 'Dropbox'
 */
export function syncedBy(folder: string): string | null {
  const parts = folder.split(/[/\\]/)
  for (const [service, pattern] of NAMES) if (parts.some(part => pattern.test(part))) return service
  for (let at = folder; ; at = dirname(at)) {
    for (const [service, mark] of MARKS) if (existsSync(join(at, mark))) return service
    if (dirname(at) === at) return null
  }
}

const NAMES: readonly (readonly [service: string, name: RegExp])[] = [
  ['Dropbox', /^Dropbox(?: \(.*\))?$/i],
  ['OneDrive', /^OneDrive(?: ?-.*)?$/i],
  ['iCloud Drive', /^(?:iCloudDrive|iCloud Drive|com~apple~CloudDocs|Mobile Documents)$/i],
  ['Google Drive', /^(?:Google ?Drive|My Drive|GoogleDrive-.*)$/i],
  ['Nextcloud', /^(?:Nextcloud|ownCloud)\d*$/i],
  ['a cloud service', /^CloudStorage$/],
]
const MARKS: readonly (readonly [service: string, mark: string])[] = [
  ['Syncthing', '.stfolder'],
  ['Dropbox', '.dropbox.cache'],
  ['Resilio Sync', '.sync/ID'],
]

/** Numbers of file systems as Linux gives them. */
const NETWORKS: Readonly<Record<number, string>> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xff534d42: 'CIFS',
  0xfe534d42: 'SMB',
  0x01021997: '9P',
  0x5346414f: 'AFS',
  0x00c36400: 'Ceph',
}

async function fileSystemOf(folder: string): Promise<number> {
  try {
    return (await statfs(folder)).type >>> 0
  } catch {
    // a system that does not say; nothing is known then
    return 0
  }
}
