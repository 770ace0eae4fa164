import { z } from 'zod'

/** The shape of an answer that is handed on piece by piece, as text or as bytes, and never held as a whole. */
export function streamed<Chunk extends string | Uint8Array>() {
  return z.custom<{ chunks: AsyncIterable<Chunk> }>(
    value => typeof value === 'object' && value !== null && 'chunks' in value,
  )
}
