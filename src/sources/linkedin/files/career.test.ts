import { describe, expect, it } from 'vitest'
import { readMade } from '../../../../tests/faults/read-made.ts'

const day = (year: number, month: number, date = 1): number => Date.UTC(year, month - 1, date)

describe('positions', () => {
  const header = 'Company Name,Title,Description,Location,Started On,Finished On\n'

  it('keep begin and end as exactly as they were written', async () => {
    const rows = 'A,Engineer,"Built, and ran",Oslo,Jan 2024,\nB,Intern,,,2019,2020\nC,Clerk,,,01 Oct 2022,01 Jul 2024\n'
    const told = await readMade({ 'Positions.csv': header + rows })
    expect(told.of('position').map(({ at, precision, detail }) => ({ at, precision, ...detail }))).toEqual([
      {
        at: day(2024, 1),
        precision: 'month',
        title: 'Engineer',
        company: 'A',
        place: 'Oslo',
        summary: 'Built, and ran',
        until: null,
      },
      {
        at: day(2019, 1),
        precision: 'year',
        title: 'Intern',
        company: 'B',
        until: day(2020, 1),
        untilPrecision: 'year',
      },
      {
        at: day(2022, 10),
        precision: 'day',
        title: 'Clerk',
        company: 'C',
        until: day(2024, 7),
        untilPrecision: 'day',
      },
    ])
    expect(told.of('position').every(one => one.lever === 'core-work' && one.people.length === 0)).toBe(true)
  })

  it('fail where dates are impossible or the wrong way round', async () => {
    const rows = 'A,X,,,Foo 2024,\nB,X,,,Jan 2024,Jan 2020\nC,X,,,Jan 1823,\nD,X,,,Jan 2020,Jan 2020\n'
    const told = await readMade({ 'Positions.csv': header + rows })
    expect(told.lines.map(line => [line.line, line.code])).toEqual([
      [2, 'E_DATE'],
      [3, 'E_DATE_ORDER'],
      [4, 'W_DATE_SUSPECT'],
    ])
    expect(told.of('position')).toHaveLength(1)
  })

  it('become a new fact when the job ends', async () => {
    const open = await readMade({ 'Positions.csv': `${header}A,X,,,Jan 2024,\n` })
    const ended = await readMade({ 'Positions.csv': `${header}A,X,,,Jan 2024,Mar 2025\n` })
    expect(open.of('position')[0]?.key).not.toBe(ended.of('position')[0]?.key)
  })
})

it('education joins notes and activities', async () => {
  const told = await readMade({
    'Education.csv':
      'School Name,Start Date,End Date,Notes,Degree Name,Activities\n' +
      'Uni,Sep 2008,Jun 2012,With honours,BSc,"Chess, Rowing"\n' +
      'School,,,,,\n',
  })
  expect(told.of('education').map(one => one.detail)).toEqual([
    { school: 'Uni', degree: 'BSc', notes: 'With honours\nChess, Rowing', until: day(2012, 6) },
    { school: 'School' },
  ])
  expect(told.of('education')[1]).toMatchObject({ at: null, precision: 'none' })
})

it('projects, volunteering and memberships carry their lever', async () => {
  const told = await readMade({
    'Projects.csv':
      'Title,Description,Url,Started On,Finished On\nTool,A tool,https://x.example,08 Jan 2023,19 Nov 2023\n,,,,\n ,x,,,\n',
    'Volunteering.csv':
      'Company Name,Role,Cause,Started On,Finished On,Description\nAid,Treasurer,HEALTH,Jan 2020,,Books\n',
    'Organizations.csv': 'Name,Position,Description,Started On,Finished On\nGuild,Member,,Jan 2021,\n',
  })
  expect(told.of('project').map(one => [one.lever, one.at, one.detail])).toEqual([
    [
      'project',
      day(2023, 1, 8),
      { title: 'Tool', summary: 'A tool', url: 'https://x.example', until: day(2023, 11, 19) },
    ],
  ])
  expect(told.of('volunteering').map(one => [one.lever, one.detail])).toEqual([
    ['volunteering', { organisation: 'Guild', role: 'Member', cause: 'membership', until: null }],
    ['volunteering', { organisation: 'Aid', role: 'Treasurer', cause: 'HEALTH', summary: 'Books', until: null }],
  ])
  expect(told.lines.map(line => [line.file, line.line, line.code])).toEqual([['Projects.csv', 4, 'E_NO_TITLE']])
})

it('certificates, courses, languages, honours and test scores', async () => {
  const told = await readMade({
    'Certifications.csv':
      'Name,Url,Authority,Started On,Finished On,License Number\nCloud,https://x.example,Board,Jan 2024,Jan 2027,L-1\n',
    'Courses.csv': 'Name,Number\nAlgebra,MA-1\n',
    'Languages.csv': 'Name,Proficiency\nNorwegian,Native or bilingual proficiency\n',
    'Honors.csv': 'Title,Description,Issued On\nPrize,For work,May 2020\n',
    'Test Scores.csv': 'Name,Description,Score,Score Date\nExam,Written,97,Jun 2011\n',
  })
  expect(told.of('certificate')[0]).toMatchObject({
    at: day(2024, 1),
    precision: 'month',
    detail: { name: 'Cloud', authority: 'Board', licence: 'L-1', url: 'https://x.example', expires: day(2027, 1) },
  })
  expect(told.of('course')[0]?.detail).toEqual({ name: 'Algebra', number: 'MA-1' })
  expect(told.of('language')[0]?.detail).toEqual({ name: 'Norwegian', level: 'Native or bilingual proficiency' })
  expect(told.of('honor').map(one => one.detail)).toEqual([
    { title: 'Prize', summary: 'For work' },
    { title: 'Exam', summary: '97: Written' },
  ])
  expect(told.lines).toEqual([])
})
