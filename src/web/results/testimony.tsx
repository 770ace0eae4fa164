import { useState } from 'react'
import type { Outcome } from '../api/results.ts'
import { useKeep } from '../log/use-keep.ts'
import type { Lever } from '../api/types.ts'
import { LEVER_ORDER, leverWord } from '../words/labels.ts'
import { percent } from '../words/numbers.ts'
import style from './results.module.css'

/** The user's own word on what made the difference, in parts over levers; it stands beside what was seen. */
export function Testimony({ one }: { one: Outcome }) {
  const [parts, setParts] = useState<Readonly<Partial<Record<Lever, number>>>>(one.said ?? {})
  const { busy, trouble, keep } = useKeep(() => undefined)
  const whole = LEVER_ORDER.reduce((sum, lever) => sum + (parts[lever] ?? 0), 0)
  return (
    <form
      className={style.testimony}
      onSubmit={event => {
        event.preventDefault()
        void keep('outcomes.testify', { id: one.id, parts }, { says: 'Kept your word.' })
      }}
    >
      <h3>What made the difference, in your own word?</h3>
      {LEVER_ORDER.map(lever => (
        <label key={lever} className={style.slider}>
          <span>{leverWord(lever)}</span>
          <input
            type="range"
            min={0}
            max={10}
            step={1}
            value={parts[lever] ?? 0}
            aria-valuetext={whole === 0 ? 'no part' : percent((parts[lever] ?? 0) / whole)}
            onChange={event => setParts({ ...parts, [lever]: Number(event.target.value) })}
          />
          <span className="figures">{whole === 0 ? '–' : percent((parts[lever] ?? 0) / whole)}</span>
        </label>
      ))}
      {trouble ? <p role="alert">{trouble}</p> : null}
      <button type="submit" className={style.act} disabled={busy}>
        {whole === 0 ? 'No word on it' : 'Keep my word'}
      </button>
    </form>
  )
}
