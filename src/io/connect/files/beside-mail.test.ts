import { expect, test } from 'vitest'
import { isBesideMail, isEmptyFolder } from './beside-mail.ts'

test.each([
  'Profiles/x.default/Mail/Local Folders/Inbox.msf',
  'Mail/Local Folders/msgFilterRules.dat',
  'Mail/V10/1-2/INBOX.mbox/9F/Data/1/Attachments/200/2/offer.pdf',
  'Mail/V10/MailData/Envelope Index',
  'INBOX.mbox/Info.plist',
  'Maildir/.Sent/dovecot-uidlist',
  'Maildir/dovecot.index.log',
  'Maildir/subscriptions',
  'Maildir/dovecot-uidvalidity.5f3b1c2d',
  'Mail/inbox/.mh_sequences',
  'Mail/context',
  'Mail/inbox/,12',
  'Mail/inbox/.claws_mark',
  'Profiles/x.default/prefs.js',
  'Mail/Inbox.cmeta',
  'mail_20240101_120000/abc==.metadata.json',
])('%s is kept beside mail', name => expect(isBesideMail(name)).toBe(true))

test.each([
  'dovecot-crlf',
  'dovecot.mbox',
  'Inbox',
  'Info.plist',
  'labels.json',
  'Attachments/offer.pdf',
  'a.eml',
  'people.json',
  'cur/1.x:2,S',
  'inbox/12',
  'contexts',
])('%s is not', name => expect(isBesideMail(name)).toBe(false))

test('a folder in which no mail lies', () => {
  const all = new Set(['Archives', 'Archives.msf', 'notes'])
  expect(isEmptyFolder('Archives', all)).toBe(true)
  expect(isEmptyFolder('ImapMail/imap.one.example/Trash', all)).toBe(true)
  expect(isEmptyFolder('Maildir/tmp/1.x', all)).toBe(true)
  expect(isEmptyFolder('notes', all)).toBe(false)
})
