import type { Question } from '../../model/ledger.ts'

type Form = NonNullable<Question['forms']>[number]

/** What a row of an unknown table can be, each with the fields that matter most, in words. */
const FORMS: readonly Form[] = [
  {
    says: 'A contact with somebody',
    fields: [
      { name: 'date', says: 'When', needed: true },
      { name: 'with', says: 'With whom', needed: true },
      { name: 'email', says: 'Their mail address', needed: false },
      { name: 'channel', says: 'How: mail, chat, phone, meeting, in person', needed: false },
      { name: 'direction', says: 'From you (out), to you (in) or both', needed: false },
      { name: 'minutes', says: 'How long', needed: false },
      { name: 'people', says: 'How many took part', needed: false },
      { name: 'note', says: 'What about', needed: false },
    ],
  },
  {
    says: 'A person',
    fields: [
      { name: 'name', says: 'Name', needed: true },
      { name: 'email', says: 'Mail address', needed: false },
      { name: 'phone', says: 'Telephone', needed: false },
      { name: 'company', says: 'Where they work', needed: false },
      { name: 'title', says: 'What they do', needed: false },
      { name: 'place', says: 'Where they live', needed: false },
      { name: 'url', says: 'Profile or site', needed: false },
      { name: 'note', says: 'Note', needed: false },
    ],
  },
  {
    says: 'Hours that you spent',
    fields: [
      { name: 'date', says: 'Day', needed: true },
      { name: 'duration', says: 'How long', needed: true },
      { name: 'what', says: 'What you did', needed: false },
      { name: 'project', says: 'Project', needed: false },
      { name: 'client', says: 'Client', needed: false },
      { name: 'tags', says: 'Tags', needed: false },
    ],
  },
]

/** The forms of which all fields can be read. @example formsFor(PEOPLE) // [a person] */
export function formsFor(fields: Readonly<Record<string, unknown>>): readonly Form[] {
  return FORMS.filter(form => form.fields.every(({ name }) => Object.hasOwn(fields, name)))
}
