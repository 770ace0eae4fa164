import { hash } from 'node:crypto'
import type { FileReport, Question } from '../../model/ledger.ts'
import type { SourceFile } from '../../model/source.ts'
import { headOf } from '../../sources/text/beginning.ts'

/** A file of which something was asked, and with which answer it was read. `mark`: the same for the same file anywhere. */
export type AskedFile = {
  readonly mark: string
  readonly id: string
  readonly value: string
  /** it was answered, and not only assumed */
  readonly isSaid: boolean
}

type Answers = Readonly<Record<string, string>>

/** Files as one source reads them, each as the ledger calls it. */
type Read = { readonly source: string; readonly files: readonly SourceFile[]; shown(file: string): string }

/** Whoever is the user in these gives other facts; a letter and a commit stay the same whoever reads them. */
const WHO_TELLS = new Set(['time', 'chat'])
/** So many files are marked; more were asked the same in one folder, and that folder is known by itself. */
const MOST = 1_000

/**
 * The files of a reading that hang on an answer. A file within a folder or an archive has no sum of its own, so it is known again
 * by its length and its first 64 KiB: only files that were asked about are looked at for it.
 */
export async function askedFiles(
  read: readonly Read[],
  answers: Answers,
  { questions, files: reports }: { readonly questions: readonly Question[]; readonly files: readonly FileReport[] },
): Promise<readonly AskedFile[]> {
  const assumed = new Map(questions.map(({ id, assumed: value }) => [id, value]))
  const ids = new Set([...Object.keys(answers), ...assumed.keys()])
  if (ids.size === 0) return []
  // an answer that leaves a file without a word of whose it is was about another
  const refused = new Set(reports.flatMap(({ file, status }) => (status === 'refused' ? [file] : [])))
  const asked: AskedFile[] = []
  for (const { source, files, shown } of read)
    for (const file of files) {
      const called = shown(file.name)
      const mine = [...ids].filter(
        id =>
          (id.endsWith(`:${called}`) || (WHO_TELLS.has(source) && id === `${source}:who`)) &&
          !(refused.has(called) && answers[id] !== undefined),
      )
      if (mine.length === 0) continue
      if (asked.length >= MOST) return asked
      const mark = hash('sha256', Buffer.concat([Buffer.from(`${file.size ?? ''}\0`), await headOf(file)]), 'base64url')
      for (const id of mine)
        asked.push({ mark, id, value: answers[id] ?? assumed.get(id) ?? '', isSaid: answers[id] !== undefined })
    }
  return asked
}
