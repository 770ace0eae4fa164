import { openInput } from '../connect/files/open-input.ts'
import { assetPath } from './assets.ts'
import { uploadPath } from './uploads.ts'
import type { Inputs } from './world.ts'

/** Opens what the user names: paths as they are, `upload:` names in the folder of uploads, `asset:` names among what is shipped. */
export function inputsWith(uploads: string): Inputs {
  const pathOf = (name: string): string =>
    name.startsWith('asset:') ? assetPath(name.slice('asset:'.length)) : uploadPath(uploads, name)
  return { open: async (names, archive, at) => openInput(names.map(pathOf), archive, at) }
}
