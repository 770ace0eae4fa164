import { LIMITS } from '../../src/model/limits.ts'
import type { LedgerLine, Question } from '../../src/model/ledger.ts'
import type { Observation, ObservationKind } from '../../src/model/observation.ts'
import { ObservationSchema } from '../../src/model/observation.ts'
import type { Reading, SourceFile } from '../../src/model/source.ts'
import { linkedin } from '../../src/sources/linkedin/linkedin.ts'

export type MadeFiles = Readonly<Record<string, string | Uint8Array>>
export type Told = {
  readonly observations: readonly Observation[]
  readonly lines: readonly LedgerLine[]
  readonly questions: readonly Question[]
  readonly files: Readonly<Record<string, { status: string; kept: number; skipped: number; failed: number }>>
  of<K extends ObservationKind>(kind: K): readonly Observation<K>[]
}

export const NOW = Date.UTC(2026, 10, 23)

/** Reads an archive given as texts, through the real source, and checks every observation against the contract. */
export async function readMade(made: MadeFiles, settings: Partial<Reading> = {}): Promise<Told> {
  const lines: LedgerLine[] = []
  const questions: Question[] = []
  const files: Record<string, { status: string; kept: number; skipped: number; failed: number }> = {}
  const account = (file: string) => (files[file] ??= { status: '', kept: 0, skipped: 0, failed: 0 })
  const line =
    (outcome: LedgerLine['outcome']) =>
    (file: string, code: string, reason: string, at: { line?: number; raw?: string } = {}) => {
      if (outcome !== 'warned') account(file)[outcome]++
      lines.push({ file, outcome, code, reason, ...at })
    }
  const reading: Reading = {
    ego: { names: [], emails: [], urls: [], phones: [] },
    now: NOW,
    zone: 'America/Los_Angeles',
    keepText: 'own',
    answers: {},
    limits: LIMITS,
    ledger: {
      file: (name, _source, _unit, status) => {
        account(name).status = status
      },
      kept: (file, count = 1) => {
        account(file).kept += count
      },
      skipped: line('skipped'),
      failed: line('failed'),
      warned: line('warned'),
      asks: question => questions.push(question),
    },
    ...settings,
  }
  const observations: Observation[] = []
  for await (const batch of linkedin.read(filesOf(made), reading)) observations.push(...batch)
  for (const observation of observations) ObservationSchema.parse(observation)
  const of = <K extends ObservationKind>(kind: K) =>
    observations.filter(one => one.kind === kind) as unknown as readonly Observation<K>[]
  return { observations, lines, questions, files, of }
}

export function filesOf(made: MadeFiles): SourceFile[] {
  return Object.entries(made).map(([name, content]) => ({ name, open: () => pieces(content) }))
}

async function* pieces(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let at = 0; at < bytes.length; at += 4_096) yield bytes.subarray(at, at + 4_096)
}
