import { ObservationSchema } from '../../model/observation.ts'
import type { Observation } from '../../model/observation.ts'
import type { Question } from '../../model/ledger.ts'
import type { Limits, Reading, Source, SourceFile } from '../../model/source.ts'

/** What a reading left behind: rows kept, ledger codes with their counts, files with their status, questions. */
export type Account = {
  kept: number
  codes: Record<string, number>
  files: Record<string, string>
  questions: Question[]
}

const MIB = 1 << 20
const LIMITS: Limits = {
  fieldBytes: MIB,
  rowBytes: 4 * MIB,
  columns: 512,
  messageBytes: 50 * MIB,
  headerBytes: 2 * MIB,
  addresses: 5_000,
  mimeDepth: 100,
  mimeParts: 1_000,
  calendarBytes: 50 * MIB,
  instances: 5_000,
  photoBytes: 5 * MIB,
  feedBytes: 10 * MIB,
  xmlDepth: 100,
}

/**
 * Reads texts as files and checks every observation against its schema. The ego is Mara Quell (me@own.example); now is
 * 23 November 2026; the zone is Amsterdam's.
 */
export async function readAll(
  source: Source,
  texts: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<Reading> = {},
): Promise<Account & { observations: Observation[] }> {
  const account: Account = { kept: 0, codes: {}, files: {}, questions: [] }
  const files = Object.entries(texts).map(([name, text]) => fileOf(name, text))
  const observations: Observation[] = []
  for await (const batch of source.read(files, readingInto(account, more))) observations.push(...batch)
  for (const observation of observations) ObservationSchema.parse(observation)
  return { ...account, observations }
}

export function fileOf(name: string, text: string | Uint8Array): SourceFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  }
  return { name, size: bytes.length, open }
}

export function headOf(text: string): Uint8Array {
  return new TextEncoder().encode(text).subarray(0, 65_536)
}

export function keysOf(observations: readonly Observation[]): string[] {
  return [...new Set(observations.map(({ key }) => key))].toSorted()
}

function readingInto(account: Account, more: Partial<Reading>): Reading {
  const note = (code: string): void => {
    account.codes[code] = (account.codes[code] ?? 0) + 1
  }
  return {
    ego: { names: ['Mara Quell'], emails: ['me@own.example'], urls: [], phones: [] },
    now: Date.UTC(2026, 10, 23),
    zone: 'Europe/Amsterdam',
    keepText: 'own',
    answers: {},
    limits: LIMITS,
    ledger: {
      file: (name, _source, _unit, status) => {
        account.files[name] = status
      },
      kept: (_name, count = 1) => {
        account.kept += count
      },
      skipped: (_name, code) => note(code),
      failed: (_name, code) => note(code),
      warned: (_name, code) => note(code),
      asks: question => account.questions.push(question),
    },
    ...more,
  }
}
