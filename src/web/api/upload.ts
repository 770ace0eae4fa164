import { call, headersFor, Trouble } from './call.ts'

/**
 * Hands one file to the server, which keeps it in the home folder's uploads. By XMLHttpRequest, because fetch cannot
 * say how far an upload is. Returns the name to give to imports.preview; with `folder` ('' for the first of its files,
 * then the id of the answer) that of the whole folder.
 */
export async function upload(file: File, watch: Watch & { readonly folder?: string }): Promise<Taken> {
  const query = watch.folder === undefined ? '' : `?folder=${watch.folder}`
  const path = `/${encodeURIComponent(pathOf(file))}${query}`
  const { file: name, id } = await hand<Partial<Taken>>('PUT', path, file, [file], watch)
  if (name === undefined) throw notTaken()
  return { file: name, ...(id === undefined ? {} : { id }) }
}

/**
 * Hands many small files over in one body: a list of them, then their bytes, which the browser reads as it sends them. To ask
 * for each by itself costs it ten milliseconds. `join`: the id of an answer, beside whose files these are put.
 */
export async function uploadMany(
  files: readonly File[],
  watch: Watch & { readonly join?: string | undefined },
): Promise<TakenMany> {
  const list = new TextEncoder().encode(JSON.stringify(files.map(file => [pathOf(file), file.size])))
  const length = new DataView(new ArrayBuffer(4))
  length.setUint32(0, list.byteLength)
  const head = list.byteLength + 4
  const body = new Blob([length.buffer, list, ...files])
  const query = watch.join === undefined ? '' : `?join=${watch.join}`
  const sent = (bytes: number): void => watch.sent(Math.max(0, bytes - head))
  const { id, files: names } = await hand<Partial<TakenMany>>('POST', query, body, files, { ...watch, sent })
  if (id === undefined || names?.length !== files.length) throw notTaken()
  return { id, files: names }
}

/** Has what was handed over under these names removed: nobody will ask for it. */
export async function giveUp(names: Iterable<string>): Promise<void> {
  const ids = new Set([...names].map(name => /^upload:([0-9a-f]+)\//u.exec(name)?.[1] ?? ''))
  for (const id of ids) if (id !== '') await call('DELETE', `/uploads/${id}`)
}

/** Where a file was: one of a dropped folder keeps its path, so that sources see "Jobs/Job Applications.csv". */
export function pathOf({ webkitRelativePath, name }: Pick<File, 'webkitRelativePath' | 'name'>): string {
  // a name with half a character in it cannot be written in an address
  return (webkitRelativePath || name).toWellFormed()
}

type Watch = { sent(bytes: number): void; readonly signal: AbortSignal }
type Taken = { readonly file: string; readonly id?: string }
type TakenMany = { readonly id: string; readonly files: readonly string[] }

async function hand<A>(method: string, path: string, body: Blob, files: readonly File[], watch: Watch): Promise<A> {
  const request = new XMLHttpRequest()
  const { promise: ended, resolve } = Promise.withResolvers<'load' | 'error' | 'abort'>()
  request.open(method, `/api/v1/uploads${path}`)
  for (const [name, value] of Object.entries(headersFor(method))) request.setRequestHeader(name, value)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.upload.addEventListener('progress', event => watch.sent(event.loaded))
  for (const end of ['load', 'error', 'abort'] as const) request.addEventListener(end, () => resolve(end))
  const stop = (): void => request.abort()
  watch.signal.throwIfAborted()
  watch.signal.addEventListener('abort', stop)
  request.send(body)
  const end = await ended
  watch.signal.removeEventListener('abort', stop)
  if (end === 'abort') throw new DOMException('stopped', 'AbortError')
  if (end === 'error') throw await unreached(files)
  return answerOf<A>(request)
}

function answerOf<A>({ responseText, status }: XMLHttpRequest): A {
  let answer: A & { error?: { code: string; message: string } }
  try {
    answer = JSON.parse(responseText) as typeof answer
  } catch {
    throw new Trouble('E_UPLOAD', 'The file could not be handed over.', status)
  }
  if (status >= 300) throw new Trouble(answer.error?.code ?? 'E_UPLOAD', answer.error?.message ?? NOT_TAKEN, status)
  return answer
}

const NOT_TAKEN = 'The file was not taken.'

function notTaken(): Trouble {
  return new Trouble('E_UPLOAD', NOT_TAKEN, 0)
}

/** Why nothing came of it: a browser breaks off, and says no more, also where a file is not any more as it was when it was given. */
async function unreached(files: readonly File[]): Promise<Trouble> {
  for (const file of files)
    try {
      await file.slice(0, 1).arrayBuffer()
    } catch {
      const says = `${file.name} cannot be read any more: it was changed, moved or removed meanwhile. Hand it over again.`
      return new Trouble('E_UPLOAD', says, 0)
    }
  const what = files.length === 1 ? (files[0]?.name ?? '') : `${files.length.toLocaleString()} files`
  return new Trouble('E_UNREACHED', `${what} could not be handed over. Is Groundwork still running?`, 0)
}
