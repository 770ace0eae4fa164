import type { Reading } from '../src/model/source.ts'
import { LIMITS } from '../src/model/limits.ts'

/** What a source is given where nothing is kept: the time of the reading alone. */
export function readingFor(own: string): Reading {
  const quiet = (): void => undefined
  return {
    ego: { names: [], emails: [own], urls: [], phones: [] },
    now: Date.UTC(2026, 10, 23),
    zone: 'Europe/Berlin',
    keepText: 'own',
    answers: {},
    limits: LIMITS,
    ledger: { file: quiet, kept: quiet, skipped: quiet, failed: quiet, warned: quiet, asks: quiet },
  }
}
