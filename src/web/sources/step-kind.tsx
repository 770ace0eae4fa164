import { Link } from '@tanstack/react-router'
import type { AccountKind } from '../api/types.ts'
import { Quiet } from '../shell/card.tsx'
import { KIND_NAMES, KINDS } from './kinds.ts'
import { Step } from './step.tsx'
import style from './sources.module.css'

/** The first step: what kind of account. */
export function StepKind({ choose }: { choose: (kind: AccountKind) => void }) {
  return (
    <Step title="What do you want to connect?">
      <ul className={style.kinds}>
        {KIND_NAMES.map(kind => (
          <li key={kind}>
            <button type="button" className={style.kind} onClick={() => choose(kind)}>
              <strong>{KINDS[kind].title}</strong>
              <small>{KINDS[kind].brings}</small>
            </button>
          </li>
        ))}
      </ul>
      <div className={style.wide}>
        <Quiet>
          Nothing is changed there: Groundwork only reads. Have a file instead? <Link to="/import">Drop it</Link>.
        </Quiet>
      </div>
    </Step>
  )
}
