import { crc32 } from 'node:zlib'

/** Somebody of a made archive: how often they and the ego wrote to each other. */
export type Alter = {
  first: string
  last: string
  slug: string
  company: string
  title: string
  out: number
  in: number
}

const FIRST = ['Ada', 'Bela', 'Chidi', 'Dana', 'Emre', 'Farah', 'Goran', 'Hana', 'Ines', 'Jomo', 'Kaya', 'Liv']
const LAST = ['Okafor', 'Lindqvist', 'Marchetti', 'Novak', 'Haddad']
const COMPANIES = ['Tidewater', 'Halden Mills', 'Brightseed', 'Corvid Labs']
const TITLES = ['Head of Operations', 'Software Engineer', 'Data Analyst', 'Recruiter', 'Product Designer']

/** Sixty people, a third of them written to, a dozen both ways. */
export function alters(): Alter[] {
  return Array.from({ length: 60 }, (_, n) => ({
    first: FIRST[n % FIRST.length] ?? '',
    last: LAST[Math.floor(n / FIRST.length)] ?? '',
    slug: `made-person-${n}`,
    company: COMPANIES[n % COMPANIES.length] ?? '',
    title: TITLES[n % TITLES.length] ?? '',
    out: n < 20 ? 12 - Math.floor(n / 2) : 0,
    in: n < 12 ? 10 - Math.floor(n / 2) : 0,
  }))
}

/** The archive as LinkedIn delivers it in 2026, of made people: a ZIP of CSV files. */
export function archiveOf(people: readonly Alter[]): Buffer {
  return zipOf({
    'Profile.csv':
      'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\r\nRobin,Made,,,,Engineer,,Software,,Oslo,,,\r\n',
    'Connections.csv': connections(people),
    'messages.csv': messages(people),
  })
}

function connections(people: readonly Alter[]): string {
  const notes =
    'Notes:\r\n"When exporting your connection data, you may notice that some of the email addresses are missing."\r\n\r\n'
  const rows = people.map(({ first, last, slug, company, title }, n) =>
    [first, last, `https://www.linkedin.com/in/${slug}`, '', company, title, `${(n % 27) + 1} Mar 2021`]
      .map(cell)
      .join(','),
  )
  return `${notes}First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n${rows.join('\r\n')}\r\n,,,,,,12 Jan 2020\r\n`
}

function messages(people: readonly Alter[]): string {
  const head =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER'
  const me = ['Robin Made', 'https://www.linkedin.com/in/robin-made'] as const
  const rows = people.flatMap((alter, n) => {
    const them = [`${alter.first} ${alter.last}`, `https://www.linkedin.com/in/${alter.slug}`] as const
    return Array.from({ length: alter.out + alter.in }, (_, turn) => {
      const isOut = turn % 2 === 0 ? turn / 2 < alter.out : (turn - 1) / 2 >= alter.in
      const [from, to] = isOut ? [me, them] : [them, me]
      const at = new Date(Date.UTC(2026, 9, 20, 9) - (turn * 23 + n) * 86_400_000).toISOString()
      const says = `Message ${turn} about the plan of week ${n}, thank you`
      return [`c${n}`, '', ...from, ...to, `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`, '', says, 'INBOX']
        .map(cell)
        .join(',')
    })
  })
  return `${head}\r\n${rows.join('\r\n')}\r\n`
}

function cell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A ZIP with stored entries: enough for a test, and nothing to trust but these lines. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(0x5a210000, 6)
    common.writeUInt32LE(crc32(body), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(body.length, 18)
    common.writeUInt16LE(path.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    local.push(Buffer.from('PK\u0003\u0004'), common, path, body)
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, path)
    offset += 30 + path.length + body.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}
