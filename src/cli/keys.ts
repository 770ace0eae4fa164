import { escapeControls } from './plain.ts'

/** What a person presses, one key at a time, on a terminal that shows nothing of it by itself. */
export type Keys = {
  /** the next key: a character, or one of the words below; 'q' once nobody is there any more */
  next(): Promise<string>
  /** a line as it is typed, shown; null at Escape or where it is left empty */
  line(question: string): Promise<string | null>
  close(): void
}

type Input = {
  setRawMode(raw: boolean): unknown
  setEncoding(encoding: 'utf8'): unknown
  resume(): unknown
  pause(): unknown
  on(event: 'data' | 'end', take: (text: string) => void): unknown
  off(event: 'data' | 'end', take: (text: string) => void): unknown
}

const NAMES: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\u001b': 'escape',
  '\u001b[C': 'right',
  '\u001b[D': 'left',
  '\u001bOC': 'right',
  '\u001bOD': 'left',
  '\u007f': 'erase',
  '\b': 'erase',
  // Ctrl+C and Ctrl+D leave, as q does: what was answered is kept
  '\u0003': 'q',
  '\u0004': 'q',
}

/** Takes the keys of a terminal until it is closed. What is pressed ahead waits its turn. */
export function openKeys(input: Input, show: (text: string) => void): Keys {
  const waiting: string[] = []
  const takers: ((key: string) => void)[] = []
  let isOver = false
  const give = (key: string): void => {
    const taker = takers.shift()
    if (taker) taker(key)
    else waiting.push(key)
  }
  const take = (text: string): void => keysIn(text).forEach(give)
  const end = (): void => {
    isOver = true
    for (const taker of takers.splice(0)) taker('q')
  }
  input.setRawMode(true)
  input.setEncoding('utf8')
  input.on('data', take)
  input.on('end', end)
  input.resume()
  const next = (): Promise<string> => {
    const first = waiting.shift()
    if (first !== undefined) return Promise.resolve(first)
    return isOver ? Promise.resolve('q') : new Promise(resolve => takers.push(resolve))
  }
  return {
    next,
    line: question => readLine(question, next, () => isOver, show),
    close() {
      input.off('data', take)
      input.off('end', end)
      input.setRawMode(false)
      input.pause()
    },
  }
}

/** Splits what came at once into keys. @example keysIn('a\u001b[Cb') // ['a', 'right', 'b'] */
export function keysIn(text: string): string[] {
  // oxlint-disable-next-line no-control-regex -- keys that are no letters come as these
  return [...text.matchAll(/\u001b(?:\[[\d;]*[A-Za-z~]|O[A-Z])|[^]/gu)].map(([key]) => NAMES[key] ?? key)
}

async function readLine(
  question: string,
  next: () => Promise<string>,
  isOver: () => boolean,
  show: (text: string) => void,
): Promise<string | null> {
  show(`${question} `)
  let typed = ''
  for (;;) {
    const key = await next()
    if (key === 'escape' || (key === 'q' && isOver())) {
      show('\n')
      return null
    }
    if (key === 'enter') {
      show('\n')
      return typed.trim() === '' ? null : typed.trim()
    }
    if (key === 'erase') {
      if (typed !== '') show('\b \b')
      typed = [...typed].slice(0, -1).join('')
    } else if ([...key].length === 1) {
      typed += key
      show(escapeControls(key))
    }
  }
}
