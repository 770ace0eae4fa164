import { useState } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { Queries } from '../api/operations.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { inUnit, shownUnit } from './cap-unit.ts'
import style from './data.module.css'

type Cap = Queries['settings.caps']['output']['caps'][number]

/** What a file or a server may cost before it is refused: each cap with its unit, what is usual, and the way back to it. */
export function CapsCard() {
  const caps = useRead('settings.caps', {})
  return (
    <Card title="What a file or a server may cost">
      <p className={style.lead}>
        What goes beyond one of these is left out, cut or refused there, and the ledger or the refusal names the cap.
        Raise one only for a file or a server that you trust.
      </p>
      <Answer of={caps} lines={6}>
        {({ caps: rows }) => <Groups rows={rows} />}
      </Answer>
    </Card>
  )
}

function Groups({ rows }: { rows: readonly Cap[] }) {
  const keep = (name: string, value: number | null): void => {
    const changed = rows.map(row => [row.name, row.name === name ? (value ?? row.usual) : row.now, row.usual] as const)
    const kept = Object.fromEntries(changed.filter(([, now, usual]) => now !== usual).map(([cap, now]) => [cap, now]))
    void change('settings.set', { name: 'caps', value: kept }, { says: 'Kept.' }).catch(sayTrouble)
  }
  return (
    <>
      {[...new Set(rows.map(({ group }) => group))].map(group => {
        const mine = rows.filter(row => row.group === group)
        const changed = mine.filter(({ now, usual }) => now !== usual).length
        return (
          <details key={group} className={style.caps} open={changed > 0}>
            <summary>
              {group.charAt(0).toUpperCase() + group.slice(1)}
              {changed > 0 ? <span className={style.changed}>{changed} changed</span> : null}
            </summary>
            <div className={style.settings}>
              {mine.map(row => (
                <CapLine key={`${row.name} ${row.now}`} cap={row} keep={value => keep(row.name, value)} />
              ))}
            </div>
          </details>
        )
      })}
    </>
  )
}

/** A number in the unit that suits its usual value; kept when it is left. */
function CapLine({ cap, keep }: { cap: Cap; keep: (value: number | null) => void }) {
  const { word, size } = shownUnit(cap.unit, cap.usual)
  const [text, setText] = useState(String(cap.now / size))
  const value = inUnit(text, size)
  const leave = (): void => {
    if (value !== null && value !== cap.now) keep(value)
  }
  const usual = `${(cap.usual / size).toLocaleString('en')}${word === '' ? '' : ` ${word}`}`
  return (
    <div className={style.setting}>
      <span>
        {cap.says}
        <Quiet>
          {value === null ? 'A number above nothing is needed. ' : ''}
          Usually {usual}, called {cap.name}.{' '}
          {cap.now === cap.usual ? null : (
            <TextButton label={`Set ${cap.name} back to ${usual}`} onClick={() => keep(null)}>
              Set it back
            </TextButton>
          )}
        </Quiet>
      </span>
      <label className={style.clocks}>
        <input
          className={style.cap}
          inputMode="decimal"
          aria-label={`${cap.says}${word === '' ? '' : `, ${word}`}`}
          aria-invalid={value === null}
          value={text}
          onChange={event => setText(event.target.value)}
          onBlur={leave}
          onKeyDown={event => {
            if (event.key === 'Enter') leave()
          }}
        />
        {word}
      </label>
    </div>
  )
}
