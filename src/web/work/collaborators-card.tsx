import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { Trouble } from '../api/call.ts'
import type { ProjectShown } from '../api/work.ts'
import { TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { PeopleField, usePeople } from '../forms/people-field.tsx'
import { ifAny } from '../growth/given.ts'
import { Card, Quiet, Row, TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { copyText } from '../shell/copy-text.ts'
import { sayTrouble } from '../shell/toast.ts'
import { Name } from '../words/name.tsx'
import { counted, inUnit, known } from '../words/numbers.ts'
import style from './work.module.css'

const MOST = 60

/** Who else had a part, with the ties that grew in it and the sentence that names everybody. */
export function CollaboratorsCard({ data }: { data: ProjectShown }) {
  const { project, collaborators, ties, telling } = data
  return (
    <Card title="With whom">
      {collaborators.length === 0 ? <Quiet>Nothing says yet who else had a part.</Quiet> : null}
      <ul className={style.people}>
        {collaborators.slice(0, MOST).map(one => (
          <Collaborator key={one.id} project={project.id} one={one} />
        ))}
      </ul>
      {collaborators.length > MOST ? <Quiet>and {counted(collaborators.length - MOST, 'other')}</Quiet> : null}
      <AddCollaborator id={project.id} />
      {ties.began === 0 ? null : (
        <p>
          {counted(ties.began, 'tie', 'ties')} began in it
          {known(ties.twoWay) ? `; two-way within a year: ${inUnit(ties.twoWay, 'share')}` : ''}.
        </p>
      )}
      {telling.line === null ? null : <Credit line={telling.line} says={telling.suggests} />}
    </Card>
  )
}

/** The sentence that gives credit, to be taken along wherever the project is told. */
function Credit({ line, says }: { line: string; says: string | null }) {
  const copy = () => copyText(line)
  return (
    <div className={style.credit}>
      <p className={style.note}>Credit to others, wherever you tell of it: {says}</p>
      <blockquote>
        <Name of={line} wraps />
      </blockquote>
      <TextButton onClick={() => void copy()}>Copy the sentence</TextButton>
    </div>
  )
}

function Collaborator({ project, one }: { project: string; one: ProjectShown['collaborators'][number] }) {
  const { id, name, did, days, byHand, grew } = one
  const said = [
    did,
    days > 0 ? `${counted(days, 'day', 'days')} together` : null,
    grew ? 'a two-way tie grew in it' : null,
  ]
  const takeOut = () =>
    change('projects.collaborator', { id: project, person: id, remove: true }, { says: `Took out ${name}.` }).catch(
      sayTrouble,
    )
  return (
    <li className={style.item} data-lever="project">
      <Link to="/people/$id" params={{ id }}>
        <Name of={name} wraps />
      </Link>
      <p className={style.note}>{said.filter(Boolean).join(', ') || 'What they did is not said.'}</p>
      {byHand ? (
        <Row>
          <TextButton onClick={() => void takeOut()} label={`Take out ${name}`}>
            Take out
          </TextButton>
        </Row>
      ) : null}
    </li>
  )
}

function AddCollaborator({ id }: { id: string }) {
  const [opened, setOpened] = useState(false)
  return (
    <div data-screen-only>
      <TextButton onClick={() => setOpened(true)}>Add somebody who had a part</TextButton>
      {opened ? <CollaboratorForm id={id} onClose={() => setOpened(false)} /> : null}
    </div>
  )
}

function CollaboratorForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { people, setPeople } = usePeople()
  return (
    <Dialog title="Who had a part" onClose={onClose}>
      <KeptForm
        act="Add"
        beside={{ E_AMBIGUOUS: 'people', E_NOT_FOUND: 'people', E_NOBODY: 'people' }}
        onKeep={async text => {
          const [who] = people
          if (who === undefined) throw new Trouble('E_NOBODY', 'Say who it was.', 400)
          const named = who.id === '' ? { person: who.name, newcomer: true } : { person: who.id }
          await change(
            'projects.collaborator',
            { id, ...named, ...ifAny('did', text('did')) },
            { says: `${who.name} had a part in it.` },
          )
          onClose()
        }}
      >
        <PeopleField people={people} setPeople={setPeople} label="Who" most={1} />
        <TextField name="did" label="What they did" most={500} />
      </KeptForm>
    </Dialog>
  )
}
