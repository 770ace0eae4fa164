import { expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] }, zone: 'Asia/Seoul' }

function says({ people, detail, at }: Observation): string {
  const names = people.map(({ who }) => who.name ?? '').join('+')
  return `${new Date(at ?? 0).toISOString().slice(0, 16)} ${people[0]?.direction} ${names} ${'chars' in detail ? detail.chars : ''}`
}

const PC = `아나 벨 님과 카카오톡 대화
저장한 날짜 : 2026-03-20 22:39:48

--------------- 2026년 3월 14일 토요일 ---------------
아나 벨님이 들어왔습니다.
[아나 벨] [오후 10:38] 안녕
[보 [팀]] [오후 10:39] 두 줄
둘째 줄
[아나 벨] [오후 10:40] 사진
[아나 벨] [오후 10:41] 삭제된 메시지입니다.
--------------- 2026년 3월 15일 일요일 ---------------
[보 [팀]] [오전 12:05] 응
`
const FOUR = [
  '2026-03-14T13:38 in 아나 벨 2',
  '2026-03-14T13:39 out 아나 벨 8',
  '2026-03-14T13:40 in 아나 벨 0',
  '2026-03-14T15:05 out 아나 벨 1',
]

/** The same chat as the other programs write it. */
const FORMS: Readonly<Record<string, readonly [name: string, text: string]>> = {
  'a computer, in Korean': ['KakaoTalk_20260320.txt', PC],
  'an Android phone, in Korean': [
    'KakaoTalkChats.txt',
    `아나 벨 님과 카카오톡 대화\n저장한 날짜 : 2026년 3월 20일 오후 10:39\n\n\n2026년 3월 14일 오후 10:38\n2026년 3월 14일 오후 10:38, 아나 벨 : 안녕\n2026년 3월 14일 오후 10:39, 보 [팀] : 두 줄\n둘째 줄\n2026년 3월 14일 오후 10:40, 아나 벨 : 사진\n2026년 3월 14일 오후 10:41, 아나 벨님이 나갔습니다.\n2026년 3월 15일 오전 12:05, 보 [팀] : 응\n`,
  ],
  'an iPhone, in Korean': [
    'Talk_2026.3.20 22:39-1.txt',
    `Talk_2026.3.20 22:39-1.txt\n저장한 날짜 : 2026. 3. 20. 오후 10:39\n\n2026년 3월 14일 토요일\n2026. 3. 14. 오후 10:38, 아나 벨 : 안녕\n2026. 3. 14. 오후 10:39, 보 [팀] : 두 줄\n둘째 줄\n2026. 3. 14. 오후 10:40, 아나 벨 : 사진\n2026. 3. 14. 오후 10:41: 아나 벨님이 나갔습니다.\n2026. 3. 15. 오전 12:05, 보 [팀] : 응\n`,
  ],
  'a phone in English': [
    'KakaoTalkChats.txt',
    `KakaoTalk Chats with 아나 벨\nDate Saved : March 20, 2026, 10:39 PM\n\n\nMarch 14, 2026, 10:38 PM\nMarch 14, 2026, 10:38 PM, 아나 벨 : 안녕\nMarch 14, 2026, 10:39 PM, 보 [팀] : 두 줄\n둘째 줄\nMarch 14, 2026, 10:40 PM, 아나 벨 : Photo\nMarch 14, 2026, 10:41 PM, 아나 벨 left this chatroom.\nMarch 15, 2026, 12:05 AM, 보 [팀] : 응\n`,
  ],
  'a computer in English': [
    'KakaoTalk_20260320.txt',
    `KakaoTalk Chats with 아나 벨\nDate Saved : 2026-03-20 22:39:48\n\n--------------- Saturday, March 14, 2026 ---------------\n[아나 벨] [10:38 PM] 안녕\n[보 [팀]] [10:39 PM] 두 줄\n둘째 줄\n[아나 벨] [10:40 PM] Photo\n아나 벨 left this chatroom.\n--------------- Sunday, March 15, 2026 ---------------\n[보 [팀]] [12:05 AM] 응\n`,
  ],
  'a Mac': [
    'KakaoTalk_Chat_아나 벨_2026-03-20-22-39-48.csv',
    `\ufeffDate,User,Message\n2026-03-14 22:38:01,"아나 벨","안녕"\n2026-03-14 22:39:02,"보 [팀]","두 줄\n둘째 줄"\n2026-03-14 22:40:03,"아나 벨","사진"\n2026-03-14 22:41:00,"아나 벨","삭제된 메시지입니다."\n2026-03-15 00:05:59,"보 [팀]","응"\n`,
  ],
}

test.each(Object.entries(FORMS))('a chat of KakaoTalk from %s', async (_from, [name, text]) => {
  expect(chat.accepts({ name, head: headOf(text) })).toBe(0.85)
  // only an iPhone does not say whose chat it is
  const answers: Record<string, string> = name.startsWith('Talk_') ? { 'chat:who': '보 [팀]' } : {}
  const { observations, codes } = await readAll(chat, { [name]: text }, { ...NOBODY, answers })
  expect(observations.map(says)).toEqual(FOUR)
  expect(Object.keys(codes)).toEqual(['chat-notice'])
})

test('whoever exports a group is told by what the app calls them, and a name of one sign is a name', async () => {
  const group = `모임 (3명) 카카오톡 대화\n저장한 날짜 : 2026년 3월 20일 오후 10:39\n\n2026년 3월 14일 오후 10:38, ♡ : 안녕\n2026년 3월 14일 오후 10:39, 회원님 : 응\n2026년 3월 14일 오후 10:40, 보 : \n`
  const { observations } = await readAll(chat, { 'KakaoTalkChats.txt': group }, NOBODY)
  expect(observations.map(says)).toEqual([
    '2026-03-14T13:38 in ♡ 2',
    '2026-03-14T13:39 out ♡+보 1',
    '2026-03-14T13:40 in 보 0',
  ])
})

test('a text that only mentions the app is no chat of it', () => {
  const text = 'KakaoTalk Chats with everyone\nDate Saved : never\nNothing else.\n'
  expect(chat.accepts({ name: 'notes.txt', head: headOf(text) })).toBe(0)
})

test('whoever closed the account is nobody: several of them would be one person', async () => {
  const gone = PC.replaceAll('[아나 벨] [', '[(알수없음)] [').replace(
    '[보 [팀]] [오후 10:39]',
    '[아나 벨] [오후 10:39]',
  )
  const { observations, codes } = await readAll(
    chat,
    { 'KakaoTalk_20260320.txt': gone },
    { ...NOBODY, answers: { 'chat:who': '보 [팀]' } },
  )
  expect(observations.map(one => one.people.map(({ who }) => who.name))).toEqual([['아나 벨'], ['아나 벨']])
  expect(codes).toMatchObject({ 'chat-unnamed': 2 })
})
