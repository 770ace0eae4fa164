import { Refusal } from '../../model/refusal.ts'
import type { Question } from '../../model/ledger.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { withAsciiHost } from '../text/keys.ts'
import { decodeWords } from './encoded-words.ts'
import { placeOfLabels, placeOfPath } from './folders.ts'
import type { BegunPass } from './begun-pass.ts'
import { passOver } from './mail-file.ts'
import type { OnHeader } from './mbox-scanner.ts'
import { OwnSet } from './own-set.ts'
import { OwnerSample } from './own-addresses.ts'
import { FIELD } from './field-names.ts'

/** Whose mail it is: `own` are all of the ego's addresses, `learned` those that the mail itself showed. */
export type MailOwner = {
  readonly own: OwnSet
  readonly learned: readonly string[]
  readonly lists: ReadonlySet<string>
  readonly isListArchive: boolean
  /** by address the name that its bearer writes */
  readonly names: ReadonlyMap<string, string>
}

/** Enough to know whose a mailbox is: bytes of one file and of all, messages of one file. */
const SAMPLE = 32 << 20
const SAMPLES = 192 << 20
const MESSAGES = 5_000

/**
 * Tells whose mail it is: by what is known of the ego, by the user's answer, else by a sample of the mail. What was
 * learned is asked about, not taken silently, and so is mail in which no known address takes part. E_MAIL_WHO where
 * nothing tells. `begun`: the pass over the only file, which is read on later.
 */
export async function ownerOf(
  files: readonly SourceFile[],
  reading: Reading,
  begun: BegunPass | null = null,
): Promise<MailOwner> {
  const answer = reading.answers['mail:own']
  const said = answer === undefined || answer === 'none' ? [] : answer.split(/[\s,]+/).filter(one => one !== '')
  const known = [...reading.ego.emails, ...said].map(lower)
  const given = new OwnSet(known)
  const sample = await sampleOf(files, reading, begun)
  const owner = sample.owner(given)
  const learned = answer === undefined ? owner.own.filter(address => !given.has(address)) : []
  const own = new OwnSet([...known, ...learned])
  if (learned.length > 0) reading.ledger.asks(confirm(learned))
  const isNobodys = own.size === 0 && !owner.isListArchive && owner.namesSenders
  if (isNobodys || (answer === undefined && owner.isStrange))
    reading.ledger.asks(who(owner.candidates, isNobodys ? '' : 'none'))
  if (isNobodys) throw nobodys(files, owner.candidates, answer === 'none')
  return { own, learned, lists: owner.lists, isListArchive: owner.isListArchive, names: owner.names }
}

/** `isNoneOfThem`: the user has looked at the candidates. */
function nobodys(files: readonly SourceFile[], candidates: readonly string[], isNoneOfThem: boolean): Refusal {
  const where = files.length > 1 ? `these ${files.length} files` : `"${files[0]?.name ?? 'this mail'}"`
  const seen = candidates.length > 0 ? ` (seen most often: ${candidates.slice(0, 3).join(', ')})` : ''
  return new Refusal(
    'E_MAIL_WHO',
    isNoneOfThem
      ? `Which address in ${where} is yours is not known, so none of it was read: write yours on the page "Your addresses", or with "addresses set email", and import again.`
      : `It cannot be told which address in ${where} is yours: say it${seen} and import again.`,
    { detail: { candidates: candidates.join(' ') } },
  )
}

async function sampleOf(
  files: readonly SourceFile[],
  { limits }: Reading,
  begun: BegunPass | null,
): Promise<OwnerSample> {
  const sample = new OwnerSample()
  let read = 0
  // what was sent says most: should the sample end early, it has seen that
  for (const file of files.toSorted((a, b) => Number(placeOfPath(b.name).sent) - Number(placeOfPath(a.name).sent))) {
    const place = placeOfPath(file.name)
    const onHeader: OnHeader = headers => {
      const labels = headers.has(FIELD['x-gmail-labels'])
        ? placeOfLabels(decodeWords(headers.text(FIELD['x-gmail-labels'])))
        : place
      sample.add(headers, labels)
      read += headers.length
    }
    const before = sample.messages
    for await (const bytes of begun?.look(onHeader) ?? passOver(file, limits, onHeader))
      if (bytes >= SAMPLE || read > SAMPLES || sample.messages - before > MESSAGES) break
    if (read > SAMPLES || sample.messages > 100_000) break
  }
  return sample
}

function confirm(learned: readonly string[]): Question {
  const list = learned.join(',')
  return {
    id: 'mail:own',
    asks: `Is this yours: ${learned.join(', ')}?`,
    options: [
      { value: list, says: 'Yes, I write from there' },
      { value: 'none', says: 'No' },
    ],
    assumed: list,
  }
}

/** `assumed`: nobody where the mail can be read as that of others, else nothing, and it is not read. */
function who(candidates: readonly string[], assumed: 'none' | ''): Question {
  return {
    id: 'mail:own',
    asks: 'Which of these addresses is yours?',
    options: [
      ...candidates.map(address => ({ value: address, says: address })),
      {
        value: 'none',
        says: assumed === 'none' ? 'None of these' : 'None of these: I will write mine under "Your addresses" first',
      },
    ],
    assumed,
    many: true,
  }
}

function lower(address: string): string {
  return withAsciiHost(address.trim().replace(/[A-Z]/g, letter => letter.toLowerCase()))
}
