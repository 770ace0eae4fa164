/** A step of the schema. Applied ones are never edited: their checksum is written into every database. */
export type Migration = { readonly id: number; readonly name: string; readonly script: string }

/*
 * `owner` is a small number that stands in every row and leads every key, so that an organisation can hold many owners in
 * one database; SQLite stores 1 in no bytes at all.
 * `at` in `involvement` is NO_DATE where there is none, because it is part of the key.
 * `hidden` marks what a `retract` decision took back.
 */
const HOUSE = `
CREATE TABLE owner (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, salt TEXT NOT NULL,
  data_version INTEGER NOT NULL, touched_floor INTEGER NOT NULL, next_observation INTEGER NOT NULL) STRICT;

CREATE TABLE source (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL REFERENCES owner (id), name TEXT NOT NULL,
  UNIQUE (owner, name)) STRICT;

CREATE TABLE import (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL REFERENCES owner (id), public_id TEXT NOT NULL,
  at INTEGER NOT NULL, label TEXT NOT NULL, status TEXT NOT NULL, undone_at INTEGER, inputs TEXT NOT NULL,
  sources TEXT NOT NULL, counts TEXT NOT NULL, since INTEGER, until INTEGER, first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL, UNIQUE (owner, public_id)) STRICT;
CREATE TABLE import_file (owner INTEGER NOT NULL, import_id INTEGER NOT NULL REFERENCES import (id), seq INTEGER NOT NULL,
  form TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (owner, import_id, form, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_line (owner INTEGER NOT NULL, import_id INTEGER NOT NULL REFERENCES import (id), seq INTEGER NOT NULL,
  file TEXT NOT NULL, line INTEGER, outcome TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, raw TEXT,
  PRIMARY KEY (owner, import_id, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE seen_again (owner INTEGER NOT NULL, import_id INTEGER NOT NULL REFERENCES import (id),
  from_id INTEGER NOT NULL, to_id INTEGER NOT NULL, PRIMARY KEY (owner, import_id, from_id)) STRICT, WITHOUT ROWID;

CREATE TABLE observation (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, source INTEGER NOT NULL, key TEXT NOT NULL,
  at INTEGER, precision INTEGER NOT NULL, kind INTEGER NOT NULL, channel INTEGER, minutes REAL, lever INTEGER,
  detail TEXT NOT NULL, import_id INTEGER, hidden INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE UNIQUE INDEX observation_key ON observation (owner, source, key);
CREATE INDEX observation_kind ON observation (owner, kind, at);

CREATE TABLE record (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, public_id TEXT NOT NULL, source INTEGER NOT NULL,
  key_kind TEXT NOT NULL, key_value TEXT NOT NULL, name TEXT, keys TEXT NOT NULL, n INTEGER NOT NULL,
  first_at INTEGER, card INTEGER, card_at INTEGER, changed INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX record_public ON record (owner, public_id);
CREATE UNIQUE INDEX record_main_key ON record (owner, source, key_kind, key_value);
CREATE INDEX record_changed ON record (owner, changed);
CREATE TABLE record_key (owner INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, record_id INTEGER NOT NULL,
  PRIMARY KEY (owner, kind, value, record_id)) STRICT, WITHOUT ROWID;
CREATE TABLE mention (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, record_id INTEGER NOT NULL, keys TEXT NOT NULL,
  name TEXT) STRICT;
CREATE INDEX mention_record ON mention (owner, record_id);

CREATE TABLE involvement (owner INTEGER NOT NULL, record_id INTEGER NOT NULL, at INTEGER NOT NULL,
  observation_id INTEGER NOT NULL, seq INTEGER NOT NULL, mention_id INTEGER NOT NULL, role INTEGER NOT NULL,
  direction INTEGER NOT NULL, weight REAL NOT NULL, channel INTEGER, kind INTEGER NOT NULL, size INTEGER NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (owner, record_id, at, observation_id, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX involvement_observation ON involvement (owner, observation_id);
CREATE INDEX involvement_group ON involvement (owner, observation_id, kind, size) WHERE size > 1;

CREATE TABLE coverage (owner INTEGER NOT NULL, source INTEGER NOT NULL, channel INTEGER NOT NULL, kind INTEGER NOT NULL,
  n INTEGER NOT NULL, first_at INTEGER, last_at INTEGER, PRIMARY KEY (owner, source, channel, kind)) STRICT, WITHOUT ROWID;

CREATE TABLE decision (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, public_id TEXT NOT NULL, at INTEGER NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, undone INTEGER NOT NULL, UNIQUE (owner, public_id)) STRICT;
CREATE INDEX decision_kind ON decision (owner, kind);
CREATE TABLE tombstone (owner INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (owner, hash)) STRICT, WITHOUT ROWID;

CREATE TABLE person (owner INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, company TEXT,
  function TEXT, seniority TEXT, context TEXT, label TEXT, band TEXT NOT NULL, channels INTEGER NOT NULL,
  two_way REAL, would_answer REAL, first_at INTEGER, last_at INTEGER, connected_on INTEGER,
  PRIMARY KEY (owner, id)) STRICT, WITHOUT ROWID;
CREATE INDEX person_name ON person (owner, name, id);
CREATE INDEX person_two_way ON person (owner, two_way, id);
CREATE INDEX person_would_answer ON person (owner, would_answer, id);
CREATE INDEX person_last ON person (owner, last_at, id);
CREATE INDEX person_band ON person (owner, band);
CREATE TABLE person_row (owner INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (owner, id)) STRICT;
CREATE TABLE person_record (owner INTEGER NOT NULL, record TEXT NOT NULL, person TEXT NOT NULL,
  PRIMARY KEY (owner, record)) STRICT, WITHOUT ROWID;
CREATE INDEX person_record_person ON person_record (owner, person);
CREATE TABLE derived (owner INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, data_version INTEGER NOT NULL,
  measure_version INTEGER NOT NULL, as_of INTEGER NOT NULL, PRIMARY KEY (owner, name)) STRICT;
`

