import { z } from 'zod'

/** Why a row or file was not kept, or a remark on one that was. `code` is stable and documented in docs/guide/ledger.md. */
export const LedgerLine = z.strictObject({
  file: z.string(),
  /** 1-based line, or message / event number where the format has no lines */
  line: z.number().int().min(1).optional(),
  outcome: z.enum(['skipped', 'failed', 'warned']),
  code: z.string(),
  reason: z.string(),
  /** the raw text, cut at 2,000 characters, so that a fixed reader can try again */
  raw: z.string().optional(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

/** How many rows of one file were left out, could not be read or are odd for one reason. */
export const LedgerReason = LedgerLine.pick({ file: true, outcome: true, code: true, reason: true }).extend({
  rows: z.number().int().min(1),
})
export type LedgerReason = z.infer<typeof LedgerReason>

/** What became of one file. `rows`: the oracle to check against: kept + skipped + failed, in the file's own unit. */
export const FileReport = z.strictObject({
  file: z.string(),
  source: z.string().nullable(),
  status: z.enum(['read', 'known-unused', 'unknown', 'refused']),
  unit: z.string(),
  rows: z.number().int().min(0),
  kept: z.number().int().min(0),
  skipped: z.number().int().min(0),
  failed: z.number().int().min(0),
  note: z.string().optional(),
})
export type FileReport = z.infer<typeof FileReport>

/** What a row of a table can be, and the fields that a column may hold. */
const Form = z.strictObject({
  says: z.string(),
  fields: z.array(z.strictObject({ name: z.string(), says: z.string(), needed: z.boolean() })),
})

/**
 * A question only the user can answer, e.g. whether 01/02/2026 is January or February. With `forms` it asks which column
 * is which: the options are the columns, and the answer is JSON from the fields of one form to them, e.g. {"date":"Wann"}.
 */
export const Question = z.strictObject({
  id: z.string(),
  /** the file that it is about, where it is about one: the id ends with its name, and the answer is that file's alone */
  file: z.string().optional(),
  asks: z.string(),
  options: z.array(z.strictObject({ value: z.string(), says: z.string() })),
  assumed: z.string(),
  /** several options may be true: the answer is their values with commas; "none" stands alone */
  many: z.literal(true).optional(),
  forms: z.array(Form).optional(),
})
export type Question = z.infer<typeof Question>

/** The account of a reading, written while it goes on. One bad row never ends a run; every skip has a reason. */
export type Ledger = {
  /** opens the account of a file; later calls for the same name add to it */
  file(name: string, source: string | null, unit: string, status: FileReport['status'], note?: string): void
  kept(file: string, count?: number): void
  /** a row left out on purpose (an advert, a hidden member) */
  skipped(file: string, code: string, reason: string, at?: { line?: number; raw?: string }): void
  /** a row that could not be read */
  failed(file: string, code: string, reason: string, at?: { line?: number; raw?: string }): void
  /** kept, but something about it is odd */
  warned(file: string, code: string, reason: string, at?: { line?: number; raw?: string }): void
  asks(question: Question): void
}
