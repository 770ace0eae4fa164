import { Refusal } from '../model/refusal.ts'

/**
 * What the pages may do: nothing that is not a file of this server. Style attributes are set by script through the
 * CSSOM, which a policy without 'unsafe-inline' allows.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer, refusals and files alike. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** The body of every refusal: a code that stays, and one plain sentence. */
export type ErrorBody = {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly detail?: Readonly<Record<string, string | number>>
  }
}

export function errorBody(error: unknown): ErrorBody {
  if (!(error instanceof Refusal))
    return {
      error: {
        code: 'E_INTERNAL',
        message: 'Something went wrong inside Groundwork; nothing was changed. The terminal it runs in says more.',
      },
    }
  const { code, message, detail } = error
  return { error: { code, message, ...(Object.keys(detail).length > 0 ? { detail } : {}) } }
}

export function errorStatus(error: unknown): number {
  return error instanceof Refusal ? error.status : 500
}

export function jsonAnswer(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

export function errorAnswer(error: unknown): Response {
  return jsonAnswer(errorBody(error), errorStatus(error))
}
