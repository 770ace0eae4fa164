import { describe, expect, it } from 'vitest'
import { readMade } from '../../../../tests/faults/read-made.ts'
import type { Told } from '../../../../tests/faults/read-made.ts'

const ME = 'https://www.linkedin.com/in/ego'
const PROFILE = 'First Name,Last Name,Headline\nEva,Gold,Engineer\n'
const MESSAGES =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n'
const OLD_MESSAGES = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n'

describe('messages', () => {
  const row = (
    fields: Partial<Record<'thread' | 'from' | 'url' | 'to' | 'urls' | 'date' | 'text' | 'folder', string>>,
  ): string => {
    const f = {
      thread: 't1',
      from: 'Ana Bell',
      url: 'https://www.linkedin.com/in/ana-bell',
      to: 'Eva Gold',
      urls: ME,
      date: '2023-06-01 14:03:22 UTC',
      text: 'Hello',
      folder: 'INBOX',
      ...fields,
    }
    return (
      [f.thread, '', f.from, f.url, f.to, f.urls, f.date, '', f.text, f.folder]
        .map(cell => `"${cell.replaceAll('"', '""')}"`)
        .join(',') + '\n'
    )
  }
  const mine = { from: 'Eva Gold', url: ME, to: 'Ana Bell', urls: 'https://www.linkedin.com/in/ana-bell' }

  it('knows what went out and what came in, and whose words it may keep', async () => {
    const OWN = 'My own words, and enough of them to compare with others'
    const made = {
      'Profile.csv': PROFILE,
      'messages.csv': MESSAGES + row({ text: 'Theirs' }) + row({ ...mine, text: OWN }),
    }
    for (const [keepText, expected] of [
      ['none', [undefined, undefined]],
      ['own', [undefined, OWN]],
      ['all', ['Theirs', OWN]],
    ] as const) {
      const messages = (await readMade(made, { keepText })).of('message')
      expect(messages.map(one => one.people[0]?.direction)).toEqual(['in', 'out'])
      expect(messages.map(one => one.detail.text)).toEqual(expected)
      expect(messages.map(one => one.detail.chars)).toEqual([6, OWN.length])
      expect(messages.map(one => one.detail.print === undefined)).toEqual([true, false])
      expect(messages[0]?.people[0]?.who).toBe(messages[1]?.people[0]?.who)
    }
  })

  it('weighs a group message by one over the others, and the bystanders by nothing', async () => {
    const group = {
      to: 'Eva Gold, Bo Ek, Wren Hale, PhD',
      urls: `${ME},https://www.linkedin.com/in/bo,https://www.linkedin.com/in/wren`,
    }
    const sent = {
      ...mine,
      to: 'Ana Bell, Bo Ek, Wren Hale, PhD',
      urls: 'https://www.linkedin.com/in/ana-bell,https://www.linkedin.com/in/bo,https://www.linkedin.com/in/wren',
    }
    const told = await readMade({ 'Profile.csv': PROFILE, 'messages.csv': MESSAGES + row(group) + row(sent) })
    const [received, given] = told.of('message')
    expect(received?.people.map(({ who, role, weight }) => [who.name, role, weight])).toEqual([
      ['Ana Bell', 'from', 1 / 3],
      ['Bo Ek', 'other', 0],
      ['Wren Hale, PhD', 'other', 0],
    ])
    expect(given?.people.map(({ direction, weight }) => [direction, weight])).toEqual(
      Array.from({ length: 3 }, () => ['out', 1 / 3]),
    )
    expect(given?.detail.recipients).toBe(3)
  })

  it('leaves out drafts, advertisements, the platform’s own and notes to oneself, each with a reason', async () => {
    const header = MESSAGES.replace('FOLDER', 'FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT')
    const wide = (fields: Parameters<typeof row>[0], ...more: string[]): string =>
      `${row(fields).trimEnd()},${more.join(',')}\n`
    const told = await readMade({
      'Profile.csv': PROFILE,
      'messages.csv':
        header +
        wide({}, 'No', 'No') +
        wide({ ...mine, text: 'not yet' }, 'Yes', 'No') +
        wide({ text: '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%</p>', url: '' }, '', '') +
        wide({ from: 'LinkedIn', url: '', text: 'News' }, '', '') +
        wide({ ...mine, to: 'Eva Gold', urls: ME, text: 'note' }, '', ''),
    })
    expect(told.lines.map(line => [line.code, line.line])).toEqual([
      ['linkedin-draft', 3],
      ['linkedin-sponsored', 4],
      ['linkedin-platform', 5],
      ['linkedin-to-self', 6],
    ])
    expect(told.files['messages.csv']).toEqual({ status: 'read', kept: 1, skipped: 4, failed: 0 })
  })

  it('keeps a message of somebody who closed the account, without making up a person', async () => {
    const told = await readMade({
      'Profile.csv': PROFILE,
      'messages.csv': MESSAGES + row({ from: 'LinkedIn Member', url: '' }),
    })
    expect(told.of('message')[0]?.people).toEqual([])
    expect(codes(told)).toEqual(['warned W_NO_PERSON'])
  })

  it('gives the same message the same key in every width of the file and with flattened line breaks', async () => {
    const old =
      't1,,Ana Bell,https://www.linkedin.com/in/ana-bell,Eva Gold,2023-06-01 14:03:22 UTC,,Hello  there,INBOX\n'
    const young = row({ text: 'Hello\r\nthere' })
    const wide = `${MESSAGES.trimEnd()},ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n${young.trimEnd()},,No,No\n`
    const told = await Promise.all(
      [OLD_MESSAGES + old, MESSAGES + young, wide].map(text =>
        readMade({ 'Profile.csv': PROFILE, 'messages.csv': text }),
      ),
    )
    expect(new Set(told.map(one => one.of('message')[0]?.key)).size).toBe(1)
  })

  it('gives a receiver without an address the one they write from in the same thread (before 2023)', async () => {
    const old =
      't1,,Eva Gold,https://www.linkedin.com/in/ego,"Jane Doe, Ph.D., Bo Ek",2021-06-01 14:03:22 UTC,,Hello,SENT\n' +
      't1,,"Jane Doe, Ph.D.",https://www.linkedin.com/in/jane,"Eva Gold, Bo Ek",2021-06-01 15:03:22 UTC,,Hi,INBOX\n'
    const told = await readMade({ 'Profile.csv': PROFILE, 'messages.csv': OLD_MESSAGES + old })
    expect(told.of('message')[0]?.people.map(({ who }) => who.keys[0]?.value)).toEqual([
      'linkedin.com/in/jane',
      'Bo Ek',
    ])
    expect(told.of('message')[0]?.people[0]?.who).toBe(told.of('message')[1]?.people[0]?.who)
  })

  it('finds the owner by being in nearly all conversations, and says that it is a guess', async () => {
    const rows = Array.from({ length: 5 }, (_, i) =>
      row({ thread: `t${i}`, from: `P ${i}`, url: `https://www.linkedin.com/in/p${i}` }),
    )
    const told = await readMade({ 'messages.csv': MESSAGES + rows.join('') + row({ ...mine, thread: 't9' }) })
    expect(told.of('message').map(one => one.people[0]?.direction)).toEqual(['in', 'in', 'in', 'in', 'in', 'out'])
    expect(codes(told)).toEqual(['warned W_OWNER_UNKNOWN'])
  })

  it('does not take a namesake for the owner', async () => {
    const namesake = row({ from: 'Eva Gold', url: 'https://www.linkedin.com/in/other-eva', thread: 't2' })
    const told = await readMade({ 'Profile.csv': PROFILE, 'messages.csv': MESSAGES + row({}) + row(mine) + namesake })
    expect(told.of('message').map(one => one.people[0]?.direction)).toEqual(['in', 'out', 'in'])
  })

  it('refuses stamps from before LinkedIn and from the future', async () => {
    const made =
      MESSAGES + row({}) + row({ date: '1842-07-10 08:14:00 UTC' }) + row({ date: '2031-01-01 00:00:00 UTC' })
    expect(codes(await readMade({ 'Profile.csv': PROFILE, 'messages.csv': made }))).toEqual([
      'failed W_DATE_SUSPECT',
      'failed W_DATE_SUSPECT',
    ])
  })
})

function codes(told: Told): string[] {
  return told.lines.map(line => `${line.outcome} ${line.code}`)
}
