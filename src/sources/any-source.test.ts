import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation } from '../model/observation.ts'
import { ObservationSchema } from '../model/observation.ts'
import { Refusal } from '../model/refusal.ts'
import type { Source, SourceFile } from '../model/source.ts'
import { calendar } from './calendar/calendar.ts'
import { chat } from './chat/chat.ts'
import { contacts } from './contacts/contacts.ts'
import { feed } from './feed/feed.ts'
import { git } from './git/git.ts'
import { ABOUT_SOURCES } from './about.ts'
import { bestOf, bestSource } from './best-source.ts'
import { SOURCES } from './index.ts'
import { linkedin } from './linkedin/linkedin.ts'
import { log } from './log/log.ts'
import { mail } from './mail/mail.ts'
import { resume } from './resume/resume.ts'
import { readAll } from './text/reading.fixture.ts'
import { time } from './time/time.ts'

const crlf = (text: string): string => text.replaceAll('\n', '\r\n')

/** One small honest file for each source, with characters of several bytes and texts over lines. */
const EXAMPLES: readonly { readonly source: Source; readonly name: string; readonly text: string }[] = [
  {
    source: linkedin,
    name: 'Connections.csv',
    text: 'Notes:\n"one\ntwo"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,"Bjørn, PhD",https://www.linkedin.com/in/ana,,Acme,"Über\nEngineer",08 Feb 2024\n,,,,,,09 Feb 2024\nBo,Ek,https://www.linkedin.com/in/bo,bo@x.example,,,10 Feb 2024\n',
  },
  {
    source: linkedin,
    name: 'messages.csv',
    text: 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n1,,Mara Quell,https://www.linkedin.com/in/mara,Ana Bjørn,https://www.linkedin.com/in/ana,2020-01-02 10:00:00 UTC,,"Grüße\nund so",INBOX\n1,,Ana Bjørn,https://www.linkedin.com/in/ana,Mara Quell,https://www.linkedin.com/in/mara,2020-01-03 10:00:00 UTC,,Hi,INBOX\n',
  },
  {
    source: mail,
    name: 'a.mbox',
    text: 'From ana@one.example Tue Jan 21 05:30:14 2014\nFrom: =?utf-8?q?J=C3=B8rn?= <j@one.example>\nTo: me@own.example,\n b@one.example\nDate: Tue, 21 Jan 2014 05:30:14 +0000\nMessage-ID: <a1@one.example>\nSubject: grüße\n\nFrom here on: text\n\nFrom ana@one.example Wed Jan 22 05:30:14 2014\nFrom: me@own.example\nTo: "Ana Bjørn" <a@one.example>\nDate: 22 Jan 14 05:30 GMT\nIn-Reply-To: <a1@one.example>\n\nx\n',
  },
  {
    source: calendar,
    name: 'a.ics',
    text: crlf(
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:u1@x.example\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=Europe/Berlin:20260302T100000\nDTEND;TZID=Europe/Berlin:20260302T110000\nSUMMARY:Grüße über\n  zwei Zeilen\nORGANIZER:mailto:me@own.example\nATTENDEE;CN=Jørn;PARTSTAT=ACCEPTED:mailto:j@one.example\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\nEND:VCALENDAR\n',
    ),
  },
  {
    source: contacts,
    name: 'a.vcf',
    text: crlf(
      'BEGIN:VCARD\nVERSION:3.0\nFN:Jørn Åberg\nN:Åberg;Jørn;;;\nEMAIL:j@one.example\nTEL:+47 22 22 22 22\nNOTE:über\\nzwei\n  Zeilen\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Ana\nEMAIL:a@one.example\nEND:VCARD\n',
    ),
  },
  {
    source: chat,
    name: 'WhatsApp Chat with Jørn.txt',
    text: '12/31/25, 9:15 PM - Messages and calls are end-to-end encrypted.\n12/31/25, 9:16 PM - Jørn: Grüße 🙂\nzweite Zeile\n12/31/25, 9:17 PM - Mara Quell: Hi\n1/1/26, 8:00 AM - Jørn: <Media omitted>\n',
  },
  {
    source: chat,
    name: 'messages.json',
    text: '{"userId":"8:mara.quell","exportDate":"2024-01-02T03:04","conversations":[{"id":"8:live:jorn","displayName":"Jørn","threadProperties":null,"MessageList":[{"id":"1","displayName":"Jørn","originalarrivaltime":"2020-01-02T03:04:05.678Z","messagetype":"RichText","content":"Grüße &amp; 🙂","from":"8:live:jorn","properties":null},{"id":"2","displayName":null,"originalarrivaltime":"2020-01-02T03:05:05Z","messagetype":"Text","content":"Hi","from":"8:mara.quell","properties":null}]}]}',
  },
  {
    source: chat,
    name: 'Hangouts.json',
    text: '{"conversations":[{"conversation":{"conversation_id":{"id":"c"},"conversation":{"self_conversation_state":{"self_read_state":{"participant_id":{"gaia_id":"1"}}},"participant_data":[{"id":{"gaia_id":"1"},"fallback_name":"Mara Quell"},{"id":{"gaia_id":"2"},"fallback_name":"Jørn"}]}},"events":[{"event_id":"e1","sender_id":{"gaia_id":"2"},"timestamp":"1420167845000000","chat_message":{"message_content":{"segment":[{"type":"TEXT","text":"Grüße 🙂"}]}}}]}]}',
  },
  {
    source: feed,
    name: 'feed.xml',
    text: '<?xml version="1.0"?><rss version="2.0"><channel><title>Grüße</title><item><title>Über &amp; unter</title><link>https://x.example/1</link><pubDate>Mon, 16 Mar 2026 10:00:00 +0100</pubDate></item></channel></rss>',
  },
  {
    source: log,
    name: 'log.csv',
    text: 'date,with,channel,direction,minutes,note\n2026-03-02 10:00,"Jørn Åberg <j@one.example>",call,both,30,"Grüße\nüber Zeilen"\n2026-03-03,Ana,meeting,out,,\n',
  },
  {
    source: resume,
    name: 'resume.json',
    text: JSON.stringify({
      basics: { name: 'Mara Quell', email: 'me@own.example' },
      work: [{ name: 'Åcme', position: 'Über', startDate: '2020-01', endDate: '2022-02-03' }],
      skills: [{ name: 'Rust', level: 'Master' }],
    }),
  },
  {
    source: time,
    name: 'Toggl_time_entries.csv',
    text: 'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\nMara Quell,me@own.example,Åcme,Grüße,,über,No,2026-03-02,10:00:00,2026-03-02,11:30:00,01:30:00,\n',
  },
  {
    source: chat,
    name: 'main.jsonl',
    text: '{"version":"1"}\n{"recipient":{"id":"1","self":{}}}\n{"recipient":{"id":"2","contact":{"aci":"a","profileGivenName":"Jørn"}}}\n{"chat":{"id":"7","recipientId":"2"}}\n{"chatItem":{"chatId":"7","authorId":"2","dateSent":"1773495480000","incoming":{},"standardMessage":{"text":{"body":"Grüße 🙂"}}}}\n',
  },
  {
    source: chat,
    name: 'talk.txt',
    text: '[LINE] Jørnとのトーク履歴\n\n2026/03/14(土)\n午後2:38\tJørn\tGrüße 🙂\n14:39\tMara Quell\t"über\nzwei"\n',
  },
  {
    source: chat,
    name: 'Jørn.txt',
    text: 'Mar 14, 2026  2:38:00 PM\nJørn\nGrüße 🙂\n\nMar 14, 2026  2:39:00 PM\nMe\nüber\n',
  },
  {
    source: time,
    name: 'work.org',
    text: '* Grüße :über:\n** Åcme\nCLOCK: [2026-03-14 Sat 09:00]--[2026-03-14 Sat 10:30] =>  1:30\n',
  },
  {
    source: time,
    name: 'hours.json',
    text: '[{"id":1,"start":"20260314T080000Z","end":"20260314T093000Z","tags":["Grüße"]},{"id":2,"start":"20260314T100000Z"}]',
  },
]

