import { NativeSelect, TextInput } from '@mantine/core'
import { FORM_WORDS as PIECE_WORDS } from '../brand/brand-says.ts'
import { chosen, today } from '../log/use-keep.ts'
import { FORM_WORDS, KIND_WORDS, STATE_WORDS } from '../results/result-says.ts'
import type { Fixing } from './fixing.ts'
import style from './capture.module.css'

const options = <T extends string>(words: Readonly<Record<T, string>>) =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }))
const keys = <T extends string>(words: Readonly<Record<T, string>>) => Object.keys(words) as T[]
const STANDS = { idea: 'an idea', draft: 'half written' } as const

/** What a line says of hopes and results, to be said otherwise. */
export function HopeFields(fixing: Fixing) {
  const { kind } = fixing.reading
  if (kind === 'idea') return <IdeaFields {...fixing} />
  if (kind === 'opportunity') return <OpportunityFields {...fixing} />
  if (kind === 'result') return <ResultFields {...fixing} />
  return <ExpectationFields {...fixing} />
}

function IdeaFields(fixing: Fixing) {
  const { reading, fixes, fix } = fixing
  return (
    <div className={style.two}>
      <NativeSelect
        label="As"
        data={options(PIECE_WORDS)}
        value={reading.piece?.form ?? 'article'}
        onChange={event => fix({ ...fixes, pieceForm: chosen(keys(PIECE_WORDS), event.currentTarget.value) })}
      />
      <NativeSelect
        label="How far it is"
        data={options(STANDS)}
        value={reading.piece?.state ?? 'idea'}
        onChange={event => fix({ ...fixes, drafted: event.currentTarget.value === 'draft' })}
      />
      <ByField {...fixing} label="Out by" />
    </div>
  )
}

function OpportunityFields(fixing: Fixing) {
  const { reading, fixes, fix } = fixing
  const { opportunity } = reading
  const known = opportunity?.known ?? null
  return (
    <div className={style.two}>
      <NativeSelect
        label="Where it stands"
        data={options(STATE_WORDS)}
        value={opportunity?.state ?? 'noticed'}
        onChange={event => fix({ ...fixes, opportunityState: chosen(keys(STATE_WORDS), event.currentTarget.value) })}
      />
      <DayField {...fixing} label="Since" />
      {known === null ? (
        <>
          <NativeSelect
            label="Kind"
            data={options(KIND_WORDS)}
            value={opportunity?.kind ?? 'role'}
            onChange={event => fix({ ...fixes, opportunityKind: chosen(keys(KIND_WORDS), event.currentTarget.value) })}
          />
          <FirmField {...fixing} value={opportunity?.organisation ?? ''} />
        </>
      ) : (
        <button type="button" className={style.choice} onClick={() => fix({ ...fixes, fresh: true })}>
          It is another one: keep it as new
        </button>
      )}
    </div>
  )
}

function ResultFields(fixing: Fixing) {
  const { reading, fixes, fix } = fixing
  return (
    <div className={style.two}>
      <NativeSelect
        label="What came"
        data={options(FORM_WORDS)}
        value={reading.result?.form ?? 'other'}
        onChange={event => fix({ ...fixes, resultForm: chosen(keys(FORM_WORDS), event.currentTarget.value) })}
      />
      <DayField {...fixing} label="Day" />
      <FirmField {...fixing} value={reading.result?.organisation ?? ''} />
    </div>
  )
}

function ExpectationFields(fixing: Fixing) {
  const { reading, fixes, fix } = fixing
  const percent = reading.expected?.percent ?? null
  return (
    <div className={style.two}>
      <TextInput
        label="How likely, in percent"
        type="number"
        min={1}
        max={99}
        value={percent === null ? '' : String(percent)}
        onChange={event => {
          const given = Math.round(Number(event.currentTarget.value))
          fix({ ...fixes, percent: given >= 1 && given <= 99 ? given : null })
        }}
      />
      <ByField {...fixing} label="By" />
    </div>
  )
}

function FirmField({ value, fixes, fix }: Fixing & { value: string }) {
  return (
    <TextInput
      label="With which organisation"
      value={value}
      maxLength={300}
      onChange={event => fix({ ...fixes, organisation: event.currentTarget.value })}
    />
  )
}

function ByField({ reading, fixes, fix, label }: Fixing & { label: string }) {
  return (
    <TextInput
      label={label}
      type="date"
      min={today()}
      value={reading.by ?? ''}
      onChange={event => fix({ ...fixes, by: event.currentTarget.value || null })}
    />
  )
}

/** The day it happened; emptied, the one that was read. */
export function DayField({ reading, fixes, fix, label }: Fixing & { label: string }) {
  return (
    <TextInput
      label={label}
      type="date"
      max={today()}
      value={reading.day}
      onChange={event => {
        const { day: _day, ...rest } = fixes
        const given = event.currentTarget.value
        fix(given === '' ? rest : { ...rest, day: given })
      }}
    />
  )
}
