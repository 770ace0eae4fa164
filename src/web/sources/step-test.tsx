import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useJob } from '../api/job.ts'
import type { Probed } from '../api/types.ts'
import { Skeleton } from '../shell/answer.tsx'
import { Quiet } from '../shell/card.tsx'
import { StopJob } from '../shell/stop-job.tsx'
import { plainText } from '../words/imported.ts'
import { counted } from '../words/numbers.ts'
import { adviceFor } from './advice.ts'
import { choicesOf, titleOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { KINDS } from './kinds.ts'
import { LookFirst } from './look-first.tsx'
import type { LookInput } from './look-first.tsx'
import { OwnNetwork } from './own-network.tsx'
import { hostOf } from './server-address.ts'
import { Step } from './step.tsx'
import style from './sources.module.css'

type Props = {
  draft: Draft
  job: string | undefined
  set: (change: Partial<Draft>) => void
  test: () => Promise<void>
  look: () => LookInput
  back: () => void
  next: () => void
}

/** The third step: the connection is tested. Where it fails: why in words, and what to do. */
export function StepTest(props: Props) {
  const { draft, job: id, set, look, next } = props
  const job = useJob<Probed>(id)
  const found = job?.state === 'done' ? job.output : undefined
  useEffect(() => {
    if (found && draft.found !== found) set({ found, ...choicesOf(found), title: draft.title || titleOf(draft, found) })
  }, [found, draft, set])
  if (id && (!job || job.state === 'running'))
    return (
      <Step key="testing" title={`Asking ${hostOf(draft.server)}`}>
        <div className={style.wide}>
          <Skeleton lines={3} />
          <Quiet>{job?.progress.says ?? 'Connecting'}</Quiet>
          <StopJob job={id} />
        </div>
      </Step>
    )
  if (found) return <Works key="works" draft={draft} found={found} look={look} next={next} />
  return (
    <Fails key="fails" {...props} code={job?.error?.code ?? 'E_STOPPED'} says={job?.error?.message ?? 'Stopped.'} />
  )
}

function Works({ draft, found, look, next }: Pick<Props, 'draft' | 'look' | 'next'> & { found: Probed }) {
  const [one, many] = KINDS[draft.kind].places
  return (
    <Step title="The connection works.">
      <div className={style.wide}>
        <p>
          {found.places.length === 0
            ? `Nothing to fetch was found there: no ${many}.`
            : `${draft.kind === 'feed' ? nameOf(found) : counted(found.places.length, one, many)} found at ${hostOf(found.url)}${entriesSay(found)}.`}
        </p>
        {/* there is nothing to choose, so this is the place to look at what would come */}
        {draft.kind === 'feed' && found.places.length > 0 ? <LookFirst look={look} what={KINDS.feed.few} /> : null}
        <div className={style.buttons}>
          <Button data-main disabled={found.places.length === 0 || draft.found !== found} onClick={next}>
            {draft.kind === 'feed' ? 'Go on' : `Choose ${many}`}
          </Button>
        </div>
      </div>
    </Step>
  )
}

/** What a feed calls itself. */
function nameOf({ places }: Probed): string {
  return `“${plainText(places[0]?.title ?? '')}” was`
}

/** How much is in the only place there is; where there are several, each says it for itself. */
function entriesSay({ places }: Probed): string {
  const [only, another] = places
  return !only || another || only.count === null ? '' : `, with ${counted(only.count, 'entry', 'entries')}`
}

function Fails({ draft, set, test, back, code, says }: Props & { code: string; says: string }) {
  // as it was when it failed: answering the switch must not take the switch away
  const [advice] = useState(() => adviceFor(code, draft))
  const isNetwork = advice.about === 'network' || advice.about === 'certificate'
  return (
    <Step title={code === 'E_STOPPED' ? 'Stopped.' : 'It did not connect.'}>
      <div className={style.wide}>
        <div className={style.trouble} role="alert">
          <p>{says}</p>
          <p>{advice.says}</p>
        </div>
        {isNetwork ? <OwnNetwork draft={draft} set={set} certificate={advice.about === 'certificate'} /> : null}
        <div className={style.buttons}>
          <Button {...(isNetwork ? {} : { 'data-main': true })} onClick={back}>
            {draft.kind === 'activitywatch' ? 'Change the address or key' : 'Change the address or password'}
          </Button>
          <Button {...(isNetwork ? { 'data-main': true } : {})} onClick={() => void test()}>
            Test again
          </Button>
        </div>
      </div>
    </Step>
  )
}
