import { readDate } from '../text/dates.ts'
import { halfOf } from '../text/day-halves.ts'

/** A line that begins something: a message, a notice of the app, or the day of what follows. */
export type Opening =
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'notice' }
  | { readonly is: 'message'; readonly day: string | null; readonly clock: string; readonly name: string; readonly text: string } // prettier-ignore

const HALF = String.raw`(?:오전|오후|[AP]M)`
const CLOCK = String.raw`(?:${HALF} ?)?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?`
/** 2026년 7월 1일, 2026. 7. 1., 2026-07-01, July 1, 2026 */
const DATE = String.raw`\d{4}(?:년 |\. ?|-)\d{1,2}(?:월 |\. ?|-)\d{1,2}(?:일|\.)?|\p{L}{3,9}\.? \d{1,2}, \d{4}`

/** `------ 2026년 7월 1일 수요일 ------`, `------ Wednesday, July 1, 2026 ------`, and the same without the lines */
const DIVIDER = new RegExp(String.raw`^(?:-{3,} )?(?:\p{L}{6,9}, )?(${DATE})(?: \p{L}{1,3}요일)?(?: -{3,})?$`, 'u')
/** `[Ana] [오전 9:00] hi`, the day standing above */
const BRACKETED = new RegExp(String.raw`^\[(.{1,200}?)\] \[(${CLOCK})\] ([^]*)$`, 'u')
/** `2026년 7월 1일 오후 3:15, Ana : hi`, `July 1, 2026, 3:15 PM, Ana : hi`, and, of 2014, `3:15PM, July 1, 2026, Ana : hi` */
const STAMPED = new RegExp(
  String.raw`^(?:(${DATE}),? (?:at )?(${CLOCK})|(${CLOCK}), (${DATE}))(?:$|[,:] ?(?:(.{1,200}?) :(?: ([^]*)|$))?)`,
  'u',
)
const NOTICE =
  /^.{1,300}님이 .{0,300}(?:들어왔습니다|나갔습니다|초대했습니다|초대하였습니다|내보냈습니다|가렸습니다|되었습니다)\.?$| (?:joined|left) (?:this|the) chatroom\.?$| invited .{1,300}\.$/u

/** What a line of a chat of KakaoTalk begins; null where it goes on with the one before. */
export function kakaoOpening(line: string): Opening | null {
  const divider = DIVIDER.exec(line)
  if (divider !== null) return { is: 'day', day: divider[1] ?? '' }
  const bracketed = BRACKETED.exec(line)
  if (bracketed !== null) {
    const [, name = '', clock = '', text = ''] = bracketed
    return { is: 'message', day: null, clock, name, text }
  }
  const stamped = STAMPED.exec(line)
  if (stamped === null) return NOTICE.test(line) ? { is: 'notice' } : null
  const [whole, first, early, late, last, name, text] = stamped
  const day = first ?? last ?? ''
  if (name !== undefined) return { is: 'message', day, clock: early ?? late ?? '', name, text: text ?? '' }
  return whole === line ? { is: 'day', day } : { is: 'notice' }
}

/** The wall-clock time of a message; null where there is no such day or hour. */
export function kakaoStamp(day: string, clock: string): { at: number; precision: 'minute' | 'instant' } | null {
  const date = readDate(day.replace(/(\d{4}\. ?\d{1,2}\. ?\d{1,2})\.$/, '$1'), 'month-day')
  const match = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(clock)
  if (date === null || match === null) return null
  const half = halfOf(clock.replace(match[0], ' '))
  const written = Number(match[1])
  const hour = half === null ? written : (written % 12) + (half === 'pm' ? 12 : 0)
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return null
  return {
    at: date.at + ((hour * 60 + minute) * 60 + second) * 1_000,
    precision: match[3] === undefined ? 'minute' : 'instant',
  }
}
