import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BrandChanges } from '../api/brand.ts'
import { change } from '../api/change.ts'
import { Beside, ChoiceField, LongField, TextField } from '../forms/fields.tsx'
import { KeptForm } from '../forms/kept-form.tsx'
import { ifAny } from '../growth/given.ts'
import { chosen } from '../log/use-keep.ts'
import { TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'

const SECTIONS = {
  work: 'Work: a position',
  education: 'Education: a study, a school',
  certificates: 'A certificate',
  courses: 'A course',
  languages: 'A language',
  awards: 'An award',
  interests: 'An interest',
  references: 'A reference',
} as const
type Section = keyof typeof SECTIONS
const ALL = Object.keys(SECTIONS) as Section[]

/** How the fields are called in each section; a field that is not named has no place in it. */
const WORDS: Readonly<
  Record<Section, Partial<Record<'title' | 'where' | 'since' | 'until' | 'level' | 'text', string>>>
> = {
  work: { title: 'What you are there', where: 'Where', since: 'Since', until: 'Until', text: 'What you did' },
  education: { title: 'Degree or subject', where: 'School', since: 'Since', until: 'Until', text: 'What it was about' },
  certificates: { title: 'What it is called', where: 'Who issued it', since: 'When', until: 'Until when it holds' },
  courses: { title: 'What it is called', where: 'Who gave it', since: 'When' },
  languages: { title: 'Language', level: 'How well, in words' },
  awards: { title: 'What it is called', where: 'Who gave it', since: 'When', text: 'What for' },
  interests: { title: 'What you care for' },
  references: { title: 'Who says it', text: 'What they say' },
}
const WHEN = 'a year, or like 2024-03'

/** Opens the form for a line that no source tells. */
export function WriteLine({ main = false }: { main?: boolean }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button onClick={() => setOpened(true)} {...(main ? { 'data-main': true } : {})}>
        Write a line down
      </Button>
      {opened ? <LineForm onClose={() => setOpened(false)} /> : null}
    </>
  )
}

function LineForm({ onClose }: { onClose: () => void }) {
  const [section, setSection] = useState<Section>('work')
  const words = WORDS[section]
  return (
    <Dialog title="A line of your CV" onClose={onClose}>
      <KeptForm
        act="Write it down"
        beside={{ E_FUTURE: 'since', E_SPAN: 'until', E_DAY: 'since' }}
        onKeep={async text => {
          const title = text('title')
          await change('cv.add', lineOf(section, title, text), { says: `Wrote down ${title}.` })
          onClose()
        }}
      >
        <div
          onChange={event =>
            event.target instanceof HTMLSelectElement ? setSection(chosen(ALL, event.target.value)) : undefined
          }
        >
          <ChoiceField name="section" label="What it is" options={SECTIONS} />
        </div>
        <TextField name="title" label={words.title ?? ''} required />
        {words.where ? <TextField name="where" label={words.where} /> : null}
        {words.level ? <TextField name="level" label={words.level} most={100} /> : null}
        {words.since ? (
          <Beside>
            <TextField name="since" label={words.since} hint={WHEN} most={10} />
            {words.until ? (
              <TextField
                name="until"
                label={words.until}
                hint={section === 'certificates' ? WHEN : 'empty: it goes on'}
                most={10}
              />
            ) : null}
          </Beside>
        ) : null}
        {words.text ? <LongField name="text" label={words.text} most={5_000} /> : null}
      </KeptForm>
    </Dialog>
  )
}

function lineOf(section: Section, title: string, text: (name: string) => string): BrandChanges['cv.add']['input'] {
  return {
    section,
    title,
    ...ifAny('where', text('where')),
    ...ifAny('level', text('level')),
    ...ifAny('since', text('since')),
    ...ifAny('until', text('until')),
    ...ifAny('text', text('text')),
  }
}

/** Opens the form for the head of a CV. */
export function WriteBasics() {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <TextButton onClick={() => setOpened(true)}>Write down who you are</TextButton>
      {opened ? <BasicsForm onClose={() => setOpened(false)} /> : null}
    </>
  )
}

function BasicsForm({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Who you are" onClose={onClose}>
      <KeptForm
        act="Write it down"
        beside={{ E_NOTHING: 'name' }}
        onKeep={async text => {
          const input = {
            ...ifAny('name', text('name')),
            ...ifAny('label', text('label')),
            ...ifAny('place', text('place')),
            ...ifAny('email', text('email')),
            ...ifAny('phone', text('phone')),
            ...ifAny('url', text('url')),
          }
          await change('cv.basics', input, { says: 'Written down.' })
          onClose()
        }}
      >
        <TextField name="name" label="Your name" hint="What you leave empty stays as it is." />
        <TextField name="label" label="What you do, in a line" />
        <Beside>
          <TextField name="place" label="Where you live" />
          <TextField name="email" label="Mail" type="email" />
        </Beside>
        <Beside>
          <TextField name="phone" label="Telephone" most={100} />
          <TextField name="url" label="Site, with https://" type="url" />
        </Beside>
      </KeptForm>
    </Dialog>
  )
}
