import { Refusal } from '../../model/refusal.ts'
import type { Limits } from '../../model/source.ts'

/** More references to characters in one feed than any writer makes: the work of expanding them is the attack. */
const REFERENCES = 500_000

/**
 * Refuses XML that is made to hurt, before any parser sees it: a DOCTYPE with declarations of its own or more than one
 * (E_XML_DOCTYPE; a plain DOCTYPE as old RSS has it is left out), nesting deeper than `xmlDepth` or masses of character
 * references (E_XML_LIMIT). Gives the text to parse.
 */
export function guardXml(text: string, name: string, limits: Limits): string {
  const { bare, outline } = parted(text)
  const doctypes = outline.match(/<!DOCTYPE\b/gi)?.length ?? 0
  const plain = doctypes === 1 ? /<!DOCTYPE\b[^>[]*>/i.exec(outline)?.[0] : undefined
  if (/<!ENTITY\b/i.test(outline) || doctypes > 1 || (doctypes === 1 && plain === undefined))
    throw new Refusal(
      'E_XML_DOCTYPE',
      `${name} declares entities of its own in a DOCTYPE, which no honest feed needs; it was not read.`,
    )
  if (deepest(outline, limits.xmlDepth) > limits.xmlDepth)
    throw new Refusal(
      'E_XML_LIMIT',
      `${name} is nested deeper than the ${limits.xmlDepth} levels that the setting xmlDepth allows.`,
    )
  let references = 0
  for (let at = bare.indexOf('&#'); at >= 0; at = bare.indexOf('&#', at + 2)) references++
  if (references > REFERENCES)
    throw new Refusal(
      'E_XML_LIMIT',
      `${name} holds ${references} references to characters; no honest feed needs more than ${REFERENCES}.`,
    )
  return tidy(plain === undefined ? bare : bare.replace(plain, ''))
}

/** What breaks off in the middle of a tag is cut, and a bracket that opens no tag is text: both cost parsers quadratic time. */
function tidy(text: string): string {
  return text.slice(0, text.lastIndexOf('>') + 1).replace(/<(?![\p{L}_:/!?])/gu, '&lt;')
}

/**
 * The text without its comments, and without its CDATA as well. Of two marks the first counts: what looks like a comment
 * within CDATA is text, and the other way round. One that never ends goes on to the end. One pass, whatever stands there.
 */
function parted(text: string): { readonly bare: string; readonly outline: string } {
  const [bare, outline]: [string[], string[]] = [[], []]
  let [comment, data, from] = [text.indexOf('<!--'), text.indexOf('<![CDATA['), 0]
  while (comment >= 0 || data >= 0) {
    const isComment = data < 0 || (comment >= 0 && comment < data)
    const at = isComment ? comment : data
    const end = isComment ? text.indexOf('-->', at + 4) : text.indexOf(']]>', at + 9)
    const next = end < 0 ? text.length : end + 3
    outline.push(text.slice(from, at))
    bare.push(text.slice(from, isComment ? at : next))
    from = next
    if (comment >= 0 && comment < from) comment = text.indexOf('<!--', from)
    if (data >= 0 && data < from) data = text.indexOf('<![CDATA[', from)
  }
  const rest = text.slice(from)
  return { bare: [...bare, rest].join(''), outline: [...outline, rest].join('') }
}

/** How deep elements are nested, as far as it matters; empty elements do not count. */
function deepest(text: string, enough: number): number {
  let [depth, most] = [0, 0]
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (next === 47) depth = Math.max(0, depth - 1)
    else if (next !== 33 && next !== 63) {
      const end = text.indexOf('>', at)
      if (end < 0) break
      if (text.charCodeAt(end - 1) !== 47 && ++depth > most) most = depth
      if (most > enough) return most
      at = end
    }
  }
  return most
}
