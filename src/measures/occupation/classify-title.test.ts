import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleClassifier } from './classify-title.ts'
import { JOB_FUNCTIONS, SENIORITIES, functionOfCode } from './job-function.ts'
import { decodeTitles, matchTitle } from './title-index.ts'
import { titleParts } from './title-parts.ts'
import { normaliseTitle } from './title-text.ts'

const SMALL = decodeTitles(
  new TextEncoder().encode(
    JSON.stringify({
      occupations: [
        ['47-2111.00', 'Electricians'],
        ['15-1252.00', 'Software Developers'],
        ['29-2099.00', 'Health Technologists'],
      ],
      titles: ['wire puller|inspector', '!kiln whisperer|inspector', 'kiln whisperer'],
    }),
  ),
)
const classify = titleClassifier(SMALL)

describe('titles of several parts', () => {
  test('a founder who runs the technology: function from one, rank from the other, speaking ignored', () => {
    expect(classify('CTO & Co-Founder at Northwind | Speaker')).toMatchObject({
      function: 'engineering',
      seniority: 'owner',
    })
  })

  test('the first part that names a job counts; its rank may stand before it', () => {
    expect(classify('Founder | Photographer')).toMatchObject({ function: 'management', seniority: 'owner' })
    expect(classify('Team Lead | Payroll')).toMatchObject({ function: 'finance', seniority: 'lead' })
  })

  test('employers, gender marks and past jobs are left out', () => {
    expect(titleParts('Data Engineer (m/w/d) at Legal Eagle Ltd')).toEqual([['data', 'engineer']])
    expect(titleParts('ex-CEO | Teacher')).toEqual([['teacher']])
    expect(titleParts('Assistant to the CEO')).toEqual([['assistant']])
  })
})

describe('unknown stays unknown', () => {
  test.each(['', '   ', '🚀', 'Dreamer', 'Open to work', 'Looking for new challenges', '1234', 'Manager of dreams'])(
    '%s has no function',
    title => expect(classify(title).function).toBeNull(),
  )

  test('a title whose occupations disagree is not decided by O*NET', () => {
    expect(matchTitle(SMALL, ['inspector'])).toBeNull()
    expect(classify('Inspector').function).toBeNull()
  })
})

describe('advisers', () => {
  test('of a field do its work; of nothing named they sit beside a board', () => {
    expect(classify('Pensions and Tax Adviser')).toMatchObject({ function: 'finance', seniority: 'mid' })
    expect(classify('Advisor')).toMatchObject({ function: null, seniority: 'board' })
    expect(classify('Board Advisor, Marketing')).toMatchObject({ function: null, seniority: 'board' })
  })
})

describe('O*NET titles', () => {
  test('give the function and the occupation, the reported one first', () => {
    expect(classify('Wire Puller')).toMatchObject({ function: 'trades', occupation: '47-2111.00', seniority: 'mid' })
    expect(SMALL.find('kiln whisperer')[0]).toBe(1)
  })

  test('are found behind words of rank and speciality', () => {
    expect(classify('Senior industrial wire puller')).toMatchObject({ function: 'trades', seniority: 'senior' })
  })
})

test('every reading is whole: known words, a confidence in range, a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), title => {
      const reading = classify(title)
      expect(reading.confidence).toBeGreaterThanOrEqual(0)
      expect(reading.confidence).toBeLessThanOrEqual(1)
      expect(reading.because.length).toBeGreaterThan(0)
      if (reading.function !== null) expect(JOB_FUNCTIONS).toHaveProperty(reading.function)
      if (reading.seniority !== null) expect(SENIORITIES).toHaveProperty(reading.seniority)
      expect(titleClassifier(SMALL)(title)).toEqual(reading)
    }),
  )
})

test('case, accents and spaces do not matter', () => {
  expect(normaliseTitle('  Développeuse   WEB, C++/C# ')).toBe('developpeuse web c++ c#')
  expect(classify('INGÉNIEUR LOGICIEL')).toEqual(classify('INGÉNIEUR LOGICIEL'))
  expect(classify('ingénieur logiciel').function).toBe('engineering')
})

test('the memory has a limit and changes nothing', () => {
  const forgetful = titleClassifier(SMALL, 2)
  for (const title of ['Nurse', 'Judge', 'Baker', 'Nurse']) expect(forgetful(title)).toEqual(classify(title))
})

test('SOC groups go to functions by their longest prefix', () => {
  expect(functionOfCode('11-2022.00')).toBe('sales')
  expect(functionOfCode('11-9199.02')).toBe('legal')
  expect(functionOfCode('27-1024.00')).toBe('design')
  expect(functionOfCode('99-0000')).toBeNull()
})
