import { fold } from '../text/fold.ts'
import { TRACKER } from './tracker-fields.ts'

const NAMES = new Set(Object.values(TRACKER).flat())

/** What is a length at any rate with a unit behind it. */
const OF_LENGTHS = new Set([
  ...['duration', 'hours', 'minutes', 'seconds', 'time'].flatMap(field => TRACKER[field] ?? []),
  ...'totaltime timetotal gesamtzeit tempototal tiempototal tempstotal elapsed spent logged tracked'.split(' '),
])

/** What a header says of the numbers below it: `(mins)`, `[h]`, `（分）`, `in Stunden`, `en heures`. */
const UNITS = new Map(
  Object.entries({
    hours: `
      h hr hrs hour hours std stunde stunden stdn heure heures hora horas ore uur uren timer timmar godz godziny hod hodina hodiny
      hodin saat sa óra órák tunti tunnit ч час часы часов год година години 小时 小時 時間 시간`,
    minutes: `
      min mins minute minutes minuten minuto minutos minuti minuty minut minutter minuter minuutit dk dakika perc мин минута минуты
      минут хв хвилина хвилини хвилин 分 分钟 分鐘 분`,
    seconds: `
      s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondi sn saniye сек секунда секунды секунд 秒 초`,
    milliseconds:
      'ms msec msecs millis millisecond milliseconds millisekunden millisecondes milisegundos мс 毫秒 ミリ秒',
    durationindays:
      'd day days tag tage tagen jour jours día días dia dias giorni dagen dage dagar dni дн дней 天 日 일',
  }).flatMap(([unit, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map(word => [fold(word), unit] as const),
  ),
)

/**
 * The name by which the header of a column of hours is known, folded: with the unit that stands behind a length in it, and
 * without what stands in brackets behind anything else. @example calledInHours('Time spent (mins)') // 'minutes'
 */
export function calledInHours(header: string): string {
  const plain = fold(header)
  if (NAMES.has(plain) || header.length > 60) return plain
  const found = BEHIND.exec(header.trim())
  if (found === null) return joined(header.trim()) ?? plain
  const [name, said] = [fold(found[1] ?? ''), fold(found[2] ?? found[3] ?? '')]
  const unit = UNITS.get(said)
  if (unit !== undefined) return OF_LENGTHS.has(name) ? unit : plain
  return found[2] !== undefined && NAMES.has(name) ? name : plain
}

const BEHIND =
  /^([^([（【]{2,40}?)\s*(?:[([（【]([^)\]）】]{1,20})[)\]）】]|\s(?:in|en|em|w|i|в|v)\s+(\p{L}{1,10})\.?)$/u

/** A length with its unit in one word, as programs call columns: `duration_min`, `durationMs`, `Dauer h`. */
function joined(header: string): string | undefined {
  const [, name = '', said = ''] = SNAKE.exec(header) ?? CAMEL.exec(header) ?? []
  return OF_LENGTHS.has(fold(name)) ? UNITS.get(fold(said)) : undefined
}

const SNAKE = /^(.{2,40})[_ .-](\p{L}{1,12})\.?$/u
const CAMEL = /^(\p{L}{2,40}\p{Ll})(\p{Lu}\p{Ll}{1,11})$/u
