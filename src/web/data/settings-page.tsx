import { useId, useState } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { Settings } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { singleKeysOn, switchSingleKeys } from '../shell/keys.ts'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { setScheme, useScheme } from '../theme/scheme.ts'
import type { Scheme } from '../theme/scheme.ts'
import { CapsCard } from './caps-card.tsx'
import { DataTabs } from './data-tabs.tsx'
import style from './data.module.css'

/** The few settings there are; each says what it does. */
export function SettingsPage() {
  const settings = useRead('settings.read', {})
  return (
    <Page title="Settings">
      <DataTabs />
      <Card title="On this screen">
        <Screen />
      </Card>
      <Card title="Your data">
        <Answer of={settings} lines={3}>
          {data => <Kept settings={data} />}
        </Answer>
      </Card>
      <CapsCard />
    </Page>
  )
}

function Screen() {
  const [scheme] = useScheme()
  const [keys, setKeys] = useState(singleKeysOn)
  return (
    <div className={style.settings}>
      <label className={style.setting}>
        <span>Colours</span>
        <select className={style.select} value={scheme} onChange={event => setScheme(event.target.value as Scheme)}>
          <option value="system">as the system</option>
          <option value="light">light</option>
          <option value="dark">dark</option>
        </select>
      </label>
      <label className={style.setting}>
        <span>Single keys (j, k, g c …)</span>
        <select
          className={style.select}
          value={keys ? 'on' : 'off'}
          onChange={event => {
            switchSingleKeys(event.target.value === 'on')
            setKeys(event.target.value === 'on')
          }}
        >
          <option value="on">on</option>
          <option value="off">off</option>
        </select>
      </label>
    </div>
  )
}

type DayHoursOf = {
  readonly title: string
  readonly says: string
  readonly value: string
  keep(value: string): void
}

/** Two clocks; kept when either is left with a time that makes sense. */
function DayHours({ title, says, value, keep }: DayHoursOf) {
  const [from, setFrom] = useState(value.slice(0, 5))
  const [until, setUntil] = useState(value.slice(6))
  const told = useId()
  const wrong = from === '' || until === '' || from >= until
  const leave = () => {
    if (!wrong && `${from}-${until}` !== value) keep(`${from}-${until}`)
  }
  const clock = (of: string, set: (now: string) => void, name: string) => (
    <input
      type="time"
      className={style.select}
      aria-label={`${title}, ${name}`}
      aria-invalid={wrong}
      aria-describedby={told}
      value={of}
      onChange={event => set(event.target.value)}
      onBlur={leave}
    />
  )
  return (
    <div className={style.setting}>
      <span>
        {title}
        <Quiet>
          <span id={told} role={wrong ? 'alert' : undefined}>
            {wrong ? 'The end must come after the beginning.' : says}
          </span>
        </Quiet>
      </span>
      <span className={style.clocks}>
        {clock(from, setFrom, 'from')} to {clock(until, setUntil, 'until')}
      </span>
    </div>
  )
}

function Kept({ settings }: { settings: Settings }) {
  const set = (name: keyof Settings, value: string | null) =>
    void change('settings.set', { name, value }, { says: 'Kept.' }).catch(sayTrouble)
  return (
    <div className={style.settings}>
      <label className={style.setting}>
        <span>
          Words of messages
          <Quiet>
            What is kept of what was written, from the next import on; what is here stays. Of chats and subjects of mail
            words are kept only with “everybody’s”. Numbers need no words.
          </Quiet>
        </span>
        <select
          className={style.select}
          value={settings.keepText}
          onChange={event => set('keepText', event.target.value)}
        >
          <option value="own">only yours on LinkedIn</option>
          <option value="all">everybody’s</option>
          <option value="none">nobody’s</option>
        </select>
      </label>
      <label className={style.setting}>
        <span>
          Time zone
          <Quiet>For dates that say none.</Quiet>
        </span>
        <select
          className={style.select}
          value={settings.zone ?? ''}
          onChange={event => set('zone', event.target.value === '' ? null : event.target.value)}
        >
          <option value="">as this machine ({new Intl.DateTimeFormat().resolvedOptions().timeZone})</option>
          {Intl.supportedValuesOf('timeZone').map(zone => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </label>
      <DayHours
        key={`work ${settings.workHours}`}
        title="Working hours"
        says="What begins outside them, or at a weekend, counts as free time in the rules of hours."
        value={settings.workHours}
        keep={value => set('workHours', value)}
      />
      <DayHours
        key={`focus ${settings.focusHours}`}
        title="Hours for focus"
        says="Time that meetings leave free is looked for here, on workdays."
        value={settings.focusHours}
        keep={value => set('focusHours', value)}
      />
    </div>
  )
}
