import { expect, test } from 'vitest'
import { placeOfLabels, placeOfPath } from './folders.ts'

const said = (place: ReturnType<typeof placeOfPath>): string =>
  Object.entries(place).filter(([, is]) => is).map(([name]) => name).join('+') // prettier-ignore

test.each([
  ['Sent', 'sent'],
  ['Sent.mbox', 'sent'],
  ['Mail/Local Folders/Sent', 'sent'],
  ['Takeout/Mail/Gesendet.mbox', 'sent'],
  ['Takeout/Mail/E-mails enviados.mbox', 'sent'],
  ['Takeout/Mail/Elküldött üzenetek.mbox', 'sent'],
  ['Sent Messages.mbox/mbox', 'sent'],
  ['Sent Messages.mbox/Messages/12.emlx', 'sent'],
  ['V10/ABC/[Gmail].mbox/Drafts.mbox/1F-2/Data/3/1/Messages/12.partial.emlx', 'draft'],
  ['IMAP-me/Junk.imapmbox/Messages/12.emlx', 'spam'],
  ['Mail/sent/12', 'sent'],
  ['Mail/inbox/12', ''],
  ['Maildir/.Sent/cur/1.a:2,S', 'sent'],
  ['Maildir/.INBOX.Sent/new/1.a', 'sent'],
  ['Maildir/.Junk E-mail/cur/1.a:2,S', 'spam'],
  ['Maildir/cur/1.a:2,DS', 'draft'],
  ['Maildir/cur/1.a:2,S', ''],
  // as Windows, and what is handed over in a browser, have it
  ['Maildir/.Sent/cur/1.a_2,DS', 'sent+draft'],
  ['Entwürfe.mbox', 'draft'],
  ['Spam', 'spam'],
  ['Inbox', ''],
  ['All mail Including Spam and Trash.mbox', ''],
  ['sent to the moon.mbox', ''],
  ['Maildir/.Entw&APw-rfe/cur/1.a:2,S', 'draft'],
  ['Maildir/.INBOX.&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-/cur/1.a:2,S', 'sent'],
  ['ImapMail/imap.one.example/Gesendet', 'sent'],
  ['Mail/R&-D', ''],
  ['Mail/&a-', ''],
])('the place of %j', (path, expected) => expect(said(placeOfPath(path))).toBe(expected))

test.each([
  ['Inbox,Important,Opened', ''],
  ['Sent,Important', 'sent'],
  ['"Sent", Inbox', 'sent'],
  ['Spam,Unread', 'spam'],
  ['Gesendet', 'sent'],
  ['Messages envoyés', 'sent'],
  ['Drafts', 'draft'],
  ['Chat', 'chat'],
  ['Enviados,Importantes,Abiertos', 'sent'],
  ['Elküldött,Fontos', 'sent'],
  ['Надіслані', 'sent'],
  ['寄件備份,重要', 'sent'],
  ['Wersje robocze', 'draft'],
  ['Taslaklar,Açıldı', 'draft'],
  ['垃圾郵件', 'spam'],
  ['Roskaposti', 'spam'],
  ['チャット', 'chat'],
  ['Sent to Ana', ''],
  ['', ''],
])('the labels %j', (labels, expected) => {
  expect(said(placeOfLabels(labels))).toBe(expected)
  expect(said(placeOfLabels(labels))).toBe(expected)
})
