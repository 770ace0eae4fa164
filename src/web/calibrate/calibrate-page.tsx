import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { post } from '../api/call.ts'
import { undo } from '../api/change.ts'
import { client, readAgain } from '../api/client.ts'
import { reading, useRead } from '../api/read.ts'
import type { Calibration } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { useKeys } from '../shell/keys.ts'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { Question } from './question.tsx'
import { Narrowing } from './narrowing.tsx'
import style from './calibrate.module.css'

type Reply = 'yes' | 'no' | 'unsure'

/** The thirty questions: one person a screen, by keys, the range narrowing beside them; stop any time. */
export function CalibratePage() {
  const state = useRead('calibration.next', {})
  return (
    <Page
      title="Thirty questions"
      crumbs={<Link to="/">Check</Link>}
      lead="Would this person go out of their way for you? Your answers teach the numbers what a two-way tie is to you. Stop any time; what you said is kept."
    >
      <Answer of={state}>{data => (data.updating ? <Measuring /> : <Asking state={data} />)}</Answer>
    </Page>
  )
}

/** Before anything was measured, nobody can be asked about; the page looks again until somebody can. */
function Measuring() {
  useEffect(() => {
    const again = setInterval(
      () => void client.invalidateQueries({ queryKey: reading('calibration.next', {}).queryKey }),
      1500,
    )
    return () => clearInterval(again)
  }, [])
  return (
    <Card label="Being measured">
      <h2>Your ties are being measured for the first time.</h2>
      <div role="status">
        <Quiet>The first question comes by itself as soon as that is done.</Quiet>
      </div>
    </Card>
  )
}

function Asking({ state }: { state: Calibration }) {
  const [busy, setBusy] = useState(false)
  const [given, setGiven] = useState(0)
  const answer = async (reply: Reply) => {
    if (!state.person || busy) return
    setBusy(true)
    try {
      const next = await post<Calibration>('calibration.answer', { id: state.person.id, answer: reply })
      client.setQueryData(reading('calibration.next', {}).queryKey, next)
      setGiven(given + 1)
      if (!next.person) await readAgain()
    } catch (error) {
      sayTrouble(error, 'The answer was not kept.')
    }
    setBusy(false)
  }
  const back = async () => {
    if (given === 0 || busy) return
    setGiven(given - 1)
    await undo()
  }
  useKeys('Thirty questions', [
    { keys: 'y, ArrowRight', says: 'Yes', run: () => void answer('yes') },
    { keys: 'n, ArrowLeft', says: 'No', run: () => void answer('no') },
    { keys: 'd, ArrowDown', says: 'Do not know', run: () => void answer('unsure') },
    { keys: 'z, ArrowUp', says: 'Take back the last answer', run: () => void back() },
  ])
  return (
    <div className={style.screen}>
      {state.person ? (
        <Question state={state} answer={answer} {...(given > 0 ? { back } : {})} />
      ) : (
        <Card label="Done">
          <h2>{state.asked > 0 ? 'That is all there is to ask.' : 'There is nobody to ask about yet.'}</h2>
          <Quiet>
            {state.asked > 0
              ? 'Every number now rests on what you said as well.'
              : 'Questions are about people seen in contact with you: in messages, mail or a calendar.'}
          </Quiet>
          {state.asked > 0 ? <Link to="/">Go to Check</Link> : <Link to="/import">Import your data</Link>}
        </Card>
      )}
      <Narrowing state={state} />
      {state.person ? (
        <p className={style.stop}>
          <Link to="/">Stop here</Link>
        </p>
      ) : null}
    </div>
  )
}
