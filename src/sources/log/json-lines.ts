import type { Reading, SourceFile } from '../../model/source.ts'
import { textBlocks } from '../csv/blocks.ts'
import { fold } from '../text/fold.ts'
import { headOf } from '../text/beginning.ts'
import { glance } from '../text/glance.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { isObject, listOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import type { Fields } from './columns.ts'
import { CELL } from './table.ts'
import type { TableRow } from './table.ts'

/** The first object of a file, written in a line of its own or as the first of a list; null where there is none. */
export function firstObject(head: string): JsonObject | null {
  const text = head.replace(/^\ufeff?\s*/, '')
  const value = parsed(text.startsWith('[') ? firstOfList(text) : (text.split('\n')[0] ?? ''))
  return isObject(value) ? value : null
}

/** The first object of a list as text, up to the bracket that closes it. */
function firstOfList(text: string): string {
  const from = /^\[\s*\{/.exec(text)?.[0].length ?? 0
  let depth = 1
  for (const match of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (match[0] === '{') depth++
    else if (match[0] === '}' && --depth === 0) return text.slice(from - 1, from + match.index + 1)
  }
  return ''
}

/**
 * The objects of a JSON Lines file with their lines, or those of one list with their places. A line that is none goes to
 * the ledger, where one is given.
 */
export async function* jsonLines(
  file: SourceFile,
  reading: Reading,
  ledger: Reading['ledger'] | null,
): AsyncGenerator<{ readonly line: number; readonly raw: string; readonly value: JsonObject }> {
  const head = glance(await headOf(file)).replace(/^\ufeff?\s*/, '')
  yield* head.startsWith('[') ? listed(file, ledger) : eachLine(file, reading, ledger)
}

async function* listed(
  file: SourceFile,
  ledger: Reading['ledger'] | null,
): AsyncGenerator<{ readonly line: number; readonly raw: string; readonly value: JsonObject }> {
  const list = listOf(parseJson(await wholeText(file, JSON_BYTES, 'a list as JSON'), file.name))
  for (const [at, value] of list.entries()) {
    const raw = JSON.stringify(value).slice(0, 2_000)
    if (isObject(value)) yield { line: at + 1, raw, value }
    else ledger?.failed(file.name, 'E_JSON', 'The entry is no JSON object.', { line: at + 1, raw })
  }
}

async function* eachLine(
  file: SourceFile,
  { limits }: Reading,
  ledger: Reading['ledger'] | null,
): AsyncGenerator<{ readonly line: number; readonly raw: string; readonly value: JsonObject }> {
  let line = 0
  for await (const raw of linesOf(file, limits.rowBytes)) {
    line++
    const text = raw.trim()
    if (text === '') continue
    const value = parsed(text)
    if (isObject(value)) yield { line, raw: text.slice(0, 2_000), value }
    else
      ledger?.failed(
        file.name,
        'E_JSON',
        text.length >= limits.rowBytes ? 'The line is longer than rowBytes allows.' : 'The line is no JSON object.',
        { line, raw: text.slice(0, 2_000) },
      )
  }
}

/** An object as a row of a table: its fields under any of their names; lists are joined with semicolons. */
export function rowOfObject(value: JsonObject, fields: Fields, line: number, raw: string): TableRow {
  const byName = new Map(Object.entries(value).map(([name, held]) => [fold(name), held]))
  return {
    line,
    raw,
    cell(field) {
      const held = [...(fields[field] ?? [])]
        .map(name => byName.get(name))
        .find(found => found !== undefined && found !== null)
      const text = Array.isArray(held) ? listOf(held).map(said).filter(Boolean).join('; ') : said(held)
      return text.slice(0, CELL)
    },
  }
}

/** Somebody written as an object reads as `Name <address>`; other objects say nothing. */
function said(held: unknown): string {
  if (!isObject(held)) return textOf(held)
  const [name, email] = [textOf(held['name']), textOf(held['email'])]
  return name === '' || email === '' ? name || email : `${name} <${email}>`
}

async function* linesOf(file: SourceFile, cap: number): AsyncGenerator<string> {
  let rest = ''
  for await (const { text } of textBlocks(file.open())) {
    const lines = (rest + text).split('\n')
    // what is above the cap is cut, so that one endless line cannot eat the memory
    rest = (lines.pop() ?? '').slice(0, cap)
    yield* lines
  }
  if (rest !== '') yield rest
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
