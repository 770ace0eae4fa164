import { useState } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Quiet, TextButton } from '../shell/card.tsx'
import { say, sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import style from './plan.module.css'

/** The private address at which calendar programs on this machine read the plan: made, shown, replaced and withdrawn. */
export function FeedAddress() {
  const [ending, setEnding] = useState<'replace' | 'withdraw'>()
  const feed = useRead('plan.feed', {})
  const make = () => void change('feed.make', {}, { says: 'The plan has an address.' }).catch(sayTrouble)
  return (
    <Answer of={feed} lines={2}>
      {({ path, since }) =>
        path === null || since === null ? (
          <div className={style.out}>
            <h3>An address that calendar programs follow</h3>
            <Quiet>
              A calendar program on this machine can read the plan by itself, while Groundwork runs. The address is
              private and only ever shows the plan.
            </Quiet>
            <div className={style.replies}>
              <TextButton onClick={make}>Make an address</TextButton>
            </div>
          </div>
        ) : (
          <div className={style.out}>
            <h3>An address that calendar programs follow</h3>
            <label className={style.wide}>
              <span>Private address, made on {day(since)}</span>
              <input
                readOnly
                value={`${location.origin}${path}`}
                onFocus={event => event.currentTarget.select()}
                spellCheck={false}
              />
            </label>
            <Quiet>
              Add it as a subscription in a calendar program on this machine. Whoever has it can read the plan, and
              nothing else; a new one makes the old one worthless.
            </Quiet>
            <div className={style.replies}>
              <TextButton onClick={() => void copy(`${location.origin}${path}`).catch(sayTrouble)}>
                Copy the address
              </TextButton>
              <TextButton expanded={ending === 'replace'} onClick={() => setEnding(other(ending, 'replace'))}>
                Replace it
              </TextButton>
              <TextButton expanded={ending === 'withdraw'} onClick={() => setEnding(other(ending, 'withdraw'))}>
                Withdraw it
              </TextButton>
            </div>
            {ending === undefined ? null : <Ending how={ending} onEnd={() => setEnding(undefined)} />}
          </div>
        )
      }
    </Answer>
  )
}

function other<T>(now: T | undefined, next: T): T | undefined {
  return now === next ? undefined : next
}

const HOW = {
  replace: {
    name: 'feed.make',
    does: 'Replace the address',
    says: 'A new address; the old one never opens anything again.',
    means: 'Calendar programs that follow the old address need the new one.',
  },
  withdraw: {
    name: 'feed.withdraw',
    does: 'Withdraw the address',
    says: 'The address is withdrawn.',
    means: 'Calendar programs that follow it get nothing any more. You can make another later.',
  },
} as const

/** Said before it is done: an address that somebody else may have is not brought back. */
function Ending({ how, onEnd }: { how: keyof typeof HOW; onEnd: () => void }) {
  const { name, does, says, means } = HOW[how]
  const end = async (): Promise<void> => {
    await change(name, {}, { says, undo: false })
    onEnd()
  }
  return (
    <div className={style.out}>
      <p>{means} This cannot be taken back: an address that was closed stays closed.</p>
      <div className={style.replies}>
        <TextButton onClick={() => void end().catch(sayTrouble)}>{does}</TextButton>
      </div>
    </div>
  )
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  say('The address is copied.')
}
