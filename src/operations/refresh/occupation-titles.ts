import type { World } from '../../io/world/world.ts'
import { titleClassifier } from '../../measures/occupation/classify-title.ts'
import type { TitleReading } from '../../measures/occupation/classify-title.ts'
import { decodeTitles } from '../../measures/occupation/title-index.ts'
import type { TitleIndex } from '../../measures/occupation/title-index.ts'

let index: Promise<TitleIndex> | undefined

/** The classifier of job titles with O*NET's titles behind it. */
export async function titleReader(world: World): Promise<(title: string) => TitleReading> {
  return titleClassifier(await readTitles(world))
}

/** O*NET's titles, read once a process. */
export function readTitles(world: Pick<World, 'asset'>): Promise<TitleIndex> {
  index ??= world.asset('onet/titles.json.gz').then(gunzip).then(decodeTitles)
  return index
}

/** By the web platform's own stream, so that a browser tab can do the same. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'))
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const part of stream) parts.push(part)
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
