import type { Source } from '../model/source.ts'
import { mail } from './mail/mail.ts'

/** From here on no source knows a file better. */
const SURE = 0.99

/**
 * The source that knows a file best and how surely, from its name and first bytes; null where none is surer than `least`.
 * Mail is asked first, and where it is sure nothing of the others is even loaded: a mailbox is the largest of all files, and
 * what reads everything else takes a thread as long to load as fifty megabytes of it to read.
 */
export async function bestSource(
  file: { readonly name: string; readonly head: Uint8Array },
  least: number,
): Promise<{ readonly source: Source; readonly score: number } | null> {
  const score = mail.accepts(file)
  if (score >= SURE) return { source: mail, score }
  const { SOURCES } = await import('./index.ts')
  return bestOf(SOURCES, file, least)
}

/** The same among the sources given; of two as sure the first. */
export function bestOf(
  sources: readonly Source[],
  file: { readonly name: string; readonly head: Uint8Array },
  least: number,
): { readonly source: Source; readonly score: number } | null {
  let best: { source: Source; score: number } | null = null
  for (const source of sources) {
    const score = source.accepts(file)
    if (score > (best?.score ?? least)) best = { source, score }
  }
  return best
}
