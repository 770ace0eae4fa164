import { expect, test } from 'vitest'
import { hiddenIn, isHandedOver, isWanted, repositoriesIn } from './wanted.ts'

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

test('of a repository below a dropped folder nothing is handed over but that it is one', () => {
  const paths = ['code/notes.csv', 'code/own/.git/HEAD', 'code/own/.git/config', 'code/own/src/a.ts', 'code/own/lib/.git/HEAD', 'code/ownother/b.csv'] // prettier-ignore
  const kept = repositoriesIn(paths)
  expect([...kept]).toEqual(['code/own', 'code/own/lib'])
  expect(paths.filter(path => isHandedOver(path, kept))).toEqual(['code/notes.csv', 'code/own/.git/HEAD', 'code/ownother/b.csv']) // prettier-ignore
})

test('hidden folders that are not handed over are told once, not those of a mail server or of git', () => {
  const paths = [
    'home/.thunderbird/a/INBOX',
    'home/.thunderbird/a/Sent',
    'home/Mail/.Sent/cur/1',
    'home/Mail/.Sent/dovecot.index',
    'home/code/own/.git/HEAD',
    'home/code/own/.idea/x',
    'home/.bashrc',
    'home/a.ics',
  ]
  expect(hiddenIn(paths, new Set(['home/code/own']))).toEqual(['home/.thunderbird', 'home/code/own/.idea'])
})
