import { useDeferredValue, useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { StrategyShown, WhatIf } from '../api/plan-api.ts'
import type { Lever } from '../api/types.ts'
import { useRead } from '../api/read.ts'
import { linear } from '../pictures/scale.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { Swatch } from '../time/swatch.tsx'
import { LEVER_ORDER, leverWord } from '../words/labels.ts'
import { hours } from './plan-says.ts'
import type { SetStrategy } from './set-strategy.ts'
import style from './plan.module.css'

const WIDTH = 200

/** What if: move the hours, switch levers, and see at once where the hours would go. Nothing is kept until you say so. */
export function Sliders({ page: { strategy }, set }: { page: StrategyShown; set: SetStrategy }) {
  const [wanted, setWanted] = useState(strategy.hours)
  const [on, setOn] = useState<readonly Lever[]>(strategy.on)
  const asked = useDeferredValue(wanted)
  const whatIf = useRead('plan.whatif', { hours: asked, on: [...on] }, { enabled: on.length > 0, keep: true })
  const isChanged = wanted !== strategy.hours || on.join() !== strategy.on.join()
  const turn = (lever: Lever) =>
    setOn(LEVER_ORDER.filter(one => (one === lever ? !on.includes(one) : on.includes(one))))
  return (
    <section className={style.section} aria-labelledby="hours">
      <h2 id="hours">Hours, and the levers that are on</h2>
      <HoursSlider wanted={wanted} onMove={setWanted} />
      <ul className={style.levers} aria-label="Levers">
        {LEVER_ORDER.map(lever => (
          <LeverRow
            key={lever}
            lever={lever}
            isOn={on.includes(lever)}
            whatIf={whatIf.data}
            onTurn={() => turn(lever)}
          />
        ))}
      </ul>
      {on.length === 0 ? <p role="alert">Leave at least one lever on; without any there is no plan.</p> : null}
      <div aria-live="polite">
        <Quiet>{whatIf.data?.shares.says ?? ''}</Quiet>
        {whatIf.data && whatIf.data.short > 0 ? (
          <p role="alert">What you promised is {hours(whatIf.data.short)} more than that.</p>
        ) : null}
      </div>
      <Quiet>
        The line marks the hours as they are now. Floors, ceilings and promises are set on <Link to="/time">Time</Link>.
      </Quiet>
      <div className={style.replies}>
        <button
          type="button"
          className={style.main}
          disabled={!isChanged || on.length === 0}
          onClick={() => void set({ hours: wanted, on: [...on] }, 'Your hours and levers are kept.')}
        >
          Keep this
        </button>
        {isChanged ? (
          <TextButton
            onClick={() => {
              setWanted(strategy.hours)
              setOn(strategy.on)
            }}
          >
            As it was
          </TextButton>
        ) : null}
      </div>
    </section>
  )
}

function HoursSlider({ wanted, onMove }: { wanted: number; onMove: (hours: number) => void }) {
  return (
    <label className={style.slider}>
      <span>
        Hours a week: <b className="figures">{hours(wanted)}</b>
      </span>
      <input
        type="range"
        min={1}
        max={40}
        step={0.5}
        value={wanted}
        onChange={event => onMove(Number(event.target.value))}
      />
    </label>
  )
}

function LeverRow({
  lever,
  isOn,
  whatIf,
  onTurn,
}: {
  lever: Lever
  isOn: boolean
  whatIf: WhatIf | undefined
  onTurn: () => void
}) {
  const row = whatIf?.levers.find(one => one.lever === lever)
  const most = Math.max(1, ...(whatIf?.levers.flatMap(one => [one.hours, one.now]) ?? []))
  const x = linear(0, most, 0, WIDTH)
  return (
    <li className={style.leverRow}>
      <label className={style.check}>
        <input type="checkbox" checked={isOn} onChange={onTurn} />
        <Swatch lever={lever} /> {leverWord(lever)}
      </label>
      <svg className={style.bar} viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden data-lever={lever}>
        <rect className={style.planned} x={0} y={3} width={x(row?.hours ?? 0)} height={14} rx={2} />
        <line className={style.limit} x1={x(row?.now ?? 0)} x2={x(row?.now ?? 0)} y1={0} y2={20} />
      </svg>
      <span className="figures">{row && isOn ? hours(row.hours) : 'off'}</span>
    </li>
  )
}