/*
 * What the planner may assume of a full store. Without it SQLite takes `owner = ?` for a narrowing condition and walks
 * whole tables; measured by ANALYZE on the day an empty store is made, it would learn nothing. First number: rows; then
 * how many rows share the first, the first two, ... columns of the index.
 */
const STATISTICS: readonly (readonly [table: string, index: string, stat: string])[] = [
  ['observation', 'observation_key', '1000000 1000000 300000 1'],
  ['observation', 'observation_kind', '1000000 1000000 30000 3'],
  ['involvement', 'involvement', '1000000 1000000 30 2 1 1'],
  ['involvement', 'involvement_observation', '1000000 1000000 1'],
  ['involvement', 'involvement_group', '100000 100000 5 5 5'],
  ['record', 'record_public', '100000 100000 1'],
  ['record', 'record_main_key', '100000 100000 30000 5000 1'],
  ['record', 'record_changed', '100000 100000 2000'],
  ['record_key', 'record_key', '200000 200000 50000 2 1'],
  ['mention', 'mention_record', '120000 120000 2'],
  ['person', 'person', '30000 30000 1'],
  ['person', 'person_name', '30000 30000 2 1'],
  ['person', 'person_two_way', '30000 30000 2 1'],
  ['person', 'person_would_answer', '30000 30000 2 1'],
  ['person', 'person_last', '30000 30000 2 1'],
  ['person', 'person_band', '30000 30000 5000'],
  ['person_record', 'person_record', '100000 100000 1'],
  ['person_record', 'person_record_person', '100000 100000 3'],
  ['ledger_line', 'ledger_line', '10000 10000 1000 1'],
  ['seen_again', 'seen_again', '100 100 10 1'],
  ['decision', 'decision_kind', '1000 1000 100'],
]

const PLANS = `ANALYZE;
DELETE FROM sqlite_stat1;
${STATISTICS.map(row => `INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('${row.join("', '")}');`).join('\n')}
ANALYZE sqlite_schema;`

/*
 * One order of writing over imports and decisions, because a clock can be set back and two things can happen in one
 * millisecond. What was written before it existed is put in order by its moment, decisions among themselves as written.
 */
const ORDER = `
ALTER TABLE import ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
CREATE TABLE written AS SELECT form, id, owner, row_number() OVER (PARTITION BY owner ORDER BY at, form DESC, id) AS place
  FROM (SELECT 'import' AS form, id, owner, at FROM import UNION ALL
    SELECT 'decision', id, owner, max(at) OVER (PARTITION BY owner ORDER BY id) FROM decision);
UPDATE import SET place = (SELECT place FROM written w WHERE w.form = 'import' AND w.id = import.id);
UPDATE decision SET place = (SELECT place FROM written w WHERE w.form = 'decision' AND w.id = decision.id);
DROP TABLE written;
CREATE INDEX import_place ON import (owner, place);
CREATE INDEX decision_place ON decision (owner, place);
`

/*
 * What is fetched by wire. `body` and `last` are JSON; a password is in neither: it is in the keychain or a sealed file.
 * `before` is how far the account was read before an import, so that taking the import back takes that back, too;
 * `inherited` counts facts that passed to it when another import that had brought them was taken back.
 */
