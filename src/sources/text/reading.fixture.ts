import { LIMITS } from '../../model/limits.ts'
import { ObservationSchema } from '../../model/observation.ts'
import type { Observation } from '../../model/observation.ts'
import type { Question } from '../../model/ledger.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'

/** What a reading left behind: rows kept, ledger codes with their counts, files with status and remark, questions. */
export type Account = {
  kept: number
  codes: Record<string, number>
  files: Record<string, string>
  notes: string[]
  questions: Question[]
}

export function emptyAccount(): Account {
  return { kept: 0, codes: {}, files: {}, notes: [], questions: [] }
}

/**
 * Reads texts as files and checks every observation against its schema. The ego is Mara Quell (me@own.example); now is
 * 23 November 2026; the zone is Amsterdam's; files come in pieces of `chunk` bytes.
 */
export async function readAll(
  source: Source,
  texts: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<Reading> = {},
  chunk?: number,
): Promise<Account & { observations: Observation[] }> {
  const account = emptyAccount()
  const files = Object.entries(texts).map(([name, text]) => fileOf(name, text, chunk))
  const observations: Observation[] = []
  for await (const batch of source.read(files, readingInto(account, more))) observations.push(...batch)
  for (const observation of observations) ObservationSchema.parse(observation)
  return { ...account, observations }
}

export function fileOf(name: string, text: string | Uint8Array, chunk = 65_536): SourceFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  return { name, size: bytes.length, open }
}

export function headOf(text: string): Uint8Array {
  return new TextEncoder().encode(text).subarray(0, 65_536)
}

export function keysOf(observations: readonly Observation[]): string[] {
  return [...new Set(observations.map(({ key }) => key))].toSorted()
}

/** A reading whose ledger writes into `account`. */
export function readingInto(account: Account, more: Partial<Reading> = {}): Reading {
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
      file: (name, _source, _unit, status, said) => {
        account.files[name] = status
        if (said !== undefined) account.notes.push(said)
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
