import { headersFor, Trouble } from './call.ts'

/**
 * Hands one file to the server, which keeps it in the home folder's uploads. By XMLHttpRequest, because fetch cannot
 * say how far an upload is. Returns the name to give to imports.preview.
 */
export function upload(file: File, watch: { sent(bytes: number): void; signal: AbortSignal }): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/api/v1/uploads/${encodeURIComponent(nameOf(file))}`)
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

function settle(request: XMLHttpRequest, resolve: (file: string) => void, reject: (error: Error) => void): void {
  try {
    const answer = JSON.parse(request.responseText) as { file?: string; error?: { code: string; message: string } }
    if (request.status < 300 && answer.file !== undefined) resolve(answer.file)
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
