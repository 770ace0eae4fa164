import { readDate } from '../../text/dates.ts'
import { fold } from '../../text/fold.ts'
import { emailKey, phoneKey } from '../../text/keys.ts'
import { fact, fileKind, filled, listed } from '../kind.ts'
import { skipped } from '../left.ts'

/** Contacts.csv: an address book that was once uploaded to LinkedIn. Cards, not ties: nobody in it need be connected. */
export const contacts = fileKind({
  id: 'contacts',
  names: 'contacts|imported contacts|importedcontacts|uploaded contacts',
  columns: {
    full: 'FullName|Full Name',
    first: 'FirstName|First Name',
    last: 'LastName|Last Name',
    title: 'Title|Job Title',
    company: 'Companies|Company',
    emails: 'Emails|Email|Email Address',
    phones: 'PhoneNumbers|Phone Numbers',
    created: 'CreatedAt|Created At',
    place: 'Location',
    birthday: 'Birthday',
    profiles: 'Profiles',
  },
  needs: ['first', 'last', 'emails'],
  dates: ['created'],
  row: (cells, context) => {
    const name = cells.full.trim() || `${cells.first.trim()} ${cells.last.trim()}`.trim()
    const emails = listed(cells.emails)
      .map(emailKey)
      .filter(key => key !== null)
    const phones = listed(cells.phones)
      .map(text => phoneKey(text))
      .filter(key => key !== null)
    const profile = listed(cells.profiles).find(url => /linkedin\.com\/in\//i.test(url)) ?? ''
    const who = context.book.ref(profile, name, emails[0]?.value ?? '')
    if (who === null) return skipped('linkedin-unnamed', 'An address-book entry without a name or an e-mail address.')
    const created = readDate(cells.created, context.order)
    const at =
      created !== null && created.at <= context.reading.now
        ? created
        : { at: context.exported, precision: 'day' as const }
    const card = {
      ...filled({ name, givenName: cells.first, familyName: cells.last, title: cells.title, place: cells.place }),
      ...filled({ company: listed(cells.company)[0] ?? '', birthday: cells.birthday }),
      ...(emails.length === 0 ? {} : { emails: emails.map(key => key.value) }),
      ...(phones.length === 0 ? {} : { phones: phones.map(key => key.value) }),
      note: 'address book',
    }
    const key = ['address-book', fold(name), cells.emails, cells.phones, cells.title, cells.company]
    return [fact('card', key, at, card, { people: [{ who, role: 'subject', direction: 'none', weight: 0 }] })]
  },
})

/** guide_messages.csv, learning_coach_messages.csv, learning_role_play_messages.csv: talk with LinkedIn's machines. */
export const coach = fileKind({
  id: 'coach',
  names:
    'guide messages|learning coach messages|learning role play messages|coach messages|learning coach ai messages|hiring assistant messages',
  columns: { from: 'FROM|Sender', content: 'CONTENT|Message' },
  needs: ['content'],
  row: () => skipped('linkedin-coach', "A conversation with LinkedIn's assistant, not with a person."),
})
