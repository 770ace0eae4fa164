import { hash } from 'node:crypto'
import type { SourceFile } from '../../model/source.ts'
import type { Brought } from '../import/parse-files.ts'

/** What came as files in memory. Names begin with the folder, not with the id of the account. `earlier`: the hash of earlier parts. */
export async function inMemory(
  label: string,
  id: string,
  files: readonly SourceFile[],
  earlier = '',
): Promise<Brought> {
  const read: { name: string; bytes: Uint8Array }[] = []
  for (const { name, open: chunksOf } of files) {
    const chunks: Uint8Array[] = []
    for await (const chunk of chunksOf()) chunks.push(chunk)
    read.push({ name: name.startsWith(`${id}/`) ? name.slice(id.length + 1) : name, bytes: Buffer.concat(chunks) })
  }
  const digests = read.map(({ bytes }) => hash('sha256', bytes)).join(' ')
  return { label, sha256: hash('sha256', `${earlier} ${digests}`), files: read }
}
