import { isObject } from '../../../sources/text/json-value.ts'

/** What a name may be long at most. */
const MOST = 80
/** Where the head of a feed or calendar ends at the latest. */
const HEAD = 100_000

/**
 * What a feed or calendar calls itself; null where it does not say.
 * @example titleIn('<rss><channel><title>A &amp; B</title>') // 'A & B'
 */
export function titleIn(text: string): string | null {
  const title = /^\W*\{/.test(text)
    ? ofJson(text)
    : /BEGIN:VCALENDAR/i.test(text.slice(0, 200))
      ? ofCalendar(text)
      : ofXml(text)
  const line = (title ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return line === '' ? null : [...line].slice(0, MOST).join('').trim()
}

function ofCalendar(text: string): string | null {
  const head = text.slice(0, HEAD).replace(/\r?\n[ \t]/g, '')
  const before = head.split(/^BEGIN:V(?!CALENDAR|TIMEZONE)/im)[0] ?? ''
  const said = /^(?:X-WR-CALNAME|NAME)(?:;[^:\r\n]*)?:(.*)$/im.exec(before)?.[1] ?? null
  return said === null ? null : said.replace(/\\[nN]/g, ' ').replace(/\\([\\,;])/g, '$1')
}

function ofXml(text: string): string | null {
  // an entry has a title as well
  const before = text.slice(0, HEAD).split(/<(?:item|entry)[\s>]/i)[0] ?? ''
  const said = /<title(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[([^]*?)\]\]>|([^<]*))/i.exec(before)
  return said === null ? null : (said[1] ?? plain(said[2] ?? ''))
}

function ofJson(text: string): string | null {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isObject(read) && typeof read['title'] === 'string' ? read['title'] : null
  } catch {
    return null
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, digits, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole
    const code = digits === undefined ? Number.parseInt(String(hex), 16) : Number(digits)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
