import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { isAbsolute, join, normalize } from 'node:path'
import { Refusal } from '../../model/refusal.ts'
import { assetFolders } from './package-root.ts'

/** The bytes of a file shipped with the product. Refusal: E_ASSET. */
export async function readAsset(name: string): Promise<Uint8Array> {
  return readFile(assetPath(name))
}

/** The names of the shipped files in a folder; none where there is no such folder. */
export async function assetNames(folder: string): Promise<readonly string[]> {
  const found = assetFolders()
    .map(root => join(root, normalize(folder)))
    .find(existsSync)
  return found === undefined ? [] : readdir(found)
}

/** Where a file shipped with the product lies. Refusal: E_ASSET where it is missing. */
export function assetPath(name: string): string {
  const inside = normalize(name)
  const isInside = !isAbsolute(inside) && !inside.startsWith('..')
  const found = isInside
    ? assetFolders()
        .map(folder => join(folder, inside))
        .find(existsSync)
    : undefined
  if (found !== undefined) return found
  throw new Refusal('E_ASSET', `The file ${name} that belongs to Groundwork is missing; install Groundwork again.`, {
    status: 500,
  })
}
