import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWrong } from './kept-form.tsx'
import style from './forms.module.css'

type Field = { name: string; label: string; value?: string | null | undefined; required?: boolean; hint?: string }

/** One line of text. */
export function TextField({
  name,
  label,
  value,
  required = false,
  hint,
  most = 300,
  type = 'text',
}: Field & { most?: number; type?: 'text' | 'email' | 'url' }) {
  return (
    <TextInput
      name={name}
      type={type}
      label={label}
      description={hint}
      defaultValue={value ?? ''}
      required={required}
      maxLength={most}
      autoComplete="off"
      error={useWrong(name)}
    />
  )
}

/** Several lines of text. */
export function LongField({ name, label, value, required = false, hint, most = 2_000 }: Field & { most?: number }) {
  return (
    <Textarea
      name={name}
      label={label}
      description={hint}
      defaultValue={value ?? ''}
      required={required}
      maxLength={most}
      autosize
      minRows={2}
      error={useWrong(name)}
    />
  )
}

/** A day, of `since` at the earliest and `until` at the latest. */
export function DayField({
  name,
  label,
  value,
  required = false,
  hint,
  since,
  until,
}: Field & { since?: string; until?: string }) {
  return (
    <TextInput
      name={name}
      label={label}
      description={hint}
      type="date"
      defaultValue={value ?? ''}
      required={required}
      {...(since === undefined ? {} : { min: since })}
      {...(until === undefined ? {} : { max: until })}
      error={useWrong(name)}
    />
  )
}

/** A number of at least `least` and at most `most`. */
export function NumberField({
  name,
  label,
  value,
  required = false,
  hint,
  least,
  most,
}: Field & { least: number; most: number }) {
  return (
    <TextInput
      name={name}
      label={label}
      description={hint}
      type="number"
      inputMode="decimal"
      step="any"
      min={least}
      max={most}
      defaultValue={value ?? ''}
      required={required}
      error={useWrong(name)}
    />
  )
}

/** One of a few. */
export function ChoiceField({
  name,
  label,
  value,
  hint,
  options,
}: Omit<Field, 'required'> & { options: Readonly<Record<string, string>> }) {
  return (
    <NativeSelect
      name={name}
      label={label}
      description={hint}
      defaultValue={value ?? Object.keys(options)[0] ?? ''}
      data={Object.entries(options).map(([one, says]) => ({ value: one, label: says }))}
      error={useWrong(name)}
    />
  )
}

/** Fields side by side where there is room. */
export function Beside({ children }: { children: ReactNode }) {
  return <div className={style.beside}>{children}</div>
}
