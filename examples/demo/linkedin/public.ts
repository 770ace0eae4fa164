import { hashOf, makeChance } from '../chance.ts'
import type { Life, Person } from '../life.ts'
import { profileUrl } from '../life.ts'
import { DAY, HOUR, stampAmerican, stampBare, stampSlashes } from '../moments.ts'
import { PERSONAL } from '../words/phrases.ts'
import { asNeeded, csv } from './csv.ts'

type Files = Record<string, string>

/** What ego did in the open, and what people said of ego: shares, comments, reactions, endorsements, recommendations. */
export function publicFiles(life: Life): Files {
  return {
    ...endorsements(life),
    ...recommendations(life),
    'Shares.csv': shares(life),
    'Comments.csv': comments(life),
    'Reactions.csv': reactions(life),
    ...rest(life),
  }
}

/** In ShareCommentary every line is closed and opened again by a stray quote; lines end in CRLF. */
function shares(life: Life): string {
  const header = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility'
  const rows = life.career.pieces.toReversed().map(piece => {
    const lines = [
      piece.title,
      '',
      piece.text,
      piece.form === 'post' ? '#networking #grateful' : 'Read it, and tell me where I am wrong. "Twice", if you must.',
    ]
    const commentary = `"${lines.map(line => line.replaceAll('"', '""')).join('""\r\n""')}"`
    return [
      stampBare(piece.at + HOUR),
      feedLink('share', piece.title),
      commentary,
      piece.form === 'post' ? '' : piece.url,
      '',
      'MEMBER_NETWORK',
    ].join(',')
  })
  return [header, ...rows, ''].join('\r\n')
}

/** Messages with a comma are quoted; a line break alone is not, so that rows of one field and of none follow. */
function comments(life: Life): string {
  const chance = makeChance(life.seed, 'comments')
  const count = Math.max(6, Math.round(life.people.length / 12))
  const rows = Array.from({ length: count }, (_, i) => {
    const at = life.now - Math.floor((3 + (i * 2900) / count + chance.next() * 3) * DAY)
    const text = chance.pick([
      'Well put, thank you',
      'Congratulations with the new place',
      'We saw the same at the warehouse, twice',
      'See you at Pipeline Days',
    ])
    const message =
      i % 6 === 2
        ? `${text.replaceAll(',', '')}\r\n\r\nAnd the second part is even better`
        : asNeeded(`${text}, ${chance.pick(['great work!', 'see the notes', 'cheers'])}`)
    return [stampBare(at), feedLink('comment', String(i)), message].join(',')
  })
  return ['Date,Link,Message', ...rows, ''].join('\r\n')
}

function reactions(life: Life): string {
  const chance = makeChance(life.seed, 'reactions')
  const phase = life.networkingPhase
  const rows = Array.from({ length: Math.max(20, Math.round(life.people.length * 0.7)) }, (_, i) => {
    const at = chance.yes(0.35)
      ? phase.from + chance.next() * (phase.until - phase.from)
      : life.now - chance.next() * 2800 * DAY
    return {
      at,
      cells: [
        stampBare(Math.floor(at)),
        chance.weighted([
          ['LIKE', 8],
          ['PRAISE', 2],
          ['EMPATHY', 1],
          ['INTEREST', 1],
        ] as const),
        feedLink('activity', `r${i}`),
      ],
    }
  })
  return csv(
    ['Date', 'Type', 'Link'],
    rows.sort((a, b) => b.at - a.at).map(row => row.cells),
    { lineEnd: '\r\n' },
  )
}

const feedLink = (kind: string, of: string) =>
  `https://www.linkedin.com/feed/update/urn%3Ali%3A${kind}%3A7${String(hashOf(kind + of)).padStart(10, '0')}00000000`

function endorsements(life: Life): Files {
  const chance = makeChance(life.seed, 'endorsements')
  const table = (who: 'Endorser' | 'Endorsee', people: readonly Person[]) =>
    csv(
      [
        'Endorsement Date',
        'Skill Name',
        `${who} First Name`,
        `${who} Last Name`,
        `${who} Public Url`,
        'Endorsement Status',
      ],
      people.map(person => [
        stampSlashes(Math.floor(Math.min(life.now - DAY, (person.connectedOn ?? 0) + chance.exponential(400) * DAY))),
        chance.pick(life.career.skills).name,
        person.given,
        person.family,
        profileUrl(person.slugs[0] ?? '').replace('https://', ''),
        chance.yes(0.95) ? 'ACCEPTED' : 'PENDING',
      ]),
    )
  const linked = life.people.filter(person => person.connectedOn !== null)
  return {
    'Endorsement_Received_Info.csv': table(
      'Endorser',
      linked.filter(person => chance.yes(person.tie === 'genuine' ? 0.5 : 0.12)),
    ),
    'Endorsement_Given_Info.csv': table(
      'Endorsee',
      linked.filter(person => chance.yes(person.tie === 'genuine' ? 0.4 : 0.04)),
    ),
  }
}

function recommendations(life: Life): Files {
  const genuine = life.people.filter(
    person => person.tie === 'genuine' && person.met === 'work' && person.connectedOn !== null,
  )
  const table = (people: readonly Person[]) =>
    csv(
      ['First Name', 'Last Name', 'Company', 'Job Title', 'Text', 'Creation Date', 'Status'],
      people.map((person, i) => [
        person.given,
        person.family,
        person.jobs.at(-1)?.company ?? '',
        person.jobs.at(-1)?.title ?? '',
        `A pleasure to work with.\n${PERSONAL[i % 2] ?? ''}`,
        stampAmerican(
          (person.connectedOn ?? 0) + 500 * DAY > life.now ? life.now - 9 * DAY : (person.connectedOn ?? 0) + 500 * DAY,
        ),
        'VISIBLE',
      ]),
    )
  return {
    'Recommendations_Received.csv': table(genuine.slice(0, 7)),
    'Recommendations_Given.csv': table(genuine.slice(5, 10)),
  }
}

function rest(life: Life): Files {
  return {
    'Votes.csv': csv(
      ['Date', 'Link', 'OptionText'],
      [
        [stampBare(life.now - 90 * DAY), feedLink('vote', 'a'), 'Tabs'],
        [stampBare(life.now - 400 * DAY), feedLink('vote', 'b'), 'It depends'],
      ],
      { lineEnd: '\r\n' },
    ),
    'Saved_Items.csv': csv(['savedItem', 'CreatedTime'], [[feedLink('saved', 'a'), stampBare(life.now - 30 * DAY)]], {
      lineEnd: '\r\n',
    }),
    // two rows hold commas that nobody escaped, as in the real file
    'SearchQueries.csv': [
      'Time,Search Query',
      `${stampSlashes(life.now - 5 * DAY)},data platform`,
      `${stampSlashes(life.now - 8 * DAY)},jobs, data, utrecht`,
      `${stampSlashes(life.now - 9 * DAY)},gristmill`,
      '',
    ].join('\n'),
    'Ad_Targeting.csv': csv(
      ['Member Age', 'Company Names', 'Company Names', 'Job Titles'],
      [['35-54', 'Quillmark Health', 'Halden Logistics', 'Data Platform Manager']],
    ),
  }
}
