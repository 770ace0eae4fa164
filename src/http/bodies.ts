import type { Context } from 'hono'
import { SECOND } from '../model/instant.ts'
import { Refusal } from '../model/refusal.ts'
import { parseJson } from './parse-json.ts'

/** Longest wait for a whole JSON body, and for the next piece of an upload. */
const BODY_WAIT = 20 * SECOND
const UPLOAD_WAIT = 60 * SECOND

/** Reads a JSON body of at most `most` bytes. Refusals: E_TYPE 415, E_BODY_SIZE 413, E_SLOW 408, E_JSON 400. */
export async function readJson(c: Context, most: number): Promise<unknown> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    throw new Refusal('E_TYPE', 'Send this request as application/json.', { status: 415 })
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge(most)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bodyOf(c, { whole: BODY_WAIT })) {
    size += chunk.byteLength
    if (size > most) throw tooLarge(most)
    chunks.push(chunk)
  }
  return parseJson(utf8(Buffer.concat(chunks)))
}

/** The bytes of an upload as they come; a sender that falls silent is let go. */
export function uploadBytes(c: Context): AsyncIterable<Uint8Array> {
  return bodyOf(c, { silence: UPLOAD_WAIT })
}

async function* bodyOf(c: Context, wait: { whole?: number; silence?: number }): AsyncIterable<Uint8Array> {
  const body = c.req.raw.body
  if (!body) return
  const reader = body.getReader()
  const until = wait.whole === undefined ? undefined : Date.now() + wait.whole
  try {
    for (;;) {
      const left = until === undefined ? (wait.silence ?? UPLOAD_WAIT) : until - Date.now()
      const step = await within(reader.read(), left)
      if (step.done) return
      yield step.value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Refusal('E_SLOW', 'The request came too slowly; send it again.', { status: 408 })),
      Math.max(0, milliseconds),
    )
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The text of bytes that must be UTF-8. Refusal: E_JSON. */
export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('E_JSON', 'The request cannot be read: it is not UTF-8 text.', { status: 400 })
  }
}

function tooLarge(most: number): Refusal {
  return new Refusal(
    'E_BODY_SIZE',
    `The request is larger than ${most} bytes; send files to /api/v1/uploads instead.`,
    {
      status: 413,
      detail: { limit: most },
    },
  )
}
