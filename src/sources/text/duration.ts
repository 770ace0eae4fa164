/**
 * Minutes out of a duration as trackers write it: `1:30:00`, `1:30`, `1.5`, `1,5` (hours), `1h 30m`, `90 min`, `PT1H30M`.
 * A bare number is in `unit`. Null where it is none or negative. @example minutesOf('1:30:30') // 90.5
 */
export function minutesOf(raw: string, unit: 'hours' | 'minutes' | 'seconds' = 'hours'): number | null {
  const text = raw.trim().slice(0, 60).toLowerCase()
  const clock = /^(\d{1,5}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/.exec(text)
  if (clock !== null) {
    const [minutes, seconds] = [Number(clock[2]), Number(clock[3] ?? 0)]
    return minutes < 60 && seconds < 60 ? Number(clock[1]) * 60 + minutes + seconds / 60 : null
  }
  const parts =
    /^(?:p?t)?(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?|\.)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*m(?:in(?:utes?)?|\.)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*s(?:ec(?:onds?)?|\.)?)?$/.exec(
      text,
    )
  if (parts !== null && (parts[1] ?? parts[2] ?? parts[3]) !== undefined)
    return decimal(parts[1]) * 60 + decimal(parts[2]) + decimal(parts[3]) / 60
  const number = plainNumber(text)
  return number === null || number < 0 ? null : number * { hours: 60, minutes: 1, seconds: 1 / 60 }[unit]
}

function decimal(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'))
}

/** A number with either decimal mark: `1.234,5`, `1,234.5`, `20,0`, `.5`. */
function plainNumber(text: string): number | null {
  if (!/^-?[\d.,' ]*\d$/.test(text)) return null
  const mark = text.search(/[.,]\d+$/)
  const whole = (mark < 0 ? text : text.slice(0, mark)).replace(/[.,' ]/g, '')
  const number = Number(mark < 0 ? whole : `${whole === '' ? '0' : whole}.${text.slice(mark + 1)}`)
  return Number.isFinite(number) ? number : null
}
