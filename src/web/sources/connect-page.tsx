import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { change } from '../api/change.ts'
import { startJob } from '../api/job.ts'
import { useRead } from '../api/read.ts'
import type { AccountKind } from '../api/types.ts'
import { useWorld } from '../api/world.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import type { ConnectSearch } from './connect-search.ts'
import { reachedBy, titleOf, useWizard } from './draft.ts'
import type { Draft, Wizard } from './draft.ts'
import type { LookInput } from './look-first.tsx'
import { StepChoose } from './step-choose.tsx'
import { StepKind } from './step-kind.tsx'
import { StepOften } from './step-often.tsx'
import { StepRun } from './step-run.tsx'
import { StepServer } from './step-server.tsx'
import { StepTest } from './step-test.tsx'
import { StepList } from './step.tsx'
import type { StepName } from './step-names.ts'
import style from './sources.module.css'

const route = getRouteApi('/data/sources/connect')

/** Connects an account in six steps, each at its own address, so that Back goes one step back. */
export function ConnectPage() {
  const { step = 'kind', job, account } = route.useSearch()
  const isDemo = useWorld() === 'demo'
  const wizard = useWizard()
  return (
    <Page
      title="Connect an account"
      crumbs={
        <>
          <Link to="/data">Data</Link> / <Link to="/data/sources">Sources</Link>
        </>
      }
    >
      {isDemo ? (
        <Card label="In the demo">
          <Quiet>A made-up person has no accounts. Leave the demo to connect your own.</Quiet>
        </Card>
      ) : (
        <div className={style.wide}>
          <StepList now={step} />
          <Steps wizard={wizard} step={step} job={job} account={account} />
        </div>
      )}
    </Page>
  )
}

type Where = { wizard: Wizard; step: StepName; job: string | undefined; account: string | undefined }

function Steps({ wizard, step, job, account }: Where) {
  const { draft } = wizard
  const navigate = route.useNavigate()
  const keptIn = useRead('accounts.list', {}).data?.keptIn
  const go = useCallback(
    (next: StepName, more: ConnectSearch = {}) =>
      // testing again is no step of its own: Back leads to the address
      navigate({ search: { step: next, ...more }, replace: next === step }),
    [navigate, step],
  )
  if (step === 'run' && job !== undefined && account !== undefined) {
    const goOn = async (): Promise<void> => go('run', { account, job: await startJob('accounts.run', { id: account }) })
    return (
      <StepRun
        job={job}
        account={account}
        goOn={goOn}
        done={() => void navigate({ to: '/data/sources', search: {} })}
      />
    )
  }
  if (draft === null || step === 'kind') {
    if (step !== 'kind') return <Navigate to="/data/sources/connect" search={{}} replace />
    const choose = (kind: AccountKind): void => {
      if (draft?.kind !== kind) wizard.begin(kind)
      void go('server')
    }
    return <StepKind choose={choose} />
  }
  return <DraftSteps draft={draft} wizard={wizard} step={step} job={job} go={go} keptIn={keptIn} />
}

/** An account whose kind is chosen. `keptIn`: where secrets are kept; undefined until it is known. */
type Begun = {
  draft: Draft
  wizard: Wizard
  step: StepName
  job: string | undefined
  go: (next: StepName, more?: ConnectSearch) => Promise<void>
  keptIn: string | undefined
}

function DraftSteps({ draft, wizard, step, job, go, keptIn }: Begun) {
  const navigate = route.useNavigate()
  const test = async (): Promise<void> => {
    wizard.set({ found: null })
    await go('test', { job: await startJob('accounts.probe', probeOf(draft, wizard.heldSecret())) })
  }
  if (step === 'server')
    return (
      <StepServer
        draft={draft}
        set={wizard.set}
        isHeld={wizard.heldSecret() !== ''}
        keepSecret={wizard.keepSecret}
        test={test}
      />
    )
  if (step === 'test')
    return (
      <StepTest
        draft={draft}
        job={job}
        set={wizard.set}
        test={test}
        look={() => lookOf(draft, wizard.heldSecret())}
        back={() => void go('server')}
        next={() => void go(draft.kind === 'feed' ? 'often' : 'choose')}
      />
    )
  if (draft.found === null) return <Navigate to="/data/sources/connect" search={{ step: 'server' }} replace />
  if (step === 'choose')
    return (
      <StepChoose
        draft={draft}
        set={wizard.set}
        look={() => lookOf(draft, wizard.heldSecret())}
        next={() => void go('often')}
      />
    )
  const add = async (): Promise<void> => {
    const { account } = await change('accounts.add', accountOf(draft, wizard.heldSecret()), {
      says: 'Connected.',
      undo: false,
    })
    wizard.keepSecret('')
    try {
      await go('run', { account: account.id, job: await startJob('accounts.run', { id: account.id }) })
    } catch (error) {
      // it is connected all the same, and its line in the list says more
      sayTrouble(error, 'The first fetching did not begin.')
      await navigate({ to: '/data/sources', search: {} })
    }
    wizard.forget()
  }
  const kept = reachedBy(draft, wizard.heldSecret()).secret === null ? undefined : keptIn
  return <StepOften draft={draft} set={wizard.set} keptIn={kept} add={add} />
}

/** What is asked for in a test: what is not there is not sent. */
function probeOf(draft: Draft, held: string) {
  const { secret, certificate, ...rest } = reachedBy(draft, held)
  return { ...rest, ...(secret === null ? {} : { secret }), ...(certificate === null ? {} : { certificate }) }
}

/** What is looked at before an account is added. */
function lookOf(draft: Draft, held: string): LookInput {
  const probe = probeOf(draft, held)
  return { ...probe, url: draft.found?.url ?? probe.url, folders: [...draft.chosen], sent: draft.sent }
}

/** The account as it is added: at the address that the test found, with what was chosen. */
function accountOf(draft: Draft, secret: string) {
  const reached = reachedBy(draft, secret)
  return {
    ...reached,
    url: draft.found?.url ?? reached.url,
    title: draft.title.trim() || titleOf(draft, draft.found),
    folders: draft.kind === 'feed' ? [] : [...draft.chosen],
    sent: draft.sent,
    every: draft.every,
  }
}
