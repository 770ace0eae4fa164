import type { Question } from '../../model/ledger.ts'
import type { Observation } from '../../model/observation.ts'
import type { Limits, Reading, Source, SourceFile } from '../../model/source.ts'

/** What a reading left behind: counts by code, notes, questions. */
type Notes = { kept: number; codes: Record<string, number>; notes: string[]; questions: Question[] }

export const LIMITS: Limits = {
  fieldBytes: 1 << 20,
  rowBytes: 4 << 20,
  columns: 512,
  messageBytes: 50 << 20,
  headerBytes: 2 << 20,
  addresses: 5_000,
  mimeDepth: 100,
  mimeParts: 1_000,
  calendarBytes: 50 << 20,
  instances: 5_000,
  photoBytes: 5 << 20,
  feedBytes: 10 << 20,
  xmlDepth: 100,
}

/** Reads texts as files; the ego is me@own.example unless `more` says otherwise; now is 23 November 2026. */
export async function readTexts(
  source: Source,
  texts: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<Reading> = {},
  chunk = 1 << 16,
): Promise<Notes & { observations: Observation[] }> {
  const notes: Notes = { kept: 0, codes: {}, notes: [], questions: [] }
  const reading = readingFor(notes, more)
  const files = Object.entries(texts).map(([name, text]) => fileOf(name, text, chunk))
  const observations: Observation[] = []
  for await (const batch of source.read(files, reading)) observations.push(...batch)
  return { ...notes, observations }
}

export function fileOf(name: string, text: string | Uint8Array, chunk = 1 << 16): SourceFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  return { name, size: bytes.length, open }
}

function readingFor(notes: Notes, more: Partial<Reading> = {}): Reading {
  const note = (code: string): void => {
    notes.codes[code] = (notes.codes[code] ?? 0) + 1
  }
  return {
    ego: { names: [], emails: ['me@own.example'], urls: [], phones: [] },
    now: Date.UTC(2026, 10, 23),
    zone: 'Europe/Berlin',
    keepText: 'own',
    answers: {},
    limits: LIMITS,
    ledger: {
      file: (_name, _source, _unit, _status, said) => said !== undefined && notes.notes.push(said),
      kept: (_name, count = 1) => {
        notes.kept += count
      },
      skipped: (_name, code) => note(code),
      failed: (_name, code) => note(code),
      warned: (_name, code) => note(code),
      asks: question => notes.questions.push(question),
    },
    ...more,
  }
}
