import { monthOf } from './months.ts'
import { hoursOfZone, isoOffset } from './zone-names.ts'

/**
 * A date as C, Unix and JavaScript print it, with its parts in the order of ISO 8601, and a zone that is named by initials or
 * from Greenwich on as its offset. All other text as it is.
 * @example inOrder('Sat Oct 06 2018 02:00:00 GMT+0200 (Central European Summer Time)') // '2018-10-06 02:00:00 +02:00'
 */
export function inOrder(text: string): string {
  if (!/\p{L}{2}/u.test(text) || text.length > 120) return text
  const plain = withOffset(text.replace(/ \([^()]*\)$/, match => (ZONE_BEFORE.test(text) ? '' : match)))
  const [, month = '', day = '', early, clock = '', zone = '', late] = PRINTED.exec(plain) ?? []
  const year = early ?? late
  const number = month === '' || (early === undefined) === (late === undefined) ? null : monthOf(month)
  if (number === null || year === undefined) return plain
  const at = clock === '' ? '' : ` ${clock}${zone === '' ? '' : ` ${offsetOf(zone)}`}`.trimEnd()
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}${at === '' ? '' : ` ${at.trim()}`}`
}

/** What stands in brackets behind an offset names the same zone once more. */
const ZONE_BEFORE = /(?:GMT|UTC|[+-]\d{2}:?\d{2}) \([^()]*\)$/

/** Weekday, month, day; then the year before the clock or behind it. */
const PRINTED =
  /^\p{L}{2,9}\.?,? (\p{L}{3,9})\.? {1,2}(\d{1,2}),?(?: (\d{4}))?(?:,? (\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[AP]M)?)(?: ([A-Z]{1,5}|[+-]\d{2}:?\d{2}))?)?(?: (\d{4}))?$/u

/** `13:22:01 CEST`, `13:22:01 GMT+2`: what stands behind a clock. */
const BEHIND =
  /(:\d{2}(?:[.,]\d{1,9})?(?: ?[AaPp]\.?[Mm]\.?)?) ?(?:(?:GMT|UTC) ?([+-]\d{1,2}):?(\d{2})?|([A-Z]{3,4}))(?= \d{4}$|$)/

function withOffset(text: string): string {
  return text.replace(BEHIND, (whole, clock: string, hours?: string, minutes?: string, initials?: string) => {
    if (hours !== undefined) {
      const offset = isoOffset(Math.abs(Number(hours)), Number(minutes ?? 0))
      return `${clock} ${hours.startsWith('-') ? '-' : '+'}${offset.slice(1)}`
    }
    const known = initials === undefined || initials === 'UTC' || initials === 'GMT' ? undefined : hoursOfZone(initials)
    return known === undefined ? whole : `${clock} ${isoOffset(known)}`
  })
}

/** Initials that are not known say nothing: the clock is read as one without a zone. */
function offsetOf(zone: string): string {
  return /^(?:UTC|GMT|Z|[+-].*)$/.test(zone) ? zone : ''
}
