import { Button } from '@mantine/core'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Project } from '../api/work.ts'
import { Beside, ChoiceField, DayField, LongField, NumberField, TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { ifAny, listOf } from '../growth/given.ts'
import { today } from '../log/use-keep.ts'
import { FORM_WORDS, FORMS } from '../results/result-says.ts'
import { Dialog } from '../shell/dialog.tsx'
import style from './work.module.css'

/** Ends a project with what came of it. */
export function EndProject({ project }: { project: Project }) {
  const [opened, setOpened] = useState(false)
  return (
    <div data-screen-only>
      <Button variant="default" onClick={() => setOpened(true)}>
        End it with a result
      </Button>
      {opened ? <EndForm project={project} onClose={() => setOpened(false)} /> : null}
    </div>
  )
}

const NO_RESULT = { '': 'nothing one can point at' }

function EndForm({ project: { id, skills }, onClose }: { project: Project; onClose: () => void }) {
  return (
    <Dialog title="How it ended" onClose={onClose}>
      <KeptForm
        act="End it"
        beside={{ E_FUTURE: 'day', E_DAY: 'day' }}
        onKeep={async text => {
          const outcome = FORMS.find(one => one === text('outcome'))
          const value = text('value')
          const said = {
            id,
            result: text('result'),
            skills: listOf(text('skills'), ','),
            ...ifAny('day', text('day')),
            ...(outcome === undefined
              ? {}
              : {
                  outcome,
                  ...ifAny('organisation', text('organisation')),
                  ...(value === '' ? {} : { value: Number(value) }),
                }),
          }
          await change('projects.end', said, {
            says: outcome === undefined ? 'Ended, with what came of it.' : 'Ended, and its result is written down.',
          })
          onClose()
        }}
      >
        <LongField name="result" label="What came of it" required />
        <Beside>
          <DayField name="day" label="When it ended" value={today()} until={today()} />
          <TextField name="skills" label="Skills it shows (with commas)" value={skills.join(', ')} most={1_000} />
        </Beside>
        <Tangible />
      </KeptForm>
    </Dialog>
  )
}

/** A result one can point at stands among the results as well, once. */
function Tangible() {
  const [outcome, setOutcome] = useState('')
  return (
    <fieldset
      className={style.group}
      onChange={event => {
        const { name, value } = event.target as unknown as HTMLSelectElement
        if (name === 'outcome') setOutcome(value)
      }}
    >
      <legend>A result it led to</legend>
      <ChoiceField
        name="outcome"
        label="Kind"
        hint="It stands among your results as well."
        options={{ ...NO_RESULT, ...FORM_WORDS }}
      />
      {outcome === '' ? null : (
        <Beside>
          <TextField name="organisation" label="Who gave it" />
          <NumberField name="value" label="Worth, in your own measure" least={0} most={1e12} />
        </Beside>
      )}
    </fieldset>
  )
}
