import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { change } from '../api/change.ts'
import type { Mentorship } from '../api/mentors.ts'
import { Card, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { Name, Quoted } from '../words/name.tsx'
import { AgreementFields, readAgreement } from './agreement-fields.tsx'
import { rhythmSays, STATE_WORDS } from './mentors-say.ts'
import style from './mentors.module.css'

/** What was agreed, in words; changed in place, paused, taken up again, ended well. */
export function AgreementCard({ data, end }: { data: Mentorship; end: () => void }) {
  const [editing, setEditing] = useState(false)
  const { lacking } = data
  return (
    <Card title="What you agreed on">
      <Terms data={data} />
      {lacking.length === 0 ? null : (
        <ul className={style.because} aria-label="Not agreed on yet">
          {lacking.map(says => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
      <States data={data} end={end} edit={() => setEditing(!editing)} editing={editing} />
      {editing ? <EditForm data={data} onDone={() => setEditing(false)} /> : null}
    </Card>
  )
}

function Terms({ data: { agreement, people } }: { data: Mentorship }) {
  return (
    <dl className={style.facts}>
      <Fact term="With">
        {people.length === 0
          ? 'somebody who is no longer known here'
          : people.map((person, place) => (
              <span key={person.id}>
                {place > 0 ? ', ' : ''}
                <Link to="/people/$id" params={{ id: person.id }}>
                  <Name of={person.name} />
                </Link>
              </span>
            ))}
      </Fact>
      <Fact term="State">
        {STATE_WORDS[agreement.state]}, since {day(agreement.since)}
        {agreement.until === null ? '' : `, until ${day(agreement.until)}`}
      </Fact>
      <Fact term="How often">{rhythmSays(agreement)}</Fact>
      {agreement.goals.length > 0 ? (
        <Fact term="Goals">
          {agreement.goals.map(goal => (
            <Quoted key={goal} text={goal} />
          ))}
        </Fact>
      ) : null}
      {agreement.skills.length > 0 ? (
        <Fact term="Skills">
          <Name of={agreement.skills.join(', ')} wraps />
        </Fact>
      ) : null}
      {agreement.iGive === '' ? null : (
        <Fact term="You give">
          <Quoted text={agreement.iGive} />
        </Fact>
      )}
      {agreement.theyGive === '' ? null : (
        <Fact term="They give">
          <Quoted text={agreement.theyGive} />
        </Fact>
      )}
      {agreement.ended === null ? null : (
        <Fact term="What came of it">
          {agreement.ended.came === '' ? 'nothing written down' : <Quoted text={agreement.ended.came} />}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function States({
  data,
  end,
  edit,
  editing,
}: {
  data: Mentorship
  end: () => void
  edit: () => void
  editing: boolean
}) {
  const { id, agreement } = data
  const move = (state: 'active' | 'paused', says: string) =>
    void change('mentorships.change', { id, state }, { says }).catch(sayTrouble)
  return (
    <div className={style.does} data-screen-only>
      {agreement.state === 'proposed' ? (
        <Button onClick={() => move('active', 'It begins.')}>They said yes</Button>
      ) : null}
      {agreement.state === 'active' ? <TextButton onClick={() => move('paused', 'Paused.')}>Pause</TextButton> : null}
      {agreement.state === 'paused' || agreement.state === 'ended' ? (
        <Button onClick={() => move('active', 'It goes on.')}>Take it up again</Button>
      ) : null}
      {agreement.state === 'ended' ? null : (
        <>
          <TextButton onClick={edit} expanded={editing}>
            Change
          </TextButton>
          <TextButton onClick={end}>{agreement.state === 'proposed' ? 'They said no' : 'End it well'}</TextButton>
        </>
      )}
    </div>
  )
}

function EditForm({ data, onDone }: { data: Mentorship; onDone: () => void }) {
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    try {
      const fields = readAgreement(new FormData(event.currentTarget))
      await change('mentorships.change', { id: data.id, ...fields }, { says: 'The agreement is changed.' })
      onDone()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <form className={style.fields} onSubmit={event => void submit(event)} aria-label="Change the agreement">
      <AgreementFields agreement={data.agreement} />
      {trouble ? <p role="alert">{trouble}</p> : null}
      <div className={style.does}>
        <Button type="submit">Keep</Button>
        <TextButton onClick={onDone}>Cancel</TextButton>
      </div>
    </form>
  )
}
