import { expect, test } from 'vitest'
import { whyNotRead } from './not-read.ts'

test.each([
  ['signal-2026-03-02-09-00-00.backup', /^A backup of Signal .*main\.jsonl/],
  ['backups/viber.db', /^A backup of Viber .*plain list/],
  ['ViberBackup.zip', /^A backup of Viber/],
  ['zalo_backup.zl', /^A backup of Zalo .*plain list/],
  ['Teams chat.html', /^An export of Teams .*JSON/],
  ['phone/sms.vmsg', /^Text messages as an older phone .*plain list/],
  ['people.db', /^A database/],
  ['Inbox.mbx', /^A mailbox as its program keeps it .*\.eml/],
  ['mail/fol01234.pmm', /^A mailbox as its program keeps it/],
  ['messages.tbb', /^A mailbox as its program keeps it/],
])('what %s is and what to hand over instead is one sentence', (name, says) => {
  expect(whyNotRead(name)).toMatch(says)
  expect(whyNotRead(name)?.match(/\.(?:\s|$)/g)).toHaveLength(1)
})

test.each(['teams.csv', 'postgres.backup', 'viber notes.txt'])('of %s nothing better is known', name =>
  expect(whyNotRead(name)).toBeNull(),
)
