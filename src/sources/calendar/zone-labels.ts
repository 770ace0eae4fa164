/** The parts of North America whose clocks go by these names, in the words of Outlook and of calendars on the web. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/^eastern\b/, 'America/New_York'],
  [/^central\b/, 'America/Chicago'],
  [/^mountain\b/, 'America/Denver'],
  [/^pacific\b/, 'America/Los_Angeles'],
  [/^alaska\b/, 'America/Anchorage'],
  [/^hawaii\b/, 'Pacific/Honolulu'],
  [/^atlantic\b/, 'America/Halifax'],
  [/^newfoundland\b/, 'America/St_Johns'],
]

/** Cities that no zone of IANA is called after, but that programs name their zones by. */
const MORE_CITIES: readonly (readonly [string, string])[] = [
  ['bern', 'Europe/Zurich'],
  ['western/central europe', 'Europe/Berlin'],
  ['canberra', 'Australia/Sydney'],
  ['new delhi', 'Asia/Kolkata'],
  ['mumbai', 'Asia/Kolkata'],
  ['beijing', 'Asia/Shanghai'],
  ['osaka', 'Asia/Tokyo'],
  ['edinburgh', 'Europe/London'],
  ['abu dhabi', 'Asia/Dubai'],
  ['brasilia', 'America/Sao_Paulo'],
  ['rome', 'Europe/Rome'],
]

let cities: Map<string, string> | null = null

/**
 * The IANA zone that a label means which was written for people: by the region of North America or the first city that is
 * known; null where it names none. @example zoneOfLabel('(UTC+01:00) Amsterdam, Berlin, Bern') // 'Europe/Amsterdam'
 */
export function zoneOfLabel(label: string): string | null {
  const bare = label.replace(/^\((?:UTC|GMT)[^)]{0,10}\)\s*/i, '').toLowerCase()
  if (bare === label.toLowerCase() && !/,|\btime\b|\/central europe$/.test(bare)) return null
  if (/\btime\b/.test(bare) && !/mexico|america|asia|europe|africa|australia/.test(bare)) {
    const american = AMERICAN.find(([name]) => name.test(bare))
    if (american !== undefined) return american[1]
  }
  cities ??= new Map([
    ...Intl.supportedValuesOf('timeZone').map((zone): [string, string] => [cityOf(zone), zone]),
    ...MORE_CITIES,
  ])
  for (const city of bare.split(',').slice(0, 20)) {
    const zone = cities.get(city.trim())
    if (zone !== undefined) return zone
  }
  return null
}

function cityOf(zone: string): string {
  return zone
    .slice(zone.lastIndexOf('/') + 1)
    .replaceAll('_', ' ')
    .toLowerCase()
}
