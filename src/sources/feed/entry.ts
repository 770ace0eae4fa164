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
    .replace(/<\/?[a-z!?][^<>]*(?:>|$)/gi, ' ')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => reference(whole, decimal, hex, name),
    )
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .trim()
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function reference(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
}
