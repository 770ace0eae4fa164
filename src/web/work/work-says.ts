import type { Board, Project, WorkColumn } from '../api/work.ts'
import { counted } from '../words/numbers.ts'

export const COLUMN_WORDS: Readonly<Record<WorkColumn, { title: string; one: string; many: string; teach: string }>> = {
  pieces: {
    title: 'Pieces',
    one: 'piece',
    many: 'pieces',
    teach:
      'Ideas, drafts, articles, posts, episodes and talks. They come from a LinkedIn archive, a feed, or your own list of pieces.',
  },
  projects: {
    title: 'Projects',
    one: 'project',
    many: 'projects',
    teach: 'Things built with others. They come from git, LinkedIn and a résumé.',
  },
  events: {
    title: 'Events',
    one: 'event',
    many: 'events',
    teach: 'Meetups and conferences. They come from LinkedIn and a calendar.',
  },
  volunteering: {
    title: 'Volunteering',
    one: 'role',
    many: 'roles',
    teach: 'What you give your time to. Roles come from LinkedIn and a résumé.',
  },
  applications: {
    title: 'Applications',
    one: 'application',
    many: 'applications',
    teach: 'Jobs you applied for. They come from a LinkedIn archive.',
  },
}

export const VISIBILITY_WORDS: Readonly<Record<Project['visibility'], string>> = {
  private: 'only you see it',
  shared: 'shared with those in it',
  public: 'public',
}

/** The page's claim: what goes on now. */
export function headingOf({ columns }: Board): string {
  const going = columns.flatMap(({ column, open }) =>
    open === 0 ? [] : [counted(open, COLUMN_WORDS[column].one, COLUMN_WORDS[column].many)],
  )
  if (columns.every(({ total }) => total === 0)) return 'Work that speaks for itself'
  return going.length === 0 ? 'Nothing is marked as going on' : `Going on now: ${listed(going)}`
}

export function leadOf({ columns }: Board): string {
  const all = columns.flatMap(({ column, total }) =>
    total === 0 ? [] : [counted(total, COLUMN_WORDS[column].one, COLUMN_WORDS[column].many)],
  )
  return all.length === 0 ? '' : `In all ${listed(all)}, each counted once wherever it was written down.`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
