import type { Source } from '../model/source.ts'
import { calendar } from './calendar/calendar.ts'
import { contacts } from './contacts/contacts.ts'
import { linkedin } from './linkedin/linkedin.ts'
import { mail } from './mail/mail.ts'

/** Every format the product reads, one line a source. */
export const SOURCES: readonly Source[] = [linkedin, mail, calendar, contacts]
