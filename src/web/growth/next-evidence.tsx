import type { NextEvidence } from '../api/growth.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { duration } from '../words/numbers.ts'
import type { Witness } from './rate-dialog.tsx'
import style from './growth.module.css'

/** What would tell most about a skill for its minutes. */
export function NextEvidenceList({
  next,
  act,
}: {
  next: readonly NextEvidence[]
  act: (form: Witness | 'self-anchored') => void
}) {
  return (
    <Card title="What would tell more">
      {next.length === 0 ? (
        <Quiet>Every kind of evidence is here already; more of it narrows the range slowly.</Quiet>
      ) : (
        <ul className={style.stack}>
          {next.map(({ form, does, minutes, why }) => (
            <li key={form} className={style.next}>
              <p>
                {does} <span className={style.note}>{duration(minutes)}</span>
              </p>
              <p className={style.note}>{why}</p>
              {isWitness(form) ? (
                <TextButton onClick={() => act(form)} label={`I have it: write it down. ${does}`}>
                  I have it: write it down
                </TextButton>
              ) : (
                <a className={style.jump} href="#place-yourself">
                  Do it now
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function isWitness(form: NextEvidence['form']): form is Witness {
  return form === 'other' || form === 'test' || form === 'rubric'
}
