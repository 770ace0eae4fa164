import { Link } from '@tanstack/react-router'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { Pair, Person } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { channelWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import style from './people.module.css'

/** Pairs that may be one person, with the reasons. Nobody is merged on a name alone; you decide, and can take it back. */
export function DuplicatesPage() {
  const pairs = useRead('people.duplicates', { limit: 100 })
  return (
    <Page
      title="The same person twice?"
      crumbs={<Link to="/people">People</Link>}
      lead="Each pair may be one human. A merge only says so; nothing is lost, and it can be taken back."
    >
      <Answer of={pairs}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Quiet>No two people here look like the same one.</Quiet>
          ) : (
            rows.map(pair => <PairCard key={`${pair.a.id} ${pair.b.id}`} pair={pair} />)
          )
        }
      </Answer>
    </Page>
  )
}

function PairCard({ pair: { a, b, reasons } }: { pair: Pair }) {
  return (
    <Card label="May be the same person">
      <div className={style.pair}>
        <Side person={a} />
        <Side person={b} />
      </div>
      <ul className={style.reasons}>
        {reasons.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Row>
        <TextButton
          onClick={() =>
            void change('people.merge', { ids: [a.id, b.id] }, { says: 'Merged into one person.' }).catch(sayTrouble)
          }
        >
          The same person: merge
        </TextButton>
        <TextButton
          onClick={() =>
            void change('people.distinct', { a: a.id, b: b.id }, { says: 'Kept as two people.' }).catch(sayTrouble)
          }
        >
          Two different people
        </TextButton>
      </Row>
    </Card>
  )
}

function Side({ person }: { person: Person }) {
  return (
    <div>
      <Link to="/people/$id" params={{ id: person.id }}>
        <Name of={person.name} wraps />
      </Link>
      <Quiet>
        <Name of={[person.title, person.company].filter(Boolean).join(', ') || 'nothing known of their work'} wraps />
      </Quiet>
      <Quiet>
        {person.tie.seen.length === 0
          ? 'not seen'
          : `Seen in ${person.tie.seen.map(seen => channelWord(seen.channel)).join(', ')}`}
      </Quiet>
      <Quiet>{[...person.emails, ...person.urls].slice(0, 3).join(' · ')}</Quiet>
    </div>
  )
}
