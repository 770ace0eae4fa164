import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { cvPage } from '../../levers/brand/cv/cv-page.ts'
import { resumeJson } from '../../levers/brand/cv/resume-json.ts'
import { CvSection } from '../../levers/brand/cv/line.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { streamed } from '../streamed.ts'
import { findLine, LINE_ROOM, ORDER_ROOM, readCv, shownOf, SUMMARY_LINE } from './cv-book.ts'
import type { BackedLine } from './cv-book.ts'
import { cvFor } from './cv-for-advert.ts'
import type { Answers } from './cv-for-advert.ts'
import { Cv, SECTION_TITLES } from './cv-shapes.ts'
import type { CvLine } from './cv-shapes.ts'
import { plainDecided } from '../changed.ts'
import { DecidedOn, Text } from './shapes.ts'

const Line = Text.max(300).describe('its id, or words that only it has')
const Advert = Text.max(300)
  .optional()
  .describe('an advertisement you kept: what answers it comes first, and nothing is changed')

export const cvRead = operation({
  name: 'cv.read',
  says: 'Puts your CV together from facts: each thing once, each line with what backs it, or marked as claimed.',
  kind: 'query',
  input: z.strictObject({
    section: CvSection.optional().describe('only this section'),
    all: z.boolean().default(false).describe('also the lines that are not shown'),
    advert: Advert,
  }),
  output: Cv,
  cli: { command: 'cv', args: ['section'], plain: plainCv },
  async run(world, { section: only, all, advert }) {
    const { book, answers } = await cvFor(world, advert)
    const shown = [...shownOf(book).values()].flat().filter(({ section }) => section !== 'basics')
    return {
      name: book.sections.get('basics')?.find(({ where }) => where === 'name')?.title ?? '',
      sections: [...(all ? book.sections : shownOf(book))]
        .filter(([section, lines]) => lines.length > 0 && (only === undefined || only === section))
        .map(([section, lines]) => ({
          section,
          title: SECTION_TITLES[section],
          lines: lines.map(line => lineOut(line, answers)),
        })),
      shown: shown.length,
      backed: shown.filter(({ backing }) => backing.state === 'evidence').length,
      claimed: shown.filter(({ backing }) => backing.state === 'claimed').length,
    }
  },
})

export const cvChoose = operation({
  name: 'cv.choose',
  says: 'Shows or hides a line of the CV, or words it your own way. What is left out stays as it was.',
  kind: 'change',
  input: z.strictObject({
    line: Line,
    show: z.enum(['yes', 'no', 'usual']).optional(),
    title: z.string().trim().max(300).optional().describe('your own title; empty: as the facts have it'),
    text: z.string().trim().max(5_000).optional().describe('your own words; empty: as the facts have them'),
  }),
  output: DecidedOn,
  cli: { args: ['line', 'show'], plain: plainDecided },
  async run(world, { line: named, show, title, text }) {
    const book = await readCv(world)
    const { id, title: called, where, shown } = findLine(book, named)
    const before = book.kept.get(id) ?? { shown: null, title: null, text: null }
    const decision = await keepEntry(world, LINE_ROOM, id, {
      shown: show === undefined ? before.shown : show === 'usual' ? null : show === 'yes',
      title: title === undefined ? before.title : title || null,
      text: text === undefined ? before.text : text || null,
    })
    const name = [called, where].filter(Boolean).join(', ') || 'the summary'
    const does = show === undefined ? 'Worded' : (show === 'usual' ? shown : show === 'yes') ? 'Show' : 'Hid'
    return { decision, id, says: `${does} ${name}` }
  },
})

export const cvSummary = operation({
  name: 'cv.summary',
  says: 'Writes the few sentences at the top of your CV.',
  kind: 'change',
  input: z.strictObject({ text: z.string().trim().max(5_000).describe('empty: as the facts have it') }),
  output: DecidedOn,
  cli: { args: ['text'], plain: plainDecided },
  async run(world, { text }) {
    const { kept } = await readCv(world)
    const before = kept.get(SUMMARY_LINE)
    const value = { shown: before?.shown ?? null, title: null, text: text || null }
    return {
      decision: await keepEntry(world, LINE_ROOM, SUMMARY_LINE, value),
      id: SUMMARY_LINE,
      says: 'Wrote the summary',
    }
  },
})

