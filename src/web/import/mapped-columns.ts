import type { Question } from '../api/types.ts'

type Forms = NonNullable<Question['forms']>

/** True where every field that one of the forms needs has its column. */
export function isMapped(question: Pick<Question, 'forms'>, given: string | undefined): boolean {
  const columns = columnsOf(given ?? '')
  return (question.forms ?? []).some(form =>
    form.fields.every(({ name, needed }) => !needed || (columns[name] ?? '') !== ''),
  )
}

/** The columns of an answer by field. @example columnsOf('{"date":"Wann"}') // { date: 'Wann' } */
export function columnsOf(given: string): Readonly<Record<string, string>> {
  return given === '' ? {} : (JSON.parse(given) as Record<string, string>)
}

/** Which form an earlier answer speaks of: the place of the one that holds most of its fields. */
export function formOf(forms: Forms, columns: Readonly<Record<string, string>>): number {
  const counts = forms.map(({ fields }) => fields.filter(({ name }) => name in columns).length)
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}
