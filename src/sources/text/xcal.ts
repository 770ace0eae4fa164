import { SaxesParser } from 'saxes'
import { Refusal } from '../../model/refusal.ts'
import type { Limits, SourceFile } from '../../model/source.ts'
import { linesOfParts } from './jcal.ts'
import { wholeText } from './whole-text.ts'

/** Whether the head of a file is that of a calendar (`icalendar`) or cards (`vcards`) written as XML, with or without a prefix. */
export function startsAsXcal(head: string, name: 'icalendar' | 'vcards'): boolean {
  const start = head.slice(0, 4_000)
  return new RegExp(
    String.raw`^\ufeff?\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:[\w-]+:)?${name}[\s>]`,
    'i',
  ).test(start)
}

/**
 * The same file as the lines of iCalendar or vCard, by way of their form as JSON, which is the same tree (RFC 6321 and 6351
 * beside RFC 7265 and 7095). Refuses with E_XML, E_XML_DOCTYPE, E_XML_LIMIT, E_FILE_SIZE.
 */
export function asContentLinesOfXml(file: SourceFile, limits: Limits): SourceFile {
  async function* open(): AsyncGenerator<Uint8Array> {
    const text = await wholeText(file, limits.calendarBytes, 'the setting calendarBytes')
    const [root] = treeOf(text, file.name, limits.xmlDepth).children
    yield* linesOfParts((root?.children ?? []).filter(({ name }) => /^v(?:calendar|card)$/.test(name)).map(partOf))
  }
  return { ...file, open }
}

/** An element by its name without prefix, in lower letters. */
type Element = { readonly name: string; readonly group: string; readonly children: Element[]; text: string }

function treeOf(text: string, file: string, most: number): Element {
  const root: Element = { name: '', group: '', children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  parser.on('doctype', () => {
    throw new Refusal('E_XML_DOCTYPE', `${file} declares a DOCTYPE, which no honest export does; it was not read.`)
  })
  parser.on('error', error => {
    throw new Refusal('E_XML', `${file} is no valid XML (${error.message.slice(0, 100)}): export it again.`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > most)
      throw new Refusal(
        'E_XML_LIMIT',
        `${file} is nested deeper than the ${most} levels that the setting xmlDepth allows.`,
      )
    const element = {
      name: name.replace(/^.*:/, '').toLowerCase(),
      group: attributes['name'] ?? '',
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const say = (said: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.text += said
  }
  parser.on('text', say)
  parser.on('cdata', say)
  parser.on('closetag', () => void open.pop())
  parser.write(text.replace(/^\ufeff/, '')).close()
  return root
}

/** A component of a calendar with its properties and those within it, or a card, whose properties may stand in groups. */
function partOf(element: Element): [string, unknown[], unknown[]] {
  const within = (name: string): Element[] =>
    element.children.filter(one => one.name === name).flatMap(one => one.children)
  if (element.name !== 'vcard')
    return [element.name, within('properties').map(propertyOf), within('components').map(partOf)]
  const plain = element.children.filter(({ name }) => name !== 'group')
  return ['vcard', [['version', {}, 'text', '4.0'], ...[...plain, ...within('group')].map(propertyOf)], []]
}

function propertyOf({ name, children }: Element): unknown[] {
  const parameters = Object.fromEntries(
    children
      .filter(one => one.name === 'parameters')
      .flatMap(one => one.children)
      .map(one => [one.name, oneOrAll(one.children.map(({ text }) => text.trim()))]),
  )
  const values = children.filter(one => one.name !== 'parameters')
  const order = STRUCTURED[name]
  if (order !== undefined) return [name, parameters, 'text', order.map(part => oneOrAll(textsOf(values, part)))]
  const type = values[0]?.name ?? 'text'
  const all = values.map(valueOf)
  // the parts of an organisation are one value, all else with several has several values
  return name === 'org'
    ? [name, parameters, 'text', oneOrAll(all)]
    : [name, parameters, type, ...(all.length === 0 ? [''] : all)]
}

/** The parts of values that vCard parts by semicolons, in its order. */
const STRUCTURED: Readonly<Record<string, readonly string[]>> = {
  n: ['surname', 'given', 'additional', 'prefix', 'suffix'],
  adr: ['pobox', 'ext', 'street', 'locality', 'region', 'code', 'country'],
}

function textsOf(elements: readonly Element[], name: string): string[] {
  return elements.filter(one => one.name === name).map(({ text }) => text.trim())
}

function oneOrAll<T>(values: readonly T[]): T | '' | readonly T[] {
  const [first] = values
  return values.length > 1 ? values : (first ?? '')
}

function valueOf({ name, text, children }: Element): unknown {
  if (name === 'recur') {
    const parts = new Map<string, string[]>()
    for (const part of children) parts.set(part.name, [...(parts.get(part.name) ?? []), part.text.trim()])
    return Object.fromEntries([...parts].map(([part, values]) => [part, oneOrAll(values)]))
  }
  if (name === 'period') return children.map(part => part.text.trim())
  return children.length === 0 ? text.trim() : children.map(part => part.text.trim()).join(';')
}
