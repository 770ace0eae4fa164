import { expect, test } from 'vitest'
import { findBrowser } from './find-browser.ts'
import { printPdf } from './print-pdf.ts'

test('without a browser it is one sentence that says what to do', async () => {
  await expect(printPdf('<p>x</p>', null)).rejects.toMatchObject({
    code: 'E_NO_BROWSER',
    message: expect.stringMatching(/install one, or print/),
  })
})

test('a program that is no browser makes no PDF, and is told of by name', async () => {
  await expect(printPdf('<p>x</p>', '/bin/true')).rejects.toMatchObject({ code: 'E_PRINT' })
  await expect(printPdf('<p>x</p>', '/nowhere/chromium')).rejects.toMatchObject({ code: 'E_PRINT' })
})

test.skipIf(findBrowser() === null)(
  'a page becomes a PDF',
  async () => {
    const pdf = await printPdf('<!doctype html><html lang="en"><title>CV</title><h1>Mara Quell</h1>')
    expect(Buffer.from(pdf.subarray(0, 5)).toString('latin1')).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(2_000)
  },
  90_000,
)
