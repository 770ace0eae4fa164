import { expect, test } from 'vitest'
import { adviceFor } from './advice.ts'

const imap = { kind: 'imap', user: 'ana@icloud.com', server: 'imap.mail.me.com', isPrivate: false } as const
const inside = { kind: 'feed', user: '', server: 'http://127.0.0.1:8080/feed.xml', isPrivate: false } as const

test.each([
  ['E_IMAP_LOGIN', imap, 'password', /app-specific/],
  ['E_FEED_LOGIN', inside, 'password', /name and password/],
  ['E_FETCH_PRIVATE', imap, 'network', /own network/],
  ['E_FETCH_URL', inside, 'network', /own network/],
  ['E_FETCH_URL', { ...inside, isPrivate: true }, 'address', /address/],
  ['E_FETCH_URL', imap, 'address', /address/],
  ['E_WATCH_LOGIN', { ...inside, kind: 'activitywatch' }, 'password', /the key/],
  ['E_IMAP_TLS', imap, 'certificate', /certificate/],
  ['E_FETCH_TIMEOUT', imap, 'address', /connected/],
  ['E_FETCH_FAILED', { ...inside, kind: 'activitywatch' }, 'address', /Start ActivityWatch/],
  ['E_FEED_ANSWER', inside, 'address', /in a while/],
  ['E_IMAP_BUSY', imap, 'address', /in a while/],
  ['E_JOB_GONE', imap, 'none', /again/],
  ['E_STOPPED', imap, 'none', /again/],
  ['E_DAV_NONE', imap, 'address', /address/],
] as const)('%s has its advice', (code, draft, about, says) => {
  const advice = adviceFor(code, draft)
  expect(advice.about).toBe(about)
  expect(advice.says).toMatch(says)
})
