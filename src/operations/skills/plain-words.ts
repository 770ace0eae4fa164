import type { Known, Measured } from '../../model/measured.ts'
import { isKnown } from '../../model/measured.ts'

/** "3.4 (2.1 to 4.6)" */
export function rangeSays({ value, low, high }: Pick<Known, 'value' | 'low' | 'high'>): string {
  return `${value.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`
}

/** "62 % (48 to 75 %)", or why it is not known. */
export function shareSays(measured: Measured): string {
  if (!isKnown(measured)) return measured.unknown[0]?.text ?? 'not known'
  const percent = (share: number): number => Math.round(share * 100)
  return `${percent(measured.value)} % (${percent(measured.low)} to ${percent(measured.high)} %)`
}

/** "2026-11-20" */
export function daySays(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** "3 min", "2 h" */
export function timeSays(minutes: number): string {
  return minutes < 90 ? `${Math.round(minutes)} min` : `${Number((minutes / 60).toFixed(1))} h`
}
