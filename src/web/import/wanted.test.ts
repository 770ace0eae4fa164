import { expect, test } from 'vitest'
import { isWanted } from './wanted.ts'

test.each([
  ['mail.mbox', true],
  ['Takeout/Mail/All mail.mbox', true],
  ['Maildir/cur/1.a:2,S', true],
  ['Maildir/.Sent/cur/2.a:2,S', true],
  ['Maildir/.Archive.2019/new/3.a', true],
  ['Maildir/.Sent/dovecot-uidlist', false],
  ['repo/.git/config', false],
  ['export/.DS_Store', false],
  ['.hidden.csv', false],
  ['export/Thumbs.db', false],
  ['Maildir/cur/.1.a', false],
])('%s: %s', (path, wanted) => expect(isWanted(path)).toBe(wanted))
