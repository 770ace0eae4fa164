import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import { settingsSet } from '../settings.ts'

const json = JSON.stringify
const AT = Date.parse('2026-03-14T13:38:00Z')
// long enough to be printed, and of words that stand nowhere else
const THEIRS = 'the quince marmalade of grandmother Quittenmus simmers beside the orchard'
const OWN = 'a kettle of damson Pflaumenmus cools upon the windowsill until Sunday morning'
const WORDS = ['Quittenmus', 'Pflaumenmus', 'marmalade', 'windowsill']
const signal = (authorId: string, way: string, at: number, body: string): object => ({
  chatItem: { chatId: '7', authorId, dateSent: String(at), [way]: {}, standardMessage: { text: { body } } },
})

/** The same talk in the forms of many services, one of them with lines that cannot be read. */
const CHATS: Readonly<Record<string, string>> = {
  'WhatsApp Chat with Ana Bell.txt': `3/14/26, 2:38 PM - Ana Bell: ${THEIRS}\n3/14/26, 2:39 PM - Mara Quell: ${OWN}\n`,
  'telegram/result.json': json({
    personal_information: { user_id: 1 },
    chats: {
      list: [
        {
          type: 'personal_chat',
          id: 2,
          name: 'Ana Bell',
          messages: [
            { id: 1, type: 'message', date_unixtime: String(AT / 1000), from: 'Ana Bell', from_id: 'user2', text: THEIRS },
            { id: 2, type: 'message', date_unixtime: String(AT / 1000), from: 'Mara', from_id: 'user1', text: [OWN, { text: OWN }] },
          ],
        },
      ],
    },
  }),
  'facebook/messages/inbox/ana_1/message_1.json': json({
    participants: [{ name: 'Ana Bell' }, { name: 'Mara Quell' }],
    messages: [
      { sender_name: 'Ana Bell', timestamp_ms: AT, content: THEIRS },
      { sender_name: 'Mara Quell', timestamp_ms: AT, content: OWN },
    ],
    thread_path: 'inbox/ana_1',
  }),
  'sms.xml': `<?xml version='1.0' encoding='UTF-8'?>\n<smses count="2"><sms address="+31655500199" date="${AT}" type="1" body="${THEIRS}" contact_name="Ana Bell"/><sms address="+31655500199" date="${AT}" type="2" body="${OWN}" contact_name="Ana Bell"/></smses>`,
  'signal/main.jsonl': [
    json({ version: '1', backupTimeMs: String(AT) }),
    json({ recipient: { id: '1', self: {} } }),
    json({ recipient: { id: '2', contact: { aci: 'aaaa', profileGivenName: 'Ana' } } }),
    json({ chat: { id: '7', recipientId: '2' } }),
    json(signal('2', 'incoming', AT, THEIRS)),
    json(signal('1', 'outgoing', AT, OWN)),
    `{"chatItem": "${OWN}`,
  ].join('\n'),
  'line.txt': `[LINE] Chat history with Ana Bell\nSaved on: 2026/03/20 10:00\n\nSat, 3/14/2026\n2:38PM\tAna Bell\t${THEIRS}\n2:39PM\tMara Quell\t${OWN}\n`,
  'Ana Bell.txt': `Mar 14, 2026  2:38:00 PM\nAna Bell\n${THEIRS}\n\nMar 14, 2026  2:39:00 PM\nMe\n${OWN}\n`,
  'discord.json': json({
    guild: { id: '0' },
    channel: { id: '9', type: 'DirectTextChat', name: 'Ana Bell' },
    messages: [
      { id: '1', type: 'Default', timestamp: '2026-03-14T13:38:00Z', content: THEIRS, author: { id: '11', name: 'Ana Bell' } },
      { id: '2', type: 'Reply', timestamp: '2026-03-14T13:38:00Z', content: OWN, author: { id: '12', name: 'Mara' } },
    ],
  }),
} // prettier-ignore

let world: World
let folder: string
beforeEach(async () => {
  world = await openScratchWorld()
  folder = scratch()
  for (const [name, text] of Object.entries(CHATS)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return () => world.close()
})

/** Those of the words that stand anywhere in the files of the user's data. */
function found(): readonly string[] {
  const files = readdirSync(world.places.home, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
  const bytes = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
  return WORDS.filter(word => bytes.some(one => one.includes(word)))
}

test('of chats no word is kept before the user allows it, neither theirs nor their own, nor of lines that cannot be read', async () => {
  const { import: row } = await importsRun.run(
    world,
    { files: [folder], answers: { 'chat:who': 'Mara Quell' } },
    UNWATCHED,
  )
  expect(row.counts).toMatchObject({ added: 16, failed: 1 })
  expect(found()).toEqual([])
  const details = (await world.store.observations.ofKinds(['message'])).map(({ observation }) => observation.detail)
  expect(details.every(({ text, chars }) => text === undefined && (chars ?? 0) > 50)).toBe(true)
  // the likeness of what was sent to many needs no words
  expect(details.filter(({ print }) => print !== undefined)).toHaveLength(8)
})

test('they are where the user allowed it', async () => {
  await settingsSet.run(world, { name: 'keepText', value: 'all' }, UNWATCHED)
  await importsRun.run(world, { files: [folder], answers: { 'chat:who': 'Mara Quell' } }, UNWATCHED)
  expect(found()).toEqual(WORDS)
})
