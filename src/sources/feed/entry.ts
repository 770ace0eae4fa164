import { strictUtf8, westernBytes } from '../text/decode.ts'

/** One entry of a feed in any format, as far as this product cares. Texts are as written: markup and all. */
export type Entry = {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly date: string
  readonly summary: string
  readonly tags: readonly string[]
  /** MIME types of what is attached, and whether it is an episode of a podcast */
  readonly media: readonly string[]
  readonly authors: readonly string[]
  /** whole exports of a blog also hold drafts, pictures and menus */
  readonly isUnpublished?: boolean
}

/** A feed named in an OPML list. */
export type Listed = { readonly title: string; readonly url: string }

/** A feed, read. */
export type Feed = {
  readonly title: string
  readonly url: string
  readonly isPodcast: boolean
  readonly entries: readonly Entry[]
}

/**
 * Text without markup: tags gone, scripts with what is in them, references read once. Safe to show as text, and as
 * text only (F05). @example plainOf('<p>Less, <b>tested</b></p><script>x</script>') // 'Less, tested'
 */
export function plainOf(html: string): string {
  return html
    .slice(0, 200_000)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|svg|math|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?([a-z!?][a-z0-9]*)[^<>]*(?:>|$)/gi, (_, tag: string) => (WITHIN.test(tag) ? '' : ' '))
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => reference(whole, decimal, hex, name),
    )
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** Tags that stand within a word or a sentence; all others part what stands around them. */
const WITHIN =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i

/**
 * Text that was UTF-8, taken for a Western encoding and written as UTF-8 again, as it was meant. All other text as it is.
 * @example mended('publiÃ©s en franÃ§ais') // 'publiés en français'
 */
export function mended(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text
  const bytes = /^[\0-\u00ff]*$/.test(text) ? Uint8Array.from(text, one => one.charCodeAt(0)) : westernBytes(text)
  return (bytes === null ? null : strictUtf8(bytes)) ?? text
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function reference(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
}
