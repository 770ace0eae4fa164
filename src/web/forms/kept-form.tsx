import { Button } from '@mantine/core'
import { createContext, useContext, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Trouble } from '../api/call.ts'
import { textsOf } from '../growth/given.ts'
import { Row } from '../shell/card.tsx'
import style from './forms.module.css'

type Texts = (name: string) => string
/** What is wrong, by the name of its field; what belongs to none stands under ''. */
type Wrong = Readonly<Record<string, string>>

const WrongHere = createContext<Wrong>({})

/** The sentence that belongs beside a field; nothing where it is right. */
export function useWrong(name: string): string | undefined {
  return useContext(WrongHere)[name]
}

/**
 * A form that keeps what was typed until it is kept: what a field must be is said beside that field, with focus on the
 * first one; a refusal stands beside the field that `beside` names for its code, else above the button.
 */
export function KeptForm({
  children,
  act = 'Keep',
  beside = {},
  onKeep,
  more,
}: {
  children: ReactNode
  act?: string
  beside?: Readonly<Record<string, string>>
  /** keeps what the fields hold; throws Trouble where it is refused */
  onKeep: (text: Texts) => Promise<unknown>
  /** what stands beside the button */
  more?: ReactNode
}) {
  const [wrong, setWrong] = useState<Wrong>({})
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const found = wrongIn(form)
    setWrong(found)
    const [first] = Object.keys(found)
    if (first !== undefined) return focus(form, first)
    setBusy(true)
    try {
      await onKeep(textsOf(form))
    } catch (error) {
      const place = placeOf(error, beside, form)
      setWrong({ [place]: error instanceof Error ? error.message : 'That was not kept.' })
      focus(form, place)
    }
    setBusy(false)
  }
  return (
    <form
      className={style.form}
      noValidate
      onSubmit={event => void submit(event)}
      onChange={event => {
        const { name } = event.target as unknown as HTMLInputElement
        if (name in wrong || '' in wrong)
          setWrong(Object.fromEntries(Object.entries(wrong).filter(([at]) => at !== name && at !== '')))
      }}
    >
      <WrongHere value={wrong}>{children}</WrongHere>
      {'' in wrong ? <p role="alert">{wrong['']}</p> : null}
      <Row>
        <Button type="submit" data-main disabled={busy}>
          {act}
        </Button>
        {more}
      </Row>
    </form>
  )
}

/** What the browser itself says of fields that are not as they must be, in the user's own language. */
function wrongIn(form: HTMLFormElement): Wrong {
  const fields = [...form.elements].filter(
    (one): one is HTMLInputElement => 'validationMessage' in one && 'name' in one && one.name !== '',
  )
  return Object.fromEntries(fields.filter(one => !one.validity.valid).map(one => [one.name, one.validationMessage]))
}

function placeOf(error: unknown, beside: Readonly<Record<string, string>>, form: HTMLFormElement): string {
  if (!(error instanceof Trouble)) return ''
  const named = error.field ?? beside[error.code]
  return named !== undefined && form.elements.namedItem(named) !== null ? named : ''
}

function focus(form: HTMLFormElement, name: string): void {
  const field = name === '' ? null : form.elements.namedItem(name)
  if (field instanceof HTMLElement) field.focus()
}