/** Reads bytes in pieces of the given sizes, again and again. */
async function readCut(source: Source, name: string, bytes: Uint8Array, sizes: readonly number[]): Promise<Observation[]> {
  const { observations } = await readAll({ ...source, read: (_, reading) => source.read([cut(name, bytes, sizes)], reading) }, {})
  return observations
} // prettier-ignore

function cut(name: string, bytes: Uint8Array, sizes: readonly number[]): SourceFile {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0, i = 0; at < bytes.length; i++) {
      const size = Math.max(1, sizes[i % sizes.length] ?? 1)
      yield bytes.slice(at, at + size)
      at += size
    }
  }
  return { name, size: bytes.length, modified: Date.UTC(2026, 0, 1), open }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe.each(EXAMPLES)('$source.id: $name', ({ source, name, text }) => {
  test('is its own, more than any other source says', () => {
    const head = bytesOf(text)
    const claims = SOURCES.map(one => ({ id: one.id, sure: one.accepts({ name, head }) }))
    expect(claims.toSorted((a, b) => b.sure - a.sure)[0]?.id).toBe(source.id)
  })

  test('is read the same however it is cut', async () => {
    const whole = await readCut(source, name, bytesOf(text), [1 << 20])
    expect(whole.length).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 6 }), async sizes => {
        expect(await readCut(source, name, bytesOf(text), sizes)).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })

  test('gives the same keys the second time, and each fact once', async () => {
    const once = await readCut(source, name, bytesOf(text), [1 << 20])
    const again = await readCut(source, name, bytesOf(text), [1 << 20])
    expect(again.map(({ key }) => key)).toEqual(once.map(({ key }) => key))
    expect(new Set(once.map(({ key }) => key)).size).toBe(once.length)
  })

  test('broken anywhere it is read, noted or refused, and never more', async () => {
    const bytes = bytesOf(text)
    const noise = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.constantFrom(0, 10, 13, 34, 44, 58, 60, 92, 128, 195, 255)), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(noise, fc.integer({ min: 1, max: bytes.length }), async (changes, length) => {
        const broken = bytes.slice(0, length)
        for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte
        await onlyRefusals(source, name, broken)
      }),
      { numRuns: 60 },
    )
  }) // prettier-ignore

  test('garbage under its name is read, noted or refused, and never more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), bytes => onlyRefusals(source, name, bytes)),
      { numRuns: 40 },
    )
  })
})

async function onlyRefusals(source: Source, name: string, bytes: Uint8Array): Promise<void> {
  try {
    for (const observation of await readCut(source, name, bytes, [37])) ObservationSchema.parse(observation)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.code).toMatch(/^E_[A-Z_]+$/)
    expect(error.message).toMatch(/\S{2,}.*[.?]$/s)
  }
}

test('every source but git has an example here; git takes what `git log` prints, which its own tests cut', () => {
  const here = new Set(EXAMPLES.map(({ source }) => source.id))
  expect(SOURCES.filter(one => !here.has(one.id))).toEqual([git])
})

test('asking mail first, and the others only where it is not sure, finds the same source', async () => {
  for (const { text } of EXAMPLES)
    for (const { name } of EXAMPLES) {
      const file = { name, head: bytesOf(text) }
      expect(await bestSource(file, 0.3)).toEqual(bestOf(SOURCES, file, 0.3))
    }
})

test('what is told about sources and what reads them are the same, in the same order', () => {
  expect(SOURCES.map(({ id, title, channel, how }) => ({ id, title, channel, how }))).toEqual(ABOUT_SOURCES)
})
