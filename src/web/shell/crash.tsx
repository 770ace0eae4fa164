import { Card, Quiet, TextButton } from './card.tsx'
import { isMissingPart } from './missing-part.ts'
import { Page } from './page.tsx'

/** A fault of the page itself: one sentence, what to do, and what to tell us. */
export function Crash({ error: thrown, reset }: { error: unknown; reset: () => void }) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const stale = isMissingPart(error.message)
  return (
    <Page title="This page stopped">
      <Card label="What happened">
        <div role="alert">
          <p>
            {stale
              ? 'A part of this page did not come: Groundwork was stopped or updated while it was open. See that it runs, then reload.'
              : 'This page ran into a fault of ours. Your data are not touched.'}
          </p>
          {stale ? null : <Quiet>It said: {error.message}</Quiet>}
          <TextButton onClick={() => (stale ? location.reload() : reset())}>
            {stale ? 'Reload' : 'Try again'}
          </TextButton>
        </div>
      </Card>
    </Page>
  )
}

export function NotFound() {
  return (
    <Page title="No such page">
      <Quiet>
        There is nothing at this address. <a href="/">Go to Check</a>, or press Ctrl+K and type where you want to go.
      </Quiet>
    </Page>
  )
}