export const cvOrder = operation({
  name: 'cv.order',
  says: 'Puts lines of a section first, in the order given; the others follow as is usual.',
  kind: 'change',
  input: z.strictObject({ section: CvSection, lines: z.array(Line).max(500) }),
  output: DecidedOn,
  cli: { args: ['section', 'lines...'], plain: plainDecided },
  async run(world, { section, lines }) {
    const book = await readCv(world)
    const found = lines.map(line => findLine(book, line))
    const elsewhere = found.find(line => line.section !== section)
    if (elsewhere !== undefined)
      throw new Refusal('E_SECTION', `"${elsewhere.title}" stands under ${SECTION_TITLES[elsewhere.section]}.`)
    const decision = await keepEntry(world, ORDER_ROOM, section, { lines: [...new Set(found.map(({ id }) => id))] })
    return { decision, id: section, says: `Ordered ${SECTION_TITLES[section]}` }
  },
})

export const cvExport = operation({
  name: 'cv.export',
  says: 'Writes what your CV shows as JSON Resume, which other programs read and Groundwork imports again.',
  kind: 'query',
  input: z.strictObject({ advert: Advert }),
  output: streamed<string | Uint8Array>(),
  streams: { mime: 'application/json', file: 'resume.json' },
  cli: {},
  async run(world, { advert }) {
    const sections = await somethingShown(world, advert)
    const text = `${JSON.stringify(resumeJson(sections), null, 2)}\n`
    return { chunks: once(text) }
  },
})

export const cvPdf = operation({
  name: 'cv.pdf',
  says: 'Writes what your CV shows as PDF, by the Chrome or Chromium of this machine.',
  kind: 'query',
  input: z.strictObject({ advert: Advert }),
  output: streamed<string | Uint8Array>(),
  streams: { mime: 'application/pdf', file: 'cv.pdf' },
  cli: {},
  async run(world, { advert }) {
    const sections = await somethingShown(world, advert)
    return { chunks: once(await world.publishing.printPdf(cvPage(sections, SECTION_TITLES))) }
  },
})

async function* once<T>(whole: T): AsyncGenerator<T> {
  yield whole
}

/** What is shown. Refusal: E_CV_EMPTY where that is nothing at all. */
async function somethingShown(world: World, advert: string | undefined): Promise<ReturnType<typeof shownOf>> {
  const sections = shownOf((await cvFor(world, advert)).book)
  if ([...sections.values()].every(lines => lines.every(({ told, worded }) => told.length === 0 && !worded)))
    throw new Refusal('E_CV_EMPTY', 'There is nothing to write yet: import a LinkedIn archive or a résumé first.', {
      status: 404,
    })
  return sections
}

function lineOut({ section: _section, ...line }: BackedLine, answers: Answers): CvLine {
  return { ...line, answers: answers.get(line.id) ?? [] }
}

function plainCv({ name, sections, shown, claimed }: Cv): string {
  if (sections.every(({ lines }) => lines.every(({ told }) => told.length === 0)))
    return [
      'Nothing is known of your career yet. Import a LinkedIn archive or a résumé: groundwork import FILE.',
      'Or write it down: groundwork cv basics "Your name", and groundwork cv add work "What you are" --where "Where".',
    ].join('\n')
  const when = (dated: CvLine['from'] | 'now'): string =>
    dated === 'now' ? 'now' : dated === null ? '' : new Date(dated.at).toISOString().slice(0, 7)
  // a summary that nobody wrote yet is a place for one, no line
  const said = sections.map(({ title, lines }) => ({
    title,
    lines: lines.filter(line => line.title + line.text !== ''),
  }))
  return [
    ...(name === '' ? [] : [name]),
    ...said.flatMap(({ title, lines }) => [
      ...(lines.length === 0 ? [] : ['', title]),
      ...lines.map(line => {
        const span = [...new Set([when(line.from), when(line.until)].filter(Boolean))].join(' to ')
        const says = [line.title || line.text.split('\n')[0], line.where, line.level].filter(Boolean).join(', ')
        const mark = line.backing.state === 'claimed' && title !== SECTION_TITLES.basics ? '  claimed' : ''
        const answers = line.answers.length === 0 ? '' : `  answers: ${line.answers.join(', ')}`
        return `  ${span.padEnd(18)} ${says}${line.shown ? '' : '  (not shown)'}${mark}${answers}  (${line.id})`
      }),
    ]),
    '',
    `${shown} ${shown === 1 ? 'line' : 'lines'}, ${claimed} of them only claimed.`,
  ].join('\n')
}
