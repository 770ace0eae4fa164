import { chmodSync, mkdirSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { Refusal } from '../../model/refusal.ts'
import { folderAdvice } from './folder-advice.ts'
import { listBackups } from './list-backups.ts'
import type { Places } from './world.ts'

/**
 * The folder that holds the user's data: what was asked for, else GROUNDWORK_HOME, else the platform's own place.
 *
 * @example homeFolder(undefined, { XDG_DATA_HOME: '/data' }, 'linux') // '/data/groundwork'
 */
export function homeFolder(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
  system: string = platform(),
): string {
  const named = asked ?? env['GROUNDWORK_HOME']
  if (named !== undefined && named !== '') return resolve(named)
  if (system === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Groundwork')
  if (system === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Groundwork')
  const data = env['XDG_DATA_HOME']
  // the XDG specification tells programs to ignore a relative path here
  return join(data !== undefined && isAbsolute(data) ? data : join(homedir(), '.local', 'share'), 'groundwork')
}

/** Makes the folder and the ones inside it, readable by the user alone. Refusal: E_DIR. */
export function makePlaces(home: string, uploads: string = join(home, 'uploads')): Places {
  const backups = join(home, 'backups')
  try {
    for (const folder of [home, backups, uploads]) mkdirSync(folder, { recursive: true, mode: 0o700 })
    // an older folder, or one that the user made, may be open to others
    if (platform() !== 'win32') chmodSync(home, 0o700)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new Refusal(
      'E_DIR',
      `The data folder ${home} cannot be used (${reason}); choose another one with --home or GROUNDWORK_HOME.`,
      { status: 500, cause: error },
    )
  }
  return {
    home,
    backups,
    uploads,
    site: join(home, 'site'),
    advice: () => folderAdvice(home),
    listBackups: () => listBackups(backups),
  }
}
