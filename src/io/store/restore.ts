import { z } from 'zod'
import { Decision } from '../../model/decision.ts'
import { FileReport, LedgerLine, Question } from '../../model/ledger.ts'
import { ObservationSchema } from '../../model/observation.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Base } from './base.ts'
import { bumpVersion, nextPlace, number } from './base.ts'
import { FORMAT, VERSION } from './export.ts'
import { hideRetracted } from './hide-retracted.ts'
import { IdRanges } from './id-ranges.ts'
import { ObservationWriter } from './observation-writer.ts'
import { readElements, refuseFormat } from './restore-lines.ts'
import type { Sql } from './sql.ts'
import { isUndated, noteUndated } from './undated-keys.ts'

const ImportElement = z.strictObject({
  id: z.string().min(1).max(80),
  at: z.number().int(),
  // exports of the first days have none: then imports and decisions follow each other as they stand there
  order: z.number().int().min(0).optional(),
  label: z.string(),
  status: z.enum(['done', 'undone', 'failed']),
  undoneAt: z.number().int().nullable(),
  inputs: z.array(z.strictObject({ name: z.string(), sha256: z.string(), bytes: z.number().int() })),
  sources: z.array(z.string()),
  counts: z.record(z.string(), z.number().int()),
  from: z.number().int().nullable(),
  until: z.number().int().nullable(),
})
const FileElement = z.strictObject({ import: z.string(), file: FileReport.optional(), question: Question.optional() })
const LineElement = z.strictObject({ import: z.string(), line: LedgerLine })
const ObservationElement = z.strictObject({
  byHand: z.boolean(),
  imports: z.array(z.string()),
  observation: ObservationSchema,
})
const DecisionElement = Decision.partial({ order: true })
const Head = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number().int(),
  salt: z.string().min(8),
  tombstones: z.array(z.string()),
})

export type Restored = { readonly observations: number; readonly decisions: number; readonly imports: number }

/**
 * Reads an export into an empty store: everything or nothing, a line at a time.
 * Refusals: E_RESTORE_NOT_EMPTY, E_RESTORE_FORMAT, E_RESTORE_NEWER, E_BUSY
 */
export async function restoreWhole(base: Base, chunks: AsyncIterable<string | Uint8Array>): Promise<Restored> {
  const sql = base.connect()
  try {
    await sql.begin()
    refuseFull(sql, base.owner)
    const restoring = new Restoring(sql, base.owner)
    for await (const { section, value, line } of readElements(chunks)) restoring.take(section, value, line)
    const restored = restoring.finish()
    sql.commit()
    return restored
  } finally {
    sql.rollback()
    sql.close()
  }
}

function refuseFull(sql: Sql, owner: number): void {
  for (const table of ['observation', 'decision', 'import', 'tombstone'])
    if (sql.get(`SELECT 1 AS one FROM ${table} WHERE owner = ? LIMIT 1`, owner) !== undefined)
      throw new Refusal(
        'E_RESTORE_NOT_EMPTY',
        'There are data here already and nothing was changed; restore into an empty data folder (GROUNDWORK_HOME).',
        { status: 409 },
      )
}

class Restoring {
  readonly #sql: Sql
  readonly #owner: number
  readonly #writer: ObservationWriter
  readonly #imports = new Map<string, { row: number; first: number; last: number; again: IdRanges }>()
  readonly #retracted: { source: string; key: string }[] = []
  readonly #counts: Record<string, number> = { imports: 0, files: 0, lines: 0, observations: 0, decisions: 0 }
  #hasUndated = false
  #begun = false
  #ended = false
  #seq = 0

  constructor(sql: Sql, owner: number) {
    this.#sql = sql
    this.#owner = owner
    this.#writer = new ObservationWriter(sql, owner, null, null)
  }

