import { number, text, textOrNull } from './base.ts'
import type { Sql } from './sql.ts'

const BLANK = '[forgotten]'

/** Takes the words of a forgotten person out of texts. */
export type Scrub = {
  /** true where the text names them */
  finds(text: string): boolean
  text(text: string): string
  /** all strings inside a JSON text */
  json(json: string): string
  /** the same for what names them by id, where a part of their name alone means them, too */
  jsonAbout(json: string): string
}

/**
 * Whole words only, in any case: forgetting "Li" must not eat "Lisbon". `ids`: what they are called by in decisions;
 * `names`: what they are called by people, a part of which means them wherever one of the ids stands beside it.
 */
export function makeScrubber(
  words: Iterable<string>,
  { ids = [], names = [] }: { readonly ids?: readonly string[]; readonly names?: readonly string[] } = {},
): Scrub {
  const whole = scrubberOf([...words, ...ids])
  const near = scrubberOf([...words, ...ids, ...names.flatMap(name => name.split(/[\s,]+/u)).filter(isTelling)])
  return { ...whole, jsonAbout: json => (ids.some(id => json.includes(id)) ? near.json(json) : whole.json(json)) }
}

/** Initials and particles stand in too many texts. */
function isTelling(part: string): boolean {
  return part.length > 2 && part !== part.toLowerCase()
}

function scrubberOf(words: readonly string[]): Omit<Scrub, 'jsonAbout'> {
  const parts = [...new Set(words)].filter(word => word.length > 1).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${parts.map(word => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )
  const finds = (value: string) => parts.length > 0 && new RegExp(pattern.source, 'iu').test(value)
  const scrubText = (value: string) => (parts.length > 0 ? value.replaceAll(pattern, BLANK) : value)
  const scrubValue = (value: unknown): unknown => {
    if (typeof value === 'string') return scrubText(value)
    if (Array.isArray(value)) return value.map(scrubValue)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [scrubText(key), scrubValue(inner)]))
  }
  return { finds, text: scrubText, json: json => JSON.stringify(scrubValue(JSON.parse(json))) }
}

/** Ledger lines, imports and decisions that name them: raw lines are blanked, decisions about them alone removed. */
export function scrubRows(sql: Sql, owner: number, scrub: Scrub): void {
  for (const row of sql.all('SELECT import_id, seq, file, reason, raw FROM ledger_line WHERE owner = ?', owner)) {
    const raw = textOrNull(row['raw'])
    const reason = text(row['reason'])
    const file = text(row['file'])
    if (!scrub.finds(`${file}\n${reason}\n${raw ?? ''}`)) continue
    sql.run(
      'UPDATE ledger_line SET file = ?, reason = ?, raw = ? WHERE owner = ? AND import_id = ? AND seq = ?',
      scrub.text(file),
      scrub.text(reason),
      raw === null ? null : BLANK,
      owner,
      number(row['import_id']),
      number(row['seq']),
    )
  }
  for (const row of sql.all('SELECT import_id, form, seq, body FROM import_file WHERE owner = ?', owner))
    if (scrub.finds(text(row['body'])))
      sql.run(
        'UPDATE import_file SET body = ? WHERE owner = ? AND import_id = ? AND form = ? AND seq = ?',
        scrub.json(text(row['body'])),
        owner,
        number(row['import_id']),
        text(row['form']),
        number(row['seq']),
      )
  for (const row of sql.all('SELECT id, label, inputs FROM import WHERE owner = ?', owner))
    sql.run(
      'UPDATE import SET label = ?, inputs = ? WHERE id = ?',
      scrub.text(text(row['label'])),
      scrub.json(text(row['inputs'])),
      number(row['id']),
    )
  scrubCheckpoints(sql, owner, scrub)
  scrubDecisions(sql, owner, scrub)
}

/** How far an account was read can hold addresses of cards, and those names: such a card is asked for again, and forgotten again. */
function scrubCheckpoints(sql: Sql, owner: number, scrub: Scrub): void {
  for (const row of sql.all('SELECT id, checkpoint FROM account WHERE owner = ? AND checkpoint IS NOT NULL', owner))
    if (scrub.finds(text(row['checkpoint'])))
      sql.run('UPDATE account SET checkpoint = ? WHERE id = ?', scrub.json(text(row['checkpoint'])), number(row['id']))
  for (const row of sql.all(
    'SELECT import_id, before FROM account_import WHERE owner = ? AND before IS NOT NULL',
    owner,
  ))
    if (scrub.finds(text(row['before'])))
      sql.run(
        'UPDATE account_import SET before = ? WHERE owner = ? AND import_id = ?',
        scrub.json(text(row['before'])),
        owner,
        number(row['import_id']),
      )
}

/** About one of them: gone. About several people: they are taken out. Something of the user's that names them: blanked. */
function scrubDecisions(sql: Sql, owner: number, scrub: Scrub): void {
  for (const row of sql.all('SELECT id, kind, body FROM decision WHERE owner = ?', owner)) {
    const body = text(row['body'])
    if (!scrub.finds(body)) continue
    const id = number(row['id'])
    const kept = withoutThem(text(row['kind']), body, scrub)
    if (kept === null) sql.run('DELETE FROM decision WHERE id = ?', id)
    else sql.run('UPDATE decision SET body = ? WHERE id = ?', kept, id)
  }
}

function withoutThem(kind: string, body: string, scrub: Scrub): string | null {
  if (kind === 'setting') return scrub.json(body)
  if (kind === 'entry') return withoutAbout(body, scrub)
  if (kind === 'own-address') return body
  if (kind !== 'merge' && kind !== 'split') {
    const about = JSON.parse(body) as { readonly record?: string }
    // a note about somebody else that names them keeps what it says of the other
    return about.record !== undefined && !scrub.finds(about.record) ? scrub.json(body) : null
  }
  const merge = JSON.parse(body) as { records: string[]; from?: string }
  const records = merge.records.filter(record => !scrub.finds(record))
  if (records.length < (kind === 'merge' ? 2 : 1) || (merge.from !== undefined && scrub.finds(merge.from))) return null
  return scrub.json(JSON.stringify({ ...merge, records }))
}

/**
 * An entry may say by `about`, a list of records, whose it is: with all of them gone it goes, as an agreement with one
 * person does; with some of them left it stays with those. Any other entry is the user's own, and their names are blanked.
 */
function withoutAbout(body: string, scrub: Scrub): string | null {
  const entry = JSON.parse(body) as { readonly value?: { readonly about?: unknown } | null }
  const about = entry.value?.about
  if (!Array.isArray(about) || about.length === 0) return scrub.jsonAbout(body)
  const left = about.filter(record => typeof record === 'string' && !scrub.finds(record))
  if (left.length === 0) return null
  return scrub.jsonAbout(JSON.stringify({ ...entry, value: { ...entry.value, about: left } }))
}
