import { number } from './base.ts'
import type { Sql } from './sql.ts'
import type { Whole } from './store.ts'

type Verdict = Awaited<ReturnType<Whole['check']>>[number]

/** What must hold in a sound store. Each query counts the rows that break the rule. */
const RULES: readonly { readonly id: string; readonly says: string; readonly breaks: string }[] = [
  {
    id: 'involvement-observation',
    says: 'everybody involved is involved in an observation that exists',
    breaks: `SELECT count(*) AS n FROM involvement i LEFT JOIN observation o ON o.id = i.observation_id AND o.owner = i.owner
      WHERE i.owner = ? AND o.id IS NULL`,
  },
  {
    id: 'involvement-mention',
    says: 'everybody involved is a contact that exists',
    breaks: `SELECT count(*) AS n FROM involvement i LEFT JOIN mention m ON m.id = i.mention_id AND m.record_id = i.record_id
      WHERE i.owner = ? AND m.id IS NULL`,
  },
  {
    id: 'mention-record',
    says: 'every contact belongs to a record',
    breaks: `SELECT count(*) AS n FROM mention m LEFT JOIN record r ON r.id = m.record_id AND r.owner = m.owner
      WHERE m.owner = ? AND r.id IS NULL`,
  },
  {
    id: 'record-count',
    says: 'records know how many involvements they have',
    breaks: `SELECT count(*) AS n FROM record r WHERE r.owner = ? AND r.n <>
      (SELECT count(*) FROM involvement i WHERE i.owner = r.owner AND i.record_id = r.id AND i.hidden = 0)`,
  },
  {
    id: 'coverage',
    says: 'the count of what was seen agrees with the observations',
    breaks: `SELECT abs((SELECT coalesce(sum(n), 0) FROM coverage WHERE owner = o.id) -
      (SELECT count(*) FROM observation WHERE owner = o.id AND hidden = 0)) AS n FROM owner o WHERE o.id = ?`,
  },
  {
    id: 'import-exists',
    says: 'every imported observation belongs to an import that stands',
    breaks: `SELECT count(*) AS n FROM observation o LEFT JOIN import m ON m.id = o.import_id AND m.status = 'done'
      WHERE o.owner = ? AND o.import_id IS NOT NULL AND m.id IS NULL`,
  },
]

/** Reads the whole database and says what is sound and what is not. */
export function check(sql: Sql, owner: number): readonly Verdict[] {
  return [integrity(sql), references(sql), ...RULES.map(rule => ruleHolds(sql, owner, rule))]
}

function integrity(sql: Sql): Verdict {
  const said = sql.all('PRAGMA integrity_check(20)').map(row => String(row['integrity_check']))
  const ok = said.length === 1 && said[0] === 'ok'
  return { id: 'integrity', says: 'the database file is sound', ok, ...(ok ? {} : { detail: said.join('; ') }) }
}

function references(sql: Sql): Verdict {
  const broken = sql.all('PRAGMA foreign_key_check').length
  return {
    id: 'references',
    says: 'nothing points at what is not there',
    ok: broken === 0,
    ...(broken === 0 ? {} : { detail: `${broken} rows` }),
  }
}

function ruleHolds(sql: Sql, owner: number, rule: (typeof RULES)[number]): Verdict {
  const n = number(sql.get(rule.breaks, owner)?.['n'])
  return { id: rule.id, says: rule.says, ok: n === 0, ...(n === 0 ? {} : { detail: `${n} rows` }) }
}
