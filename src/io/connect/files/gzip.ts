import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import { withBeginning } from '../../../sources/text/beginning.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { kindOfHead } from './magic.ts'

/** A gzip file as the file that is packed in it. Refusals while reading: E_GZIP_RATIO, E_GZIP_SIZE, E_GZIP_DAMAGED. */
export function gunzipped(file: SourceFile, limits: ArchiveLimits): SourceFile {
  const name = file.name.replace(/\.(?:gz|gzip)$/i, '').replace(/\.(?:tgz|taz)$/i, '.tar')
  return {
    name,
    ...(file.modified === undefined ? {} : { modified: file.modified }),
    open: () => inflate(file, limits),
  }
}

/**
 * Whether a tar archive is packed in a gzip file: by its first bytes, or, where those are zeros, by its name. What is damaged
 * from the beginning is none.
 */
export async function holdsTar(unpacked: SourceFile): Promise<boolean> {
  try {
    for await (const chunk of withBeginning(unpacked.open(), 512)) return kindOfHead(chunk, unpacked.name) === 'tar'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return false
}

async function* inflate(file: SourceFile, limits: ArchiveLimits): AsyncGenerator<Uint8Array> {
  const packed = { bytes: 0 }
  const raw = Readable.from(counted(file.open(), packed))
  const gunzip = createGunzip({ chunkSize: 262_144 })
  raw.on('error', error => gunzip.destroy(error))
  raw.pipe(gunzip)
  let size = 0
  try {
    for await (const chunk of gunzip) {
      size += (chunk as Uint8Array).length
      if (size > limits.bytes)
        throw new Refusal(
          'E_GZIP_SIZE',
          `${file.name} unpacks to more than ${limits.bytes} bytes, the most that is read (the cap archiveBytes in the settings).`,
        )
      if (size > limits.ratioFrom && size > packed.bytes * limits.ratio)
        throw new Refusal(
          'E_GZIP_RATIO',
          `${file.name} unpacks to more than ${limits.ratio} times its size, as no honest file does (the cap archiveRatio in the settings).`,
        )
      yield chunk as Uint8Array
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new Refusal('E_GZIP_DAMAGED', `${file.name} is damaged or incomplete. Download it again.`, { cause: error })
    throw error
  } finally {
    raw.destroy()
    gunzip.destroy()
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, count: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count.bytes += chunk.length
    yield chunk
  }
}
