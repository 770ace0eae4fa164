import type { Reading, SourceFile } from '../../model/source.ts'
import { textBlocks } from '../csv/blocks.ts'
import { fold } from '../text/fold.ts'
import { isObject, listOf, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import type { Fields } from './columns.ts'
import { CELL } from './table.ts'
import type { TableRow } from './table.ts'

/** The objects of a JSON Lines file with their lines. A line that is none goes to the ledger, where one is given. */
export async function* jsonLines(
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
