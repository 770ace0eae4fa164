import type { Source } from '../model/source.ts'
import { calendar } from './calendar/calendar.ts'
import { contacts } from './contacts/contacts.ts'
import { linkedin } from './linkedin/linkedin.ts'
import { mail } from './mail/mail.ts'
import { chat } from './chat/chat.ts'
import { feed } from './feed/feed.ts'
import { git } from './git/git.ts'
import { log } from './log/log.ts'
import { resume } from './resume/resume.ts'
import { time } from './time/time.ts'

/** Every format the product reads, one line a source. */
export const SOURCES: readonly Source[] = [linkedin, mail, calendar, contacts, chat, feed, git, log, resume, time]
