/** Country codes of two digits; 1 and 7 have one, all others three (ITU-T E.164). */
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/
/** Italy and San Marino keep the leading 0 of a landline when they are called from abroad. */
const KEEPS_ZERO = new Set(['39', '378'])
/** Shorter numbers are extensions and services, which every country has. */
const SHORTEST = 7

/**
 * Tells which written numbers are one: a number without a country is the only international one here that ends in it.
 * `07700 900123` beside `+44 7700 900123`, and `+44 (0)7700 900123` beside both. Where two would fit, it stays its own.
 * `values`: phone keys, with or without +.
 */
export function phoneNames(values: Iterable<string>): (value: string) => string {
  const byEnd = new Map<string, Set<string>>()
  const whole = new Set<string>()
  for (const value of values) {
    if (!value.startsWith('+')) continue
    const { full, national } = international(value)
    whole.add(full)
    byEnd.set(national, (byEnd.get(national) ?? new Set()).add(full))
  }
  return value => {
    if (value.startsWith('+')) return international(value).full
    if (whole.has(`+${value}`)) return `+${value}`
    const found = new Set(nationalForms(value).flatMap(form => [...(byEnd.get(form) ?? [])]))
    const [only] = found
    return only !== undefined && found.size === 1 ? only : value
  }
}

/** Whether two phone keys are one number, however each is written. @example isSamePhone('07700900123', '+447700900123') // true */
export function isSamePhone(a: string, b: string): boolean {
  if (a === b) return true
  const named = phoneNames([a, b])
  return named(a) === named(b)
}

function international(value: string): { readonly full: string; readonly national: string } {
  const digits = value.slice(1)
  const code = /^[17]/.test(digits) ? digits.slice(0, 1) : digits.slice(0, TWO_DIGITS.test(digits) ? 2 : 3)
  const rest = digits.slice(code.length)
  const national = KEEPS_ZERO.has(code) ? rest : rest.replace(/^0/, '')
  return { full: `+${code}${national}`, national }
}

/** As dialled at home: after 0 in most countries, after 8 in those of +7, after nothing in others. */
function nationalForms(value: string): string[] {
  const forms = [
    value,
    ...(value.startsWith('0') ? [value.slice(1)] : []),
    ...(/^8\d{10}$/.test(value) ? [value.slice(1)] : []),
  ]
  return forms.filter(({ length }) => length >= SHORTEST)
}
