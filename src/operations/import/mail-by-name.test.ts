import { expect, test } from 'vitest'
import { isMailByName } from './mail-by-name.ts'

test('only what is called mail throughout is', () => {
  expect(isMailByName(['a.mbox', 'sent/B.MBOX', 'letter.eml', '4711.emlx'])).toBe(true)
  for (const other of ['a.zip', 'Maildir', 'Inbox', 'a.mbox.gz', 'mbox', 'calendar.ics'])
    expect(isMailByName(['a.mbox', other])).toBe(false)
  expect(isMailByName([])).toBe(false)
})
