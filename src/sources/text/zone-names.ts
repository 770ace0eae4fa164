/** Hours east of Greenwich of the zones that mail, feeds and machines write by their initials. */
const HOURS: Readonly<Record<string, number>> = {
  ut: 0, utc: 0, gmt: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7,
  ast: -4, adt: -3, akst: -9, akdt: -8,
  wet: 0, west: 1, bst: 1, cet: 1, cest: 2, met: 1, mest: 2, eet: 2, eest: 3, msk: 3, jst: 9, aest: 10, aedt: 11, hst: -10, kst: 9, hkt: 8, nzst: 12, nzdt: 13,
  brt: -3, art: -3, cot: -5, pet: -5, wat: 1, sast: 2, eat: 3, pkt: 5, ict: 7, wib: 7, sgt: 8,
} // prettier-ignore

/** Hours east of Greenwich; undefined for initials that are unknown or stand for several zones. @example hoursOfZone('CEST') // 2 */
export function hoursOfZone(initials: string): number | undefined {
  const name = initials.toLowerCase()
  return Object.hasOwn(HOURS, name) ? HOURS[name] : undefined
}

/** An offset as ISO 8601 writes it. @example isoOffset(-5) // '-05:00' */
export function isoOffset(hours: number, minutes = 0): string {
  const digits = [Math.abs(hours), minutes].map(number => String(number).padStart(2, '0')).join(':')
  return `${hours < 0 || Object.is(hours, -0) ? '-' : '+'}${digits}`
}
