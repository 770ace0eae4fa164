import { expect, test } from 'vitest'
import { namelessReason } from './nameless-reason.ts'

test.each([
  ['parts/a.zip', 'a.zip is damaged.', '\0 is damaged.'],
  ['x/own', 'git could not read own: parts are missing.', 'git could not read \0: parts are missing.'],
  ['x/own.log', 'Nobody in x/own.log is known.', 'Nobody in \0 is known.'],
  // only where it stands by itself
  ['own', 'An owner of its own-made list: "own".', 'An owner of its own-made list: "\0".'],
  ['a', 'It was packed apart.', 'It was packed apart.'],
  ['folder/', 'Nothing.', 'Nothing.'],
])('what is said of %s', (file, reason, nameless) => {
  expect(namelessReason({ file, reason })).toBe(nameless)
})
