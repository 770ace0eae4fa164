import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Question } from '../api/types.ts'
import { plainText } from '../words/imported.ts'
import { columnsOf, formOf } from './mapped-columns.ts'
import style from './import.module.css'

type Forms = NonNullable<Question['forms']>

/** Which column of a table holds what: first what a row is, then a column for each field. The answer is JSON of both. */
export function ColumnMapper({
  question: { id, options },
  forms,
  given,
  answer,
}: {
  question: Question
  forms: Forms
  given: string
  answer: (value: string) => void
}) {
  const columns = columnsOf(given)
  const [place, setPlace] = useState(() => formOf(forms, columns))
  const form = forms[place]
  const choose = (field: string, column: string): void => {
    const kept = Object.entries({ ...columns, [field]: column }).filter(
      ([name, value]) => value !== '' && form?.fields.some(one => one.name === name),
    )
    answer(kept.length === 0 ? '' : JSON.stringify(Object.fromEntries(kept)))
  }
  const data = [
    { value: '', label: 'no column' },
    ...options.map(({ value, says }) => ({ value, label: plainText(says) })),
  ]
  return (
    <>
      <div role="radiogroup" aria-label="What a row is" className={style.rowIs}>
        <span>A row is</span>
        {forms.map(({ says }, at) => (
          <label key={says} className={style.option}>
            <input type="radio" name={`${id} row`} checked={at === place} onChange={() => setPlace(at)} />
            {says.charAt(0).toLowerCase() + says.slice(1)}
          </label>
        ))}
      </div>
      <div className={style.columns}>
        {form?.fields.map(({ name, says, needed }) => (
          <NativeSelect
            key={name}
            label={needed ? `${says} (needed)` : says}
            data={data}
            value={columns[name] ?? ''}
            onChange={event => choose(name, event.currentTarget.value)}
          />
        ))}
      </div>
    </>
  )
}
