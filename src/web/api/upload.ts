import { headersFor, Trouble } from './call.ts'

/**
 * Hands one file to the server, which keeps it in the home folder's uploads. By XMLHttpRequest, because fetch cannot
 * say how far an upload is. Returns the name to give to imports.preview; with `folder` ('' for the first of its files,
 * then the id of the answer) that of the whole folder.
 */
export function upload(file: File, watch: Watch): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const query = watch.folder === undefined ? '' : `?folder=${watch.folder}`
    request.open('PUT', `/api/v1/uploads/${encodeURIComponent(nameOf(file))}${query}`)
    for (const [name, value] of Object.entries(headersFor('PUT'))) request.setRequestHeader(name, value)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', event => watch.sent(event.loaded))
    request.addEventListener('load', () => settle(request, resolve, reject))
    request.addEventListener('error', () =>
      reject(new Trouble('E_UNREACHED', `${file.name} could not be handed over. Is Groundwork still running?`, 0)),
    )
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
    watch.signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

type Watch = { sent(bytes: number): void; readonly signal: AbortSignal; readonly folder?: string }
type Taken = { readonly file: string; readonly id?: string }

function settle(request: XMLHttpRequest, resolve: (taken: Taken) => void, reject: (error: Error) => void): void {
  try {
    const answer = JSON.parse(request.responseText) as Partial<Taken> & { error?: { code: string; message: string } }
    const { file, id } = answer
    if (request.status < 300 && file !== undefined) resolve({ file, ...(id === undefined ? {} : { id }) })
    else
      reject(
        new Trouble(
          answer.error?.code ?? 'E_UPLOAD',
          answer.error?.message ?? 'The file was not taken.',
          request.status,
        ),
      )
  } catch {
    reject(new Trouble('E_UPLOAD', 'The file could not be handed over.', request.status))
  }
}

/** A file of a dropped folder keeps its path, so that sources see "Jobs/Job Applications.csv". */
function nameOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath
}
