import { hashOf } from '../text/hash.ts'
import { BlockCutter } from './blocks.ts'
import { readText } from './content-line.ts'

/**
 * The names of the events in a calendar object, as the keys of their meetings begin: `name`, or `name@...` for one time of
 * a series. Each once; events without a UID have none.
 * @example eventNames('BEGIN:VEVENT\nUID:a\nEND:VEVENT\n').length // 1
 */
export function eventNames(text: string): readonly string[] {
  const cutter = new BlockCutter()
  const lines = text.replaceAll(/(?:\r\n|\n|\r)[ \t]/g, '').split(/\r\n|\n|\r/)
  const names = new Set<string>()
  for (const block of [...cutter.push(lines), ...cutter.end()]) {
    if (block.kind !== 'event') continue
    const uid = block.lines
      .filter(line => /^UID[;:]/i.test(line))
      .map(line => readText(line).trim().slice(0, 10_000))
      .find(one => one !== '')
    if (uid !== undefined) names.add(hashOf([uid]))
  }
  return [...names]
}
