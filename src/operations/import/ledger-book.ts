import type { FileReport, Ledger, LedgerLine, Question } from '../../model/ledger.ts'
import { LedgerLines } from './ledger-lines.ts'

/** The account of an import while it is being read: counts per file, lines with reasons, questions. */
export type LedgerBook = Ledger & {
  files(): readonly FileReport[]
  readonly lines: LedgerLines
  questions(): readonly Question[]
  /** why rows and files failed, of all of them */
  codes(): ReadonlySet<string>
}

/** An empty book. @example const book = openLedger(); book.file('a.csv', 'log', 'rows', 'read'); book.kept('a.csv', 3) */
export function openLedger(): LedgerBook {
  const files = new Map<string, FileReport>()
  const lines = new LedgerLines()
  const questions = new Map<string, Question>()
  const codes = new Set<string>()
  const offers = new Map<string, Map<string, number>>()
  const of = (file: string): FileReport => files.get(file) ?? blank(file)
  const count = (file: string, field: 'kept' | 'skipped' | 'failed', by: number): void => {
    const report = of(file)
    files.set(file, { ...report, rows: report.rows + by, [field]: report[field] + by })
  }
  const line = (
    outcome: LedgerLine['outcome'],
    file: string,
    code: string,
    reason: string,
    at?: { line?: number; raw?: string },
  ): void => {
    lines.add({ file, outcome, code, reason, ...at })
  }
  return {
    file(name, source, unit, status, note) {
      files.set(name, { ...of(name), source, unit, status, ...(note === undefined ? {} : { note }) })
    },
    kept: (file, by = 1) => count(file, 'kept', by),
    skipped(file, code, reason, at) {
      count(file, 'skipped', 1)
      line('skipped', file, code, reason, at)
    },
    failed(file, code, reason, at) {
      count(file, 'failed', 1)
      codes.add(code)
      line('failed', file, code, reason, at)
    },
    warned: (file, code, reason, at) => line('warned', file, code, reason, at),
    asks(question) {
      const said = offers.get(question.id) ?? new Map<string, number>()
      offers.set(question.id, said)
      for (const { value } of question.options)
        for (const one of value.split(',')) said.set(one, (said.get(one) ?? 0) + 1)
      questions.set(question.id, together(questions.get(question.id), question))
    },
    files: () => [...files.values()].map(said),
    lines,
    questions: () => [...questions.values()].map(one => likeliestFirst(one, offers.get(one.id))),
    codes: () => codes,
  }
}

/**
 * What several mailboxes, chats or repositories ask of the same user is one question, of all that any of them offers: the
 * later one must not take the place of the earlier. Of most of them several may be the user's.
 */
function together(before: Question | undefined, question: Question): Question {
  const of = [before, question].map(one => JSON.stringify(one?.options))
  if (before === undefined || question.file !== undefined) return question
  // what is said of one repository is not to be said of the last of a hundred with the same authors
  if (of[0] === of[1])
    return before.asks !== question.asks && MANY.has(question.id) ? { ...question, asks: ALL_OF_THEM } : question
  const offered = [...before.options, ...question.options].filter(({ value }) => value !== NONE)
  const areAddresses = offered.every(({ value }) => value.includes('@'))
  const isMany = areAddresses || MANY.has(question.id)
  const options = new Map<string, Question['options'][number]>()
  for (const { value, says } of offered)
    for (const one of areAddresses ? value.split(',') : [value])
      options.set(one, { value: one, says: says.includes(one) || !areAddresses ? says : one })
  const none = [...before.options, ...question.options].find(({ value }) => value === NONE)
  const assumed = [before.assumed, question.assumed].filter(value => value !== NONE && value !== '')
  return {
    ...question,
    asks: areAddresses ? 'Which of these addresses are yours?' : isMany ? ALL_OF_THEM : question.asks,
    ...(isMany ? { many: true as const } : {}),
    options: [...options.values(), ...(none === undefined ? [] : [none])],
    assumed: (isMany ? [...new Set(assumed)].join(',') : assumed[0]) || question.assumed,
  }
}

/** Of what many files offer for the same question, what most of them do stands first; "none of these" stays last. */
function likeliestFirst(question: Question, offered: ReadonlyMap<string, number> = new Map()): Question {
  if (question.many !== true || question.forms !== undefined) return question
  const rank = (value: string): number =>
    value === NONE ? -1 : Math.max(...value.split(',').map(one => offered.get(one) ?? 0))
  return { ...question, options: question.options.toSorted((a, b) => rank(b.value) - rank(a.value)) }
}

const ALL_OF_THEM = 'Which of these are you?'
const NONE = 'none'
/** The answers to these may be several values with commas. */
const MANY = new Set(['chat:who', 'git:who', 'time:who'])

function blank(file: string): FileReport {
  return { file, source: null, status: 'read', unit: 'rows', rows: 0, kept: 0, skipped: 0, failed: 0 }
}

/** A file that was read and held nothing says so, where its source did not. */
function said(report: FileReport): FileReport {
  if (report.status !== 'read' || report.rows > 0 || report.note !== undefined) return report
  const note = report.unit === 'row' ? 'There is no row below its header.' : `There is not one ${report.unit} in it.`
  return { ...report, note }
}
