import { expect, test } from 'vitest'
import { titleIn } from './feed-title.ts'

const RSS = (title: string): string => `<?xml version="1.0"?><rss><channel>${title}<item><title>An entry</title></item>`

test.each([
  [RSS('<title>A made blog</title>'), 'A made blog'],
  [RSS('<title><![CDATA[ Tea & <b>more</b> ]]></title>'), 'Tea & <b>more</b>'],
  [RSS('<title>Tea &amp; more &#8211; &#x41;</title>'), 'Tea & more – A'],
  [RSS(''), null],
  [RSS('<title/>'), null],
  ['<feed><title type="text">\n  Made\n  of lines </title><entry>', 'Made of lines'],
  ['BEGIN:VCALENDAR\r\nX-WR-CALNAME;X=1:Team\\, at h\r\n ome\r\nBEGIN:VEVENT\r\nNAME:no\r\n', 'Team, at home'],
  ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nX-WR-CALNAME:late\r\n', null],
  ['\uFEFF{"version":"https://jsonfeed.org/version/1.1","title":"By JSON","items":[]}', 'By JSON'],
  ['{"title": ', null],
  ['', null],
])('%j is called %j', (text, title) => {
  expect(titleIn(text)).toBe(title)
})

test('a name is short enough for an account, and never ends in half a letter', () => {
  expect(titleIn(RSS(`<title>${'😀'.repeat(200)}</title>`))).toBe('😀'.repeat(80))
})
