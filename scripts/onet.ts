/**
 * Makes data/onet/*.json.gz from the O*NET text files; run by hand: node scripts/onet.ts [folder with onet-29.3 and onet-30.2].
 * Takes the official tab text and the text made from the spreadsheets (which has more columns): columns are found by name.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { normaliseTitle } from '../src/measures/occupation/title-text.ts'

type Row = Readonly<Record<string, string>>
type Rating = { value: number; error: number; flagged: boolean }

const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(process.env['GROUNDWORK_DATA'] ?? join(root, '../shared/data'), 'occupations')
const CODE = 'O*NET-SOC Code'

const occupations = table('Occupation Data').map(row => ({
  code: field(row, CODE),
  title: field(row, 'Title'),
  description: field(row, 'Description'),
}))
const indexOf = new Map(occupations.map((occupation, index) => [occupation.code, index]))

const zoneOf = new Map(table('Job Zones').map(row => [field(row, CODE), Number(field(row, 'Job Zone'))]))

mkdirSync(join(root, 'data/onet'), { recursive: true })
write('titles.json.gz', { occupations: occupations.map(({ code, title }) => [code, title]), titles: titles() })
write('occupations.json.gz', {
  occupations: occupations.map(({ code, title, description }) => [code, title, description, zoneOf.get(code) ?? null]),
  ...ratings(),
  ...technologies(),
  related: related(),
})
write('anchors.json.gz', anchors())

/** For each occupation its titles, normalised, one string with bars between; the sample of reported titles is marked with '!'. */
function titles(): string[] {
  const found = occupations.map(({ title }) => new Set(forms(title)))
  for (const row of table('Alternate Titles'))
    for (const name of ['Alternate Title', 'Short Title'])
      for (const form of forms(row[name] ?? '')) at(found, row)?.add(form)
  const reported = occupations.map(() => new Set<string>())
  for (const row of table('Sample of Reported Titles'))
    for (const form of forms(row['Reported Job Title'] ?? '')) at(reported, row)?.add(form)
  return found.map((all, index) => {
    const common = reported[index] ?? new Set<string>()
    return [...new Set([...all, ...common])]
      .toSorted()
      .map(form => (common.has(form) ? `!${form}` : form))
      .join('|')
  })
}

/** "CEO (Chief Executive Officer)" is two titles. */
function forms(title: string): string[] {
  const inner = [...title.matchAll(/\(([^)]+)\)/g)].map(match => match[1] ?? '')
  const plain = [title.replaceAll(/\([^)]*\)/g, ' '), ...inner]
  return plain.map(normaliseTitle).filter(form => form.length > 1 && form !== 'n a')
}

/** Importance 1..5, level 0..7 and the level's standard error, each times 100; -1 where not rated, 1 in `flagged` where O*NET says not to use it. */
function ratings() {
  const elements: [string, string, string][] = []
  const seen = new Map<string, number>()
  const found = new Map<string, Rating>()
  for (const [file, kind] of [
    ['Skills', 'skill'],
    ['Knowledge', 'knowledge'],
  ] as const)
    for (const row of table(file)) {
      const id = field(row, 'Element ID')
      if (!seen.has(id)) {
        seen.set(id, elements.length)
        elements.push([id, field(row, 'Element Name'), kind])
      }
      found.set(`${field(row, CODE)} ${id} ${field(row, 'Scale ID')}`, {
        value: Number(field(row, 'Data Value')),
        error: Number(row['Standard Error'] || 0),
        flagged: row['Recommend Suppress'] === 'Y' || row['Not Relevant'] === 'Y',
      })
    }
  const grid = (scale: string, of: (rating: Rating) => number) =>
    occupations.map(({ code }) =>
      elements.map(([id]) => {
        const rating = found.get(`${code} ${id} ${scale}`)
        return rating === undefined ? -1 : of(rating)
      }),
    )
  return {
    elements,
    importance: grid('IM', rating => Math.round(rating.value * 100)),
    level: grid('LV', rating => Math.round(rating.value * 100)),
    error: grid('LV', rating => Math.round(rating.error * 100)),
    flagged: grid('LV', rating => (rating.flagged ? 1 : 0)),
  }
}

/** Each technology once; per occupation its number times four, plus two when hot, plus one when in demand. */
function technologies() {
  const categories = new Map<string, number>()
  const named = new Map<string, number>()
  const list: [string, number][] = []
  const technologyOf: number[][] = occupations.map(() => [])
  for (const row of table('Technology Skills')) {
    const name = field(row, 'Example')
    const category = field(row, 'Commodity Title')
    if (!categories.has(category)) categories.set(category, categories.size)
    if (!named.has(name)) {
      named.set(name, list.length)
      list.push([name, categories.get(category) ?? 0])
    }
    const marks = (row['Hot Technology'] === 'Y' ? 2 : 0) + (row['In Demand'] === 'Y' ? 1 : 0)
    at(technologyOf, row)?.push((named.get(name) ?? 0) * 4 + marks)
  }
  return { categories: [...categories.keys()], technologies: list, technologyOf }
}

/** Per occupation its related occupations, nearest first. */
function related(): number[][] {
  const found: [number, number][][] = occupations.map(() => [])
  for (const row of table('Related Occupations')) {
    const to = indexOf.get(field(row, 'Related O*NET-SOC Code'))
    if (to !== undefined) at(found, row)?.push([Number(field(row, 'Index')), to])
  }
  return found.map(list => list.toSorted((a, b) => a[0] - b[0]).map(([, to]) => to))
}

/** What levels of the skills and fields of knowledge mean, in O*NET's words. */
function anchors(): [string, [number, string][]][] {
  const found = new Map<string, [number, string][]>()
  for (const row of table('Level Scale Anchors')) {
    const id = field(row, 'Element ID')
    if (!id.startsWith('2.')) continue
    const list = found.get(id) ?? []
    found.set(id, list)
    list.push([Number(field(row, 'Anchor Value')), field(row, 'Anchor Description').replace(/^"(.*)"$/, '$1')])
  }
  return [...found].map(([id, list]) => [id, list.toSorted((a, b) => a[0] - b[0])])
}

/** The newest release that holds the table, plain or compressed. */
function table(name: string): Row[] {
  for (const release of readdirSync(folder).toSorted().toReversed()) {
    const path = join(folder, release, `${name}.txt`)
    if (existsSync(path)) return rows(readFileSync(path, 'utf8'))
    if (existsSync(`${path}.gz`)) return rows(gunzipSync(readFileSync(`${path}.gz`)).toString('utf8'))
  }
  throw new Error(`No table "${name}" under ${folder}.`)
}

function rows(text: string): Row[] {
  const [head = '', ...lines] = text.split(/\r?\n/)
  const names = head.split('\t')
  return lines
    .filter(line => line !== '')
    .map(line => Object.fromEntries(line.split('\t').map((cell, index) => [names[index] ?? `${index}`, cell.trim()])))
}

function field(row: Row, name: string): string {
  const value = row[name]
  if (value === undefined) throw new Error(`A row has no column "${name}".`)
  return value
}

function at<T>(list: readonly T[], row: Row): T | undefined {
  return list[indexOf.get(field(row, CODE)) ?? -1]
}

function write(name: string, value: unknown): void {
  const bytes = gzipSync(JSON.stringify(value), { level: 9 })
  writeFileSync(join(root, 'data/onet', name), bytes)
  console.log(`${name}: ${bytes.length} bytes`)
}
