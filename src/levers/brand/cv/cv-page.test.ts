import { expect, test } from 'vitest'
import type { ArrangedLine } from './arrange.ts'
import { cvPage } from './cv-page.ts'
import { CV_SECTIONS, EMPTY_LINE } from './line.ts'
import type { CvSection } from './line.ts'

const TITLES = Object.fromEntries(CV_SECTIONS.map(section => [section, section])) as Record<CvSection, string>
const line = (section: CvSection, over: Partial<ArrangedLine>): ArrangedLine => ({
  ...EMPTY_LINE,
  id: 'x',
  section,
  told: [],
  shown: true,
  chosen: false,
  worded: false,
  ...over,
})

test('a page for paper: what lasted in months, words as words, nothing that runs', () => {
  const day = (at: number) => ({ at, precision: 'day' })
  const page = cvPage(
    new Map<CvSection, ArrangedLine[]>([
      ['basics', [line('basics', { where: 'name', title: 'Mara <Quell>' })]],
      [
        'work',
        [
          line('work', {
            title: 'Lead',
            where: 'Orchard',
            from: day(Date.UTC(2022, 2, 9)),
            until: 'now',
            text: '<script>alert(1)</script>',
            url: 'javascript:alert(1)',
          }),
        ],
      ],
      [
        'talks',
        [line('talks', { title: 'Mills', from: day(Date.UTC(2024, 4, 5)), url: 'https://made.example/mills' })],
      ],
      ['skills', [line('skills', { title: 'SQL', level: 'Advanced' })]],
      ['awards', []],
    ]),
    TITLES,
  )
  expect(page).toContain('<title>Mara &lt;Quell&gt;</title>')
  expect(page).toContain('<time datetime="2022-03">March 2022</time> to now')
  expect(page).toContain('<time datetime="2024-05-05">5 May 2024</time>')
  expect(page).toContain('<a href="https://made.example/mills">Mills</a>')
  expect(page).toContain('SQL <span class="soft">Advanced</span>')
  expect(page).not.toMatch(/<script|javascript:|<h2>awards/)
  expect(page).toContain("default-src 'none'")
})
