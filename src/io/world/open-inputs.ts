import { Refusal } from '../../model/refusal.ts'
import { openInput } from '../connect/files/open-input.ts'
import { assetPath } from './assets.ts'
import { isUpload, uploadPath } from './uploads.ts'
import type { Inputs } from './world.ts'

/** Opens what the user names: paths as they are, `upload:` names in the folder of uploads, `asset:` names among what is shipped. */
export function inputsWith(uploads: string): Inputs {
  const pathOf = (name: string): string =>
    name.startsWith('asset:') ? assetPath(name.slice('asset:'.length)) : uploadPath(uploads, name)
  return {
    async open(names, archive, at) {
      try {
        return await openInput(names.map(pathOf), archive, at)
      } catch (error) {
        throw names.every(isUpload) ? handedOver(error) : error
      }
    },
  }
}

/** What was handed over and is gone has no path that a user could check. */
function handedOver(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.code !== 'E_FILE_MISSING') return error
  const says = 'What was handed over for this is not kept any more: hand it over again.'
  return new Refusal('E_UPLOAD_NAME', says, { status: 404, cause: error })
}
