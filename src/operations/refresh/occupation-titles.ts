import type { World } from '../../io/world/world.ts'
import { titleClassifier } from '../../measures/occupation/classify-title.ts'
import type { TitleReading } from '../../measures/occupation/classify-title.ts'
import { decodeTitles } from '../../measures/occupation/title-index.ts'

/** The classifier of job titles with O*NET's titles behind it, read once a process. */
let index: Promise<ReturnType<typeof decodeTitles>> | undefined

export async function titleReader(world: World): Promise<(title: string) => TitleReading> {
  index ??= world.asset('onet/titles.json.gz').then(gunzip).then(decodeTitles)
  return titleClassifier(await index)
}

/** By the web platform's own stream, so that a browser tab can do the same. */
async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
