import { Refusal } from '../../model/refusal.ts'

export type Element = { readonly section: string; readonly value: unknown; readonly line: number }

/** No element of ours comes near it; a longer line is something else. */
const LONGEST = 32 * 1024 * 1024

/** The elements of an export, one line at a time. Refusal: E_RESTORE_FORMAT */
export async function* readElements(chunks: AsyncIterable<string | Uint8Array>): AsyncIterable<Element> {
  let section = 'head'
  let at = 0
  for await (const line of readLines(chunks)) {
    at += 1
    const opened = /^"([a-z]+)":\[$/.exec(line)?.[1]
    if (at === 1) yield { section: 'head', value: parseJson(`${line.replace(/,$/, '')}}`, at), line: at }
    else if (opened !== undefined) section = opened
    else if (line === '],') section = ''
    else if (line.startsWith('"counts":'))
      yield { section: 'counts', value: parseJson(line.slice(9, -1), at), line: at }
    else if (section === '') refuseFormat(at, 'a line stands outside every section')
    else yield { section, value: parseJson(line.replace(/,$/, ''), at), line: at }
  }
}

export function refuseFormat(line: number, why: string): never {
  const where = line > 0 ? ` (line ${line})` : ''
  throw new Refusal(
    'E_RESTORE_FORMAT',
    `This is not a whole export of Groundwork: ${why}${where}. Nothing was changed; export again and use that file.`,
    {
      detail: { line },
    },
  )
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    refuseFormat(line, 'the line cannot be read')
  }
}

async function* readLines(chunks: AsyncIterable<string | Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let n = 0
  for await (const chunk of chunks) {
    try {
      rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    } catch {
      refuseFormat(n + 1, 'it is not UTF-8')
    }
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      n += 1
      yield line.endsWith('\r') ? line.slice(0, -1) : line
    }
    if (rest.length > LONGEST) refuseFormat(n + 1, 'the line is too long')
  }
  if (rest !== '') yield rest
}
