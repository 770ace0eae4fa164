import { acted, typed } from '../context.ts'
import type { Context } from '../context.ts'
import { fact, fileKind, filled } from '../kind.ts'
import { failed, isLeft } from '../left.ts'
import type { Cells, Outcome } from '../kind.ts'

const JOB = { company: 'Company Name|Company', title: 'Job Title|Title', url: 'Job Url|Url|Job Link' }

/** Jobs/Job Applications.csv: applications made through LinkedIn. */
export const applications = fileKind({
  id: 'applications',
  names: 'job applications|job application|jobapplications',
  columns: {
    applied: 'Application Date|Applied On|Date',
    ...JOB,
    questions: 'Question And Answers|Questions And Answers',
  },
  needs: ['applied', 'company', 'title'],
  dates: ['applied'],
  row: (cells, context) => {
    const stamp = acted(cells.applied, context)
    if (isLeft(stamp)) return stamp
    const questions =
      cells.questions.trim() === '' ? 0 : cells.questions.split('|').filter(part => part.trim() !== '').length
    const detail = {
      ...filled({ company: cells.company, title: cells.title, url: cells.url }),
      ...(questions === 0 ? {} : { questions }),
    }
    return [fact('application', [cells.company, cells.title, String(stamp.at)], stamp, detail)]
  },
})

/** Jobs/Saved Jobs.csv. */
export const savedJobs = fileKind({
  id: 'saved-jobs',
  names: 'saved jobs|savedjobs',
  columns: { saved: 'Saved Date|Saved On|Date', ...JOB },
  needs: ['saved', 'title'],
  dates: ['saved'],
  row: (cells, context) => {
    const stamp = acted(cells.saved, context)
    if (isLeft(stamp)) return stamp
    const title = [cells.title.trim(), cells.company.trim()].filter(text => text !== '').join(', ')
    return [
      fact('saved', ['job', cells.url || title, String(stamp.at)], stamp, {
        what: 'job',
        ...filled({ title, url: cells.url }),
      }),
    ]
  },
})

/** Saved_Items.csv and saved_articles.csv: posts and articles kept for later. */
export const savedItems = fileKind({
  id: 'saved-items',
  names: 'saved items|saved articles|saveditems',
  columns: {
    saved: 'Saved At|Saved On|CreatedTime|Created Time|Date',
    url: 'Link|Url|savedItem',
    title: 'Name|Title',
  },
  needs: ['saved', 'url'],
  dates: ['saved'],
  row: (cells, context) => {
    const stamp = acted(cells.saved, context)
    if (isLeft(stamp)) return stamp
    return [
      fact('saved', ['item', cells.url, String(stamp.at)], stamp, {
        what: 'item',
        ...filled({ title: cells.title, url: cells.url }),
      }),
    ]
  },
})

/** Events.csv. */
export const events = fileKind({
  id: 'events',
  names: 'events|event|veranstaltungen|evenements|eventos|eventi|evenementen',
  columns: { title: 'Event Name|Name|Title', time: 'Event Time|Time|Date', status: 'Status', url: 'External Url|Url' },
  needs: ['title', 'time'],
  dates: ['time'],
  row: (cells, context) => {
    const title = cells.title.trim()
    if (title === '') return failed('E_NO_TITLE', 'The event has no name.')
    // some exports write begin and end in one cell, and events lie ahead as often as back
    const [begin, finish] = cells.time.split(/\s[-–—]\s/, 2)
    const stamp = typed(begin ?? '', context)
    if (isLeft(stamp)) return stamp
    const end = typed(whole(finish ?? '', begin ?? ''), context)
    if (isLeft(end)) return end
    const detail = {
      title,
      ...filled({ url: cells.url, status: cells.status }),
      ...(end === null ? {} : { end: end.at }),
    }
    return [fact('event', [title, cells.time], stamp, detail, { lever: 'networking' })]
  },
})

/** The end of an event that gives only the hour lies on the day of its beginning. @example whole('4:00 PM', 'May 12, 2016 8:00 AM') // 'May 12, 2016 4:00 PM' */
function whole(finish: string, begin: string): string {
  const clock = /\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[AaPp]\.?\s?[Mm]\.?)?(?:\s*\p{Lu}{3,4})?$/u
  const hour = clock.exec(finish.trim())
  if (hour === null || hour.index > 0 || !clock.test(begin.trim())) return finish
  return begin.trim().replace(clock, finish.trim())
}

/** Company Follows.csv. */
export const companyFollows = fileKind({
  id: 'company-follows',
  names: 'company follows|companyfollows|organization follows',
  columns: { name: 'Organization|Company|Company Name', since: 'Followed On|Date' },
  needs: ['name', 'since'],
  dates: ['since'],
  row: (cells, context) => followed('company', cells, context),
})

/** Member_Follows.csv: whom the ego follows without being connected. Visibility, not a tie. */
export const memberFollows = fileKind({
  id: 'member-follows',
  names: 'member follows|memberfollows',
  columns: { since: 'Date|Followed On', name: 'FullName|Full Name|Name', status: 'Status' },
  needs: ['since', 'name'],
  dates: ['since'],
  row: (cells, context) => followed('member', cells, context),
})

/** Hashtag_Follows.csv. */
export const hashtagFollows = fileKind({
  id: 'hashtag-follows',
  names: 'hashtag follows|hashtagfollows',
  columns: { name: 'HashTag|Hash Tag', since: 'CreatedTime|Created Time|Date', state: 'State' },
  needs: ['name', 'since'],
  dates: ['since'],
  row: (cells, context) => followed('hashtag', cells, context),
})

function followed(kind: 'company' | 'hashtag' | 'member', cells: Cells<'name' | 'since'>, context: Context): Outcome {
  const stamp = acted(cells.since, context)
  if (isLeft(stamp)) return stamp
  const what = cells.name.trim()
  if (what === '') return failed('E_NO_NAME', `It is not said ${kind === 'member' ? 'who' : 'what'} was followed.`)
  return [fact('follow', [kind, what, String(stamp.at)], stamp, { what, kind })]
}
