import { strictUtf8, windows1252 } from '../text/decode.ts'
import { textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'

/** Texts of Atom 0.3 that stand in base64 (`mode="base64"`), which no parser of today opens. */
const PACKED =
  /<((?:[\w.-]{1,40}:)?(?:title|tagline|subtitle|summary|content))(\s[^<>]{0,2000}?\bmode\s*=\s*["']base64["'][^<>]{0,2000})>([\sA-Za-z0-9+/=]+)<\/\1\s*>/g

/**
 * XML whose texts in base64 are written out, with their markup as references, so that nothing in them is read as a part of
 * the feed; one that is no text is empty. @example unpackedTexts('<title mode="base64">aGVp</title>') // '<title mode="escaped">hei</title>'
 */
export function unpackedTexts(xml: string): string {
  if (!/["']base64["']/.test(xml)) return xml
  return xml.replace(PACKED, (whole, tag: string, attributes: string, packed: string) => {
    const bytes = bytesIn(packed)
    if (bytes === null) return whole
    const text = isText(/\btype\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '')
      ? (strictUtf8(bytes) ?? windows1252(bytes))
      : ''
    return `<${tag}${attributes.replace(/(["'])base64\1/, '$1escaped$1')}>${escaped(text)}</${tag}>`
  })
}

function bytesIn(packed: string): Uint8Array | null {
  const letters = packed.replace(/\s+/g, '').replace(/=+$/, '')
  try {
    return Uint8Array.from(atob(letters), one => one.charCodeAt(0))
  } catch {
    return null
  }
}

function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- what XML may not hold
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The words of Atom's content; none of what is a picture or another file, which stands there in base64. */
export function wordsOf(content: JsonObject): string {
  return isText(textOf(content['type'])) ? textOf(content['value']) : ''
}

function isText(type: string): boolean {
  return type === '' || /^(?:text|html|xhtml)$|^text\/|[/+]xml$|^application\/xhtml/i.test(type.trim())
}

/** The address that links of an element start from: its own `xml:base`, as seen from that of what it stands in. */
export function baseOf(of: JsonObject, around: string): string {
  const xml = of['xml']
  const own = typeof xml === 'object' && xml !== null ? textOf((xml as JsonObject)['base']) : ''
  return own === '' ? around : from(own, around)
}

/** A link as it is seen from a base; as it stands where there is none. */
export function from(link: string, base: string): string {
  if (link === '' || !/^https?:\/\//i.test(base)) return link
  return URL.parse(link.trim(), base)?.href ?? link
}
