import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useRead } from '../api/read.ts'
import type { DraftForm } from '../api/mentors.ts'
import { Answer } from '../shell/answer.tsx'
import { TextButton } from '../shell/card.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { say } from '../shell/toast.ts'
import { Quoted } from '../words/name.tsx'
import style from './mentors.module.css'

type About = { readonly person: string; readonly skills: readonly string[] } | { readonly mentorship: string }

const TITLES = { ask: 'Ask', session: 'The next session', thanks: 'Say thanks' } as const

/** A message from the user's own words and facts: to copy, or to open in their own mail program. Nothing is sent from here. */
export function DraftDialog({
  about,
  form,
  onClose,
  onAsked,
}: {
  about: About
  form: DraftForm
  onClose: () => void
  onAsked?: (person: { id: string; name: string }) => void
}) {
  const [words, setWords] = useState('')
  const [goal, setGoal] = useState('')
  const whom = 'person' in about ? { person: about.person, skills: [...about.skills] } : { id: about.mentorship }
  const goals = goal.trim() === '' ? {} : { goals: [goal.trim()] }
  const draft = useRead('mentorships.draft', { ...whom, form, words, ...goals }, { keep: true })
  const person = useRead('people.show', { id: 'person' in about ? about.person : '' }, { enabled: 'person' in about })
  const who = person.data?.person
  return (
    <Dialog title={TITLES[form]} onClose={onClose} wide>
      <div className={style.fields}>
        <label className={style.field}>
          <span>In your own words: why them, what happened, what you want to ask</span>
          <textarea value={words} rows={3} maxLength={10_000} onChange={event => setWords(event.currentTarget.value)} />
        </label>
        {form === 'ask' ? (
          <label className={style.field}>
            <span>What you want to reach</span>
            <input
              value={goal}
              maxLength={500}
              autoComplete="off"
              onChange={event => setGoal(event.currentTarget.value)}
            />
          </label>
        ) : null}
        <Answer of={draft} lines={6}>
          {({ subject, body, mailto }) => (
            <Letter subject={subject} body={body} mailto={mailto}>
              {onAsked && who ? (
                <TextButton onClick={() => onAsked({ id: who.id, name: who.name })}>
                  I have asked: write it down
                </TextButton>
              ) : null}
            </Letter>
          )}
        </Answer>
      </div>
    </Dialog>
  )
}

function Letter({
  subject,
  body,
  mailto,
  children,
}: {
  subject: string
  body: string
  mailto: string | null
  children: ReactNode
}) {
  return (
    <>
      <div className={style.letter} aria-label="The draft" role="region">
        <p>
          <b>{subject}</b>
        </p>
        <Quoted text={body} />
      </div>
      <div className={style.does}>
        <Button onClick={() => void copy(`${subject}\n\n${body}`)}>Copy</Button>
        {mailto === null ? (
          <span className={style.note}>No mail address is known, so there is nothing to open.</span>
        ) : (
          <a className={style.pill} href={mailto}>
            Open in your mail program
          </a>
        )}
        {children}
      </div>
      <p className={style.note}>Nothing is sent from here. Read it before you send it.</p>
    </>
  )
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say('Copied.')
  } catch {
    say('This browser did not let the text be copied; select it and copy it by hand.', { tone: 'trouble' })
  }
}
