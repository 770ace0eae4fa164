import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Quiet, TextButton } from '../shell/card.tsx'
import { say } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { troubleOf } from './plan-says.ts'
import style from './plan.module.css'

/** The private address at which calendar programs on this machine read the plan: made, shown, replaced and withdrawn. */
export function FeedAddress() {
  const feed = useRead('plan.feed', {})
  const tell = (error: unknown) => say(troubleOf(error), { tone: 'trouble' })
  const make = (says: string) => void change('feed.make', {}, { says }).catch(tell)
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
              <TextButton onClick={() => make('The plan has an address.')}>Make an address</TextButton>
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
              <TextButton onClick={() => void copy(`${location.origin}${path}`).catch(tell)}>
                Copy the address
              </TextButton>
              <TextButton onClick={() => make('A new address; the old one opens nothing any more.')}>
                Replace it
              </TextButton>
              <TextButton
                onClick={() => void change('feed.withdraw', {}, { says: 'The address is withdrawn.' }).catch(tell)}
              >
                Withdraw it
              </TextButton>
            </div>
          </div>
        )
      }
    </Answer>
  )
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  say('The address is copied.')
}