  take(section: string, value: unknown, line: number): void {
    if (this.#ended) refuseFormat(line, 'something follows its end')
    if (section === 'head') return this.#head(value, line)
    if (!this.#begun) refuseFormat(line, 'it does not begin like one')
    if (section === 'counts') return this.#end(value, line)
    this.#counts[section] = (this.#counts[section] ?? 0) + 1
    if (section === 'imports') return this.#import(parse(ImportElement, value, line))
    if (section === 'files') return this.#file(parse(FileElement, value, line), line)
    if (section === 'lines') return this.#line(parse(LineElement, value, line), line)
    if (section === 'observations') return this.#observation(parse(ObservationElement, value, line), line)
    if (section === 'decisions') return this.#decision(parse(DecisionElement, value, line))
    refuseFormat(line, `the section "${section.slice(0, 40)}" is not known`)
  }

  finish(): Restored {
    if (!this.#ended) refuseFormat(0, 'its end is missing, so it was cut off')
    const version = this.#writer.finish()
    if (this.#hasUndated) noteUndated(this.#sql, this.#owner)
    for (const { row, first, last, again } of this.#imports.values()) {
      this.#sql.run('UPDATE import SET first_id = ?, last_id = ? WHERE id = ?', first, last, row)
      for (const [from, to] of again.runs())
        this.#sql.run(
          'INSERT INTO seen_again (owner, import_id, from_id, to_id) VALUES (?, ?, ?, ?)',
          this.#owner,
          row,
          from,
          to,
        )
    }
    for (const { source, key } of this.#retracted) hideRetracted(this.#sql, this.#owner, source, key, version)
    bumpVersion(this.#sql, this.#owner)
    const { observations = 0, decisions = 0, imports = 0 } = this.#counts
    return { observations, decisions, imports }
  }

  #head(value: unknown, line: number): void {
    const version = (value as { version?: unknown } | null)?.version
    if (typeof version === 'number' && version > VERSION)
      throw new Refusal(
        'E_RESTORE_NEWER',
        `This export is of version ${version} and this Groundwork reads up to ${VERSION}; nothing was changed. Install the newer Groundwork.`,
        { status: 409 },
      )
    const head = parse(Head, value, line)
    this.#sql.run('UPDATE owner SET salt = ? WHERE id = ?', head.salt, this.#owner)
    for (const hash of head.tombstones)
      this.#sql.run(
        'INSERT INTO tombstone (owner, hash) VALUES (?, ?) ON CONFLICT (owner, hash) DO NOTHING',
        this.#owner,
        hash,
      )
    this.#begun = true
  }

  #import(one: z.infer<typeof ImportElement>): void {
    this.#sql.run(
      `INSERT INTO import (owner, public_id, at, label, status, undone_at, inputs, sources, counts, since, until, first_id, last_id, place)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, -1, ?)`,
      this.#owner,
      one.id,
      one.at,
      one.label,
      one.status,
      one.undoneAt,
      JSON.stringify(one.inputs),
      JSON.stringify(one.sources),
      JSON.stringify(one.counts),
      one.from,
      one.until,
      one.order ?? nextPlace(this.#sql, this.#owner),
    )
    const row = number(this.#sql.get('SELECT max(id) AS id FROM import')?.['id'])
    this.#imports.set(one.id, { row, first: 0, last: -1, again: new IdRanges() })
  }

  #file(element: z.infer<typeof FileElement>, line: number): void {
    const form = element.file === undefined ? 'question' : 'file'
    this.#sql.run(
      'INSERT INTO import_file (owner, import_id, seq, form, body) VALUES (?, ?, ?, ?, ?)',
      this.#owner,
      this.#importOf(element.import, line).row,
      this.#seq++,
      form,
      JSON.stringify(element[form]),
    )
  }

  #line(
    { import: id, line: { file, line, outcome, code, reason, raw } }: z.infer<typeof LineElement>,
    at: number,
  ): void {
    this.#sql.run(
      `INSERT INTO ledger_line (owner, import_id, seq, file, line, outcome, code, reason, raw)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.#owner,
      this.#importOf(id, at).row,
      this.#seq++,
      file,
      line ?? null,
      outcome,
      code,
      reason,
      raw ?? null,
    )
  }

  #observation(element: z.infer<typeof ObservationElement>, line: number): void {
    const held = element.imports.map(id => this.#importOf(id, line))
    const holder = element.byHand ? undefined : held[0]
    const id = this.#writer.lastId + 1
    this.#writer.importId = holder?.row ?? null
    const { source, key } = element.observation
    this.#hasUndated ||= isUndated(source, key)
    // the schema has proved it; its type only says less
    const written = this.#writer.write(element.observation as Observation)
    if (written !== 'added') refuseFormat(line, 'an observation stands there twice')
    for (const one of held)
      if (one === holder) {
        if (one.last < one.first) one.first = id
        one.last = id
      } else one.again.add(id)
  }

  #decision({ id, at, body, undone, order }: z.infer<typeof DecisionElement>): void {
    this.#sql.run(
      'INSERT INTO decision (owner, public_id, at, kind, body, undone, place) VALUES (?, ?, ?, ?, ?, ?, ?)',
      this.#owner,
      id,
      at,
      body.kind,
      JSON.stringify(body),
      undone ? 1 : 0,
      order ?? nextPlace(this.#sql, this.#owner),
    )
    if (body.kind === 'retract' && !undone) this.#retracted.push(body)
  }

  #end(value: unknown, line: number): void {
    const counts = parse(z.record(z.string(), z.number()), value, line)
    for (const [name, n] of Object.entries(this.#counts))
      if (counts[name] !== n) refuseFormat(line, `it holds ${n} ${name} where it says ${counts[name] ?? 0}`)
    this.#ended = true
  }

  #importOf(id: string, line: number) {
    const one = this.#imports.get(id)
    if (one === undefined) refuseFormat(line, `the import ${id.slice(0, 40)} is not in it`)
    return one
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, line: number): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  refuseFormat(line, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`)
}
