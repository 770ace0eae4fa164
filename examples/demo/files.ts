import { byHandJson } from './by-hand/by-hand.ts'
import { calendarIcs } from './calendar.ts'
import { telegramJson, whatsappText } from './chats.ts'
import { contactsGoogleCsv, contactsVcf } from './contacts.ts'
import { blogFeed, podcastFeed } from './feeds.ts'
import { gitLog } from './git.ts'
import type { Life } from './life.ts'
import { linkedinFiles } from './linkedin/archive.ts'
import { mailMbox } from './mail.ts'
import { resumeJson } from './resume.ts'
import { activityWatchJson, timeCsv } from './trackers.ts'
import { truthJson } from './truth.ts'
import type { Deflate } from './zip.ts'
import { zip } from './zip.ts'

/** One kind of trace that a life leaves: the name of its file and how it is written. */
const WRITERS: Readonly<Record<string, (life: Life) => string>> = {
  'mail.mbox': mailMbox,
  'calendar.ics': calendarIcs,
  'contacts.vcf': contactsVcf,
  'contacts-google.csv': contactsGoogleCsv,
  'git.log': gitLog,
  'feed.xml': blogFeed,
  'podcast.xml': podcastFeed,
  'time.csv': timeCsv,
  'activitywatch.json': activityWatchJson,
  'whatsapp.txt': whatsappText,
  'result.json': telegramJson,
  'resume.json': resumeJson,
  'by-hand.json': byHandJson,
  'truth.json': truthJson,
}

/** Every file of the life as bytes. Pure: give `deflate` for a smaller linkedin.zip, leave it out where there is none. */
export function filesOf(life: Life, deflate?: Deflate): Record<string, Uint8Array> {
  const encoder = new TextEncoder()
  const texts = Object.entries(WRITERS).map(([name, write]) => [name, encoder.encode(write(life))] as const)
  return { 'linkedin.zip': zip(linkedinFiles(life), deflate), ...Object.fromEntries(texts) }
}
