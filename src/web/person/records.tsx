import { Link } from '@tanstack/react-router'
import type { PersonShown, RecordShown } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { sourceWord } from '../words/labels.ts'
import { counted } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import style from './person.module.css'

/** The records that are this person, why they are one, and who else may be the same. */
export function Records({ shown: { records, evidence, duplicates } }: { shown: PersonShown }) {
  return (
    <Card title="Where this comes from">
      <ul className={style.records}>
        {records.map(record => (
          <li key={record.id}>
            <RecordWords record={record} />
          </li>
        ))}
      </ul>
      {evidence.length > 0 ? <Quiet>Why these are one person: {evidence.join('; ')}.</Quiet> : null}
      {duplicates.length > 0 ? (
        <div className={style.maybe}>
          <h3>May be the same person</h3>
          <ul>
            {duplicates.map(({ id, name, reasons }) => (
              <li key={id}>
                <Link to="/people/$id" params={{ id }}>
                  <Name of={name} />
                </Link>{' '}
                <small>{reasons.join('; ')}</small>
              </li>
            ))}
          </ul>
          <Link to="/people/duplicates">Decide on all of these</Link>
        </div>
      ) : null}
    </Card>
  )
}

/** A record in words: its source, its name there, its addresses, how often it was seen. */
export function RecordWords({ record }: { record: RecordShown }) {
  const keys = record.keys.filter(({ kind }) => kind !== 'name').map(({ value }) => value)
  return (
    <div className={style.record}>
      <span>
        {sourceWord(record.source)}: <Name of={record.name ?? 'no name'} />
      </span>
      <small>
        {keys.length > 0 ? (
          <>
            <Name of={keys.join(' · ')} wraps />,{' '}
          </>
        ) : null}
        {counted(record.n, 'trace')}
      </small>
    </div>
  )
}
