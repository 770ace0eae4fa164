import { askedOf } from './asked-of.ts'
import { world } from './world.ts'

/** What the server said no to, or that it could not be reached, as one plain sentence. `code` is for programs. */
export class Trouble extends Error {
  readonly code: string
  readonly status: number
  /** the field that is not as it must be, where a schema says so */
  readonly field: string | null

  constructor(code: string, message: string, status: number) {
    const { field, says } = code === 'E_SCHEMA' ? askedOf(message) : { field: null, says: message }
    super(says)
    this.field = field
    this.name = 'Trouble'
    this.code = code
    this.status = status
  }
}

const BASE = '/api/v1'
const UNREACHED = 'Groundwork does not answer on this machine. Start it again, then come back to this page.'

/** GET of a query. `input` travels as JSON in the address. */
export function get<O>(name: string, input: unknown, signal?: AbortSignal): Promise<O> {
  const query = `?input=${encodeURIComponent(JSON.stringify(input))}`
  return call<O>('GET', `/${name.replace('.', '/')}${query}`, undefined, signal)
}

/** Asks for an operation that changes something. Throws Trouble on anything but success. */
export function post<O>(name: string, input: unknown): Promise<O> {
  return call<O>('POST', `/${name.replace('.', '/')}`, JSON.stringify(input))
}

/**
 * Any other route, by its path below `/api/v1`: the answer read as JSON, undefined where it is empty. Throws Trouble
 * on anything but success, E_UNREACHED where nobody answers.
 */
export async function call<O>(method: string, path: string, body?: BodyInit, signal?: AbortSignal): Promise<O> {
  const response = await send(method, path, body, signal)
  if (response.status === 204) return undefined as O
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as O
}

/** The raw answer, for downloads and uploads. Throws Trouble on anything but success. */
export async function send(method: string, path: string, body?: BodyInit, signal?: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(BASE + path, {
      method,
      headers: headersFor(method, body),
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
      credentials: 'same-origin',
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Trouble('E_UNREACHED', UNREACHED, 0)
  }
  if (!response.ok) throw await troubleOf(response)
  return response
}

export function headersFor(method: string, body?: BodyInit | null): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (world() === 'demo') headers['x-groundwork-world'] = 'demo'
  if (method !== 'GET') headers['x-groundwork-token'] = pageToken()
  if (typeof body === 'string') headers['content-type'] = 'application/json'
  return headers
}

/** Whether the program does not answer any more, or not to this page: nothing helps but to open it anew. */
export function isClosed(error: unknown): boolean {
  return error instanceof Trouble && (error.status === 401 || error.status === 0)
}

function pageToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="groundwork-token"]')?.content ?? ''
}

async function troubleOf(response: Response): Promise<Trouble> {
  try {
    const { error } = (await response.json()) as { error: { code: string; message: string } }
    return new Trouble(error.code, error.message, response.status)
  } catch {
    return new Trouble(
      'E_ANSWER',
      'Groundwork gave an answer that this page cannot read. Reload the page.',
      response.status,
    )
  }
}
