import type { ContactRef } from '../../model/contact.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { glance } from '../text/glance.ts'
import { readEach } from '../text/read-each.ts'
import { isProgram, readCommit } from './commit.ts'
import type { Author, Commit } from './commit.ts'
import { observeCommit, observeOther } from './observe.ts'
import type { Repository } from './observe.ts'
import { nameIn } from './name-in.ts'
import { gitRecords } from './records.ts'
import { egoIn } from './who.ts'
import { ABOUT } from '../about.ts'

/** Work under version control: the ego's commits, and those who wrote, reviewed and merged with them. */
export const git: Source = {
  ...ABOUT.git,
  accepts: ({ head }) => (/^\s*commit\t[0-9a-f]{40}/.test(glance(head.subarray(0, 512))) ? 0.95 : 0),
  read: (files, reading) => readEach(files, 'git', reading, file => readLog(file, reading, reading.together ?? files)),
}

const BATCH = 2_000
/** The oldest history under any version control that was carried over into git. */
const FIRST = Date.UTC(1972, 0, 1)
/** How near to a commit of the ego others' commits must be to say that they worked there at the same time. */
const NEAR = 31 * DAY

/** `beside`: the logs that come along with it */
async function* readLog(
  file: SourceFile,
  reading: Reading,
  beside: readonly SourceFile[],
): AsyncGenerator<readonly Observation[]> {
  const { ledger, now, limits, keepText } = reading
  ledger.file(file.name, 'git', 'commit', 'read')
  const people = new Map<string, ContactRef | null>()
  const { name, isGuess } = await nameIn(file, limits, beside)
  if (isGuess)
    ledger.warned(
      file.name,
      'W_REPOSITORY_NAME',
      `The log does not say which repository it is of, so its commits stand under "${name}", the name of the file. Undo, call the file after the repository (name.gitlog) and import it again if it is called otherwise.`,
    )
  const repository: Repository = { name, isEgo: await egoIn(file, reading), people, keepText }
  const company = new Company()
  let batch: Observation[] = []
  for await (const { number, head, files } of gitRecords(file, limits)) {
    const at = { line: number }
    const commit = readCommit(head)
    if (!('hash' in commit)) ledger.failed(file.name, commit.code, commit.reason, { ...at, raw: head.slice(0, 2_000) })
    else if (commit.at < FIRST || commit.at > now + DAY)
      ledger.failed(file.name, 'W_DATE_SUSPECT', 'The date of the commit cannot be true.', at)
    else if (isProgram(commit.author))
      ledger.skipped(file.name, 'git-program', 'A program committed it, not a person.', at)
    else {
      ledger.kept(file.name)
      const observation = observeCommit(commit, files, repository)
      if (observation === null) company.add(commit)
      else {
        company.near(commit.at)
        batch.push(observation)
      }
    }
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  batch.push(...company.observations(repository))
  if (batch.length > 0) yield batch
}

/** Others who committed in the same months as the ego. */
class Company {
  readonly #months = new Map<string, { author: Author; month: Instant }>()
  readonly #active = new Set<Instant>()

  near(at: Instant): void {
    for (const moment of [at - NEAR, at, at + NEAR]) this.#active.add(monthOf(moment))
  }

  add({ author, at }: Commit): void {
    const month = monthOf(at)
    this.#months.set(`${month} ${author.email} ${author.email === '' ? author.name : ''}`, { author, month })
  }

  observations(repository: Repository): Observation[] {
    return [...this.#months.values()]
      .filter(({ month }) => this.#active.has(month))
      .map(({ author, month }) => observeOther(author, month, repository))
      .filter(observation => observation !== null)
  }
}

function monthOf(at: Instant): Instant {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
}
