import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useKeep } from '../log/use-keep.ts'
import { Dialog } from '../shell/dialog.tsx'
import { percent } from '../words/numbers.ts'
import { dayIn, endOf, PRESETS, sentence } from './expect-says.ts'
import type { Subject } from './expect-says.ts'
import style from './expectations.module.css'

const LIKELY: readonly number[] = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95]

/** Of what kind of thing something is expected, and what the thing is called. */
type Expected = { about: Subject; label: string }

/** What is expected, how likely, by when: filled in so that a second click keeps it, all of it open to change. */
export function ExpectDialog({ about, id, label, onClose }: Expected & { id?: string; onClose: () => void }) {
  const { busy, trouble, keep } = useKeep(onClose)
  const { presets, preset, take, sign, says, setSays, by, setBy } = useFilledIn({ about, label })
  const [probability, setProbability] = useState(0.5)
  return (
    <Dialog title="What do you expect?" onClose={onClose}>
      <form
        className={style.fields}
        onSubmit={event => {
          event.preventDefault()
          void keep(
            'forecasts.add',
            { says, probability, by: endOf(by), about, sign, label, ...(id === undefined ? {} : { id }) },
            { says: 'Expected; what comes is compared.' },
          )
        }}
      >
        {presets.length > 1 ? (
          <Pills label="What" choices={presets.map(one => one.says)} chosen={preset} onChoose={take} />
        ) : null}
        <TextInput
          label="In a sentence"
          required
          maxLength={500}
          value={says}
          onChange={event => setSays(event.currentTarget.value)}
          autoComplete="off"
        />
        <Pills
          label="How likely"
          choices={LIKELY.map(percent)}
          chosen={LIKELY.indexOf(probability)}
          onChoose={place => setProbability(LIKELY[place] ?? probability)}
        />
        <TextInput
          label="By"
          type="date"
          required
          value={by}
          min={dayIn(1)}
          onChange={event => setBy(event.currentTarget.value)}
        />
        <p className={style.note}>
          {sign === 'asked'
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

/** What can be expected of such a thing, the one that is taken, and the sentence and day it fills in. */
function useFilledIn({ about, label }: Expected) {
  const presets = PRESETS[about]
  const [preset, setPreset] = useState(0)
  const chosen = presets[preset] ?? { says: 'comes', sign: 'asked' as const, days: 90 }
  const [says, setSays] = useState(sentence(label, chosen.says))
  const [by, setBy] = useState(dayIn(chosen.days))
  const take = (place: number) => {
    const next = presets[place]
    if (!next) return
    setPreset(place)
    setSays(sentence(label, next.says))
    setBy(dayIn(next.days))
  }
  return { presets, preset, take, sign: chosen.sign, says, setSays, by, setBy }
}

/** One of several, each a button; `chosen` is its place. */
function Pills({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string
  choices: readonly string[]
  chosen: number
  onChoose: (place: number) => void
}) {
  return (
    <div className={style.pills} role="group" aria-label={label}>
      {choices.map((says, place) => (
        <button
          key={says}
          type="button"
          className={style.pill}
          aria-pressed={place === chosen}
          onClick={() => onChoose(place)}
        >
          {says}
        </button>
      ))}
    </div>
  )
}
