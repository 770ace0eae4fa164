import type { Stored } from '../../io/store/store.ts'
import { backingOf } from '../../levers/brand/cv/backing.ts'
import type { Backing, Witnesses } from '../../levers/brand/cv/backing.ts'
import { EMPTY_LINE } from '../../levers/brand/cv/line.ts'
import type { CvLine } from '../../levers/brand/cv/line.ts'
import { mergeGroup } from '../../levers/brand/cv/merge-lines.ts'
import { readLines } from '../../levers/brand/cv/read-lines.ts'
import { keyOf } from '../../levers/brand/cv/same-line.ts'
import type { ProjectRecord } from '../../levers/project/project-record.ts'
import { DAY } from '../../model/instant.ts'
import { fold } from '../../sources/text/fold.ts'
import { hashOf } from '../../sources/text/hash.ts'
import type { ProjectBook } from '../projects/project-book.ts'

/**
 * Projects as lines, one a project however many sources tell it, worded as its own page has it: what the user says of it
 * over what sources show, and its result. A repository that nobody said a word about is none.
 */
export function projectLines(
  book: ProjectBook,
  witnesses: Witnesses,
): { readonly lines: CvLine[]; readonly backing: ReadonlyMap<string, Backing> } {
  const all = book.projects.flatMap(project => {
    const known = made.get(project) ?? madeOf(book, project, witnesses)
    made.set(project, known)
    return known
  })
  return {
    lines: all.map(({ line }) => line),
    backing: new Map(all.map(({ line, backing }) => [line.id, backing])),
  }
}

type Made = { readonly line: CvLine; readonly backing: Backing }
/** A record is another one as soon as a fact, a commit or a word of it changed; no other witness speaks of projects. */
const made = new WeakMap<ProjectRecord, readonly Made[]>()

function madeOf(book: ProjectBook, project: ProjectRecord, witnesses: Witnesses): readonly Made[] {
  const line = lineOf(project, book.factsOf(project))
  if (line === null) return []
  const days = new Set(book.commitsOf(project).map(({ at }) => Math.floor(at / DAY))).size
  const known = { ...witnesses, commitDays: new Map([[fold(line.title), days]]) }
  return [{ line, backing: backingOf(line, known) }]
}

function lineOf(project: ProjectRecord, facts: readonly Stored<'project'>[]): CvLine | null {
  const { id, title, role, summary, result, url, from, precision, until, open, skills, facts: told } = project
  if (told.length === 0 && (role ?? summary ?? result) === null) return null
  const drafts = facts.flatMap(({ id: fact, observation }) => readLines({ id: fact, observation }))
  const merged = drafts.length === 0 ? { ...EMPTY_LINE, told: [] } : mergeGroup(drafts)
  const highlights: readonly string[] = merged.highlights
  return {
    ...merged,
    id: `projects-${hashOf([keyOf({ section: 'projects', where: '', same: [id] }), '']).slice(0, 12)}`,
    section: 'projects',
    title,
    where: role ?? '',
    text: summary ?? '',
    url: url ?? '',
    tags: skills,
    highlights: result === null || highlights.includes(result) ? highlights : [...highlights, result],
    from: from === null ? null : { at: from, precision },
    until: open ? 'now' : until === null ? null : endOf(until, merged.until),
  }
}

/** As exactly as the fact that says it. */
function endOf(until: number, told: CvLine['until']): CvLine['until'] {
  return told !== null && told !== 'now' && told.at === until ? told : { at: until, precision: 'day' }
}