const ACCOUNTS = `
CREATE TABLE account (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, public_id TEXT NOT NULL, added_at INTEGER NOT NULL,
  body TEXT NOT NULL, has_secret INTEGER NOT NULL, checkpoint TEXT, claim TEXT, last_run INTEGER, last TEXT NOT NULL,
  UNIQUE (owner, public_id)) STRICT;
CREATE TABLE account_import (owner INTEGER NOT NULL, import_id INTEGER NOT NULL REFERENCES import (id),
  account TEXT NOT NULL, before TEXT, inherited INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (owner, import_id)) STRICT, WITHOUT ROWID;
CREATE INDEX account_import_account ON account_import (owner, account, import_id);
CREATE TABLE outbound_call (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, at INTEGER NOT NULL, host TEXT NOT NULL,
  what TEXT NOT NULL) STRICT;
`

/** What was written into a calendar of an account: by UID where it lies, its ETag and what it was; JSON. */
const WRITTEN = `ALTER TABLE account ADD COLUMN written TEXT;`

/* What measures read of each person's events, so that an import costs those whom it touches. Derived: never exported. */
const READINGS = `
CREATE TABLE reading (owner INTEGER NOT NULL, person TEXT NOT NULL, records TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (owner, person)) STRICT;
`

/* The count of replacements at which a person was last written, so that nobody who holds all of them reads them all again. */
const CHANGED = `
ALTER TABLE person_row ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX person_row_changed ON person_row (owner, changed);
`

/*
 * `told`: the data version at which what tells who a record is (its name, keys, card or first sight, or a decision about who
 * is who) changed last. A gist is what one tie adds to what all ties share, as numbers that only the measures understand.
 */
const TOLD = `
ALTER TABLE record ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE record SET told = changed;
CREATE TABLE tie_gist (owner INTEGER NOT NULL, person TEXT NOT NULL, gist BLOB NOT NULL,
  PRIMARY KEY (owner, person)) STRICT, WITHOUT ROWID;
DELETE FROM derived WHERE name = '#readings';
`

/*
 * Whoever asks for the people of an observation finds in its index all that is asked of them, in their order: the rows
 * themselves lie elsewhere, by person and time, a page of the file for each.
 */
const BESIDE = `
DROP INDEX involvement_observation;
CREATE INDEX involvement_observation ON involvement (owner, observation_id, seq, role, direction, hidden);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('involvement', 'involvement_observation', '1000000 1000000 1 1 1 1 1');
ANALYZE sqlite_schema;
`

/* Whether mail stands here under keys without a date, as they were before decision 0029; others need not look for it. */
const UNDATED = `
ALTER TABLE owner ADD COLUMN undated INTEGER NOT NULL DEFAULT 0;
UPDATE owner SET undated = EXISTS (SELECT 1 FROM observation JOIN source ON source.id = observation.source
  WHERE observation.owner = owner.id AND source.name = 'mail' AND observation.key GLOB 'm*'
  AND instr(observation.key, '~') = 0);
`

/*
 * Which object of a calendar by wire brought which events, so that one that is deleted there can be called off here: only
 * of events with a time ahead. Calendars that were read before are read once more, so that it is known of them, too.
 */
const EVENTS = `
CREATE TABLE account_event (owner INTEGER NOT NULL, account TEXT NOT NULL, calendar TEXT NOT NULL, href TEXT NOT NULL,
  name TEXT NOT NULL, PRIMARY KEY (owner, account, calendar, href, name)) STRICT, WITHOUT ROWID;
CREATE INDEX account_event_name ON account_event (owner, name);
UPDATE account SET checkpoint = NULL WHERE json_extract(body, '$.kind') = 'caldav';
`

/*
 * Shares of observations that name somebody by several addresses: `fewer` people are in it than it names (aliases.ts).
 * Derived: never exported.
 */
const ALIASES = `
CREATE TABLE alias (owner INTEGER NOT NULL, record_id INTEGER NOT NULL, observation_id INTEGER NOT NULL,
  fewer INTEGER NOT NULL, PRIMARY KEY (owner, record_id, observation_id)) STRICT, WITHOUT ROWID;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('alias', 'alias', '10000 10000 10 1');
ANALYZE sqlite_schema;
`

export const MIGRATIONS: readonly Migration[] = [
  { id: 1, name: 'house', script: HOUSE },
  { id: 2, name: 'plans', script: PLANS },
  { id: 3, name: 'order', script: ORDER },
  { id: 4, name: 'accounts', script: ACCOUNTS },
  { id: 5, name: 'written', script: WRITTEN },
  { id: 6, name: 'readings', script: READINGS },
  { id: 7, name: 'changed', script: CHANGED },
  { id: 8, name: 'told', script: TOLD },
  { id: 9, name: 'beside', script: BESIDE },
  { id: 10, name: 'undated', script: UNDATED },
  { id: 11, name: 'events', script: EVENTS },
  { id: 12, name: 'aliases', script: ALIASES },
]
