import { send } from './call.ts'

/** Fetches a stream of the server and saves it under a name (by fetch, since the demo is chosen by a header). */
export async function download(name: string, as: string, input: unknown = {}): Promise<void> {
  const response = await send('GET', `/${name.replace('.', '/')}?input=${encodeURIComponent(JSON.stringify(input))}`)
  saveBlob(await response.blob(), as)
}

/** Hands bytes to the browser as a file of that name, to be kept where downloads are. */
export function saveBlob(blob: Blob, as: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = as
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
