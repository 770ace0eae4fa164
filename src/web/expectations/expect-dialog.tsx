import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useKeep } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'
import { percent } from '../words/numbers.ts'
import { dayIn, endOf, PRESETS, sentence } from './expect-says.ts'
import type { Subject } from './expect-says.ts'
import style from './expectations.module.css'

const LIKELY = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95] as const

/** What is expected, how likely, by when: filled in so that a second click keeps it, all of it open to change. */
export function ExpectDialog({
  about,
  id,
  label,
  onClose,
}: {
  about: Subject
  id?: string
  label: string
  onClose: () => void
}) {
  const { busy, trouble, keep } = useKeep(onClose)
  const presets = PRESETS[about]
  const [preset, setPreset] = useState(0)
  const chosen = presets[preset] ?? { says: 'comes', sign: 'asked' as const, days: 90 }
  const [says, setSays] = useState(sentence(label, chosen.says))
  const [by, setBy] = useState(dayIn(chosen.days))
  const [probability, setProbability] = useState<number>(0.5)
  const take = (place: number) => {
    const next = presets[place]
    if (!next) return
    setPreset(place)
    setSays(sentence(label, next.says))
    setBy(dayIn(next.days))
  }
  return (
    <Dialog title="What do you expect?" onClose={onClose}>
      <form
        className={style.fields}
        onSubmit={event => {
          event.preventDefault()
          void keep(
            'forecasts.add',
            { says, probability, by: endOf(by), about, sign: chosen.sign, label, ...(id === undefined ? {} : { id }) },
            { says: 'Expected; what comes is compared.' },
          )
        }}
      >
        {presets.length > 1 ? (
          <div className={style.pills} role="group" aria-label="What">
            {presets.map((one, place) => (
              <button
                key={one.says}
                type="button"
                className={style.pill}
                aria-pressed={place === preset}
                onClick={() => take(place)}
              >
                {one.says}
              </button>
            ))}
          </div>
        ) : null}
        <TextInput
          label="In a sentence"
          required
          maxLength={500}
          value={says}
          onChange={event => setSays(event.currentTarget.value)}
          autoComplete="off"
        />
        <div className={style.pills} role="group" aria-label="How likely">
          {LIKELY.map(one => (
            <button
              key={one}
              type="button"
              className={style.pill}
              aria-pressed={one === probability}
              onClick={() => setProbability(one)}
            >
              {percent(one)}
            </button>
          ))}
        </div>
        <TextInput
          label="By"
          type="date"
          required
          value={by}
          min={dayIn(1)}
          onChange={event => setBy(event.currentTarget.value)}
        />
        <p className={style.note}>
          {chosen.sign === 'asked'
            ? 'When the day is over you are asked whether it came; without a word it counts as not come.'
            : 'Whether it came is read from your sources where they show it; you can say it yourself at any time.'}
        </p>
        {trouble ? <p role="alert">{trouble}</p> : null}
        <Button type="submit" data-main disabled={busy}>
          Keep
        </Button>
      </form>
    </Dialog>
  )
}
