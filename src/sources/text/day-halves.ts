/** Morning and afternoon in the languages that write them, without points and blanks. */
const AFTERNOON = new Set(
  `pm μμ 오후 午後 下午 晚上 中午 م अपराह्न मउ অপরাহ্ণ অপরাহ্ন பிற்பகல் بظ بعدازظهر nm ch ptg du ös ôs em eh epasdites pasdites
  слоб слобяд popodne popoldne pop odp попладне поподне popiet pēcpusdienā หลังเที่ยง nachm`.split(/\s+/),
)
const MORNING = new Set(
  `am πμ 오전 午前 上午 早上 凌晨 清晨 ص पूर्वाह्न मपू পূর্বাহ্ণ পূর্বাহ্ন முற்பகல் قظ قبلازظهر fm sa pg de öö ôô fh eparadites
  paradites проб прпл prijepodne dopoldne dop претпладне преподне priešpiet priekšpusdienā ก่อนเที่ยง vorm vm`.split(
    /\s+/,
  ),
)

/** Languages whose own words the platform knows; a word that one of them writes for both halves tells nothing. */
const LANGUAGES =
  'af am ar as az be bg bn bo bs ckb cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn or pa pl ps pt ro ru sd si sk sl so sq sr sr-Latn sv sw ta te th ti tk tr ug uk ur uz vi yo zh zh-TW zu'

/** Which half of the day a word beside a time names, null where it names none. @example halfOf('p. m.') // 'pm' */
export function halfOf(text: string): 'am' | 'pm' | null {
  const whole = bare(text)
  if (whole === '') return null
  for (const word of [whole, ...text.split(/\s+/).map(bare)]) {
    const half = AFTERNOON.has(word) ? 'pm' : MORNING.has(word) ? 'am' : (learned().get(word) ?? null)
    if (half !== null) return half
  }
  return null
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}]+/gu, '')
}

let words: ReadonlyMap<string, 'am' | 'pm'> | null = null

/** The words of the platform's own tables (CLDR), looked up once and only where a word is not among those above. */
function learned(): ReadonlyMap<string, 'am' | 'pm'> {
  if (words !== null) return words
  const [found, both] = [new Map<string, 'am' | 'pm'>(), new Set<string>()]
  for (const language of LANGUAGES.split(' ')) {
    const format = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
    for (let hour = 0; hour < 24; hour += 3) {
      const parts = format.formatToParts(Date.UTC(2020, 0, 1, hour))
      const word = bare(parts.find(({ type }) => type === 'dayPeriod')?.value ?? '')
      const half = hour < 12 ? 'am' : 'pm'
      if (word !== '' && (found.get(word) ?? half) !== half) both.add(word)
      if (word !== '') found.set(word, half)
    }
  }
  for (const word of both) found.delete(word)
  words = found
  return found
}
