import { Card, Quiet, TextButton } from './card.tsx'

/** The server is gone, or this page is not the one it opened. */
export function Closed() {
  return (
    <Card label="Groundwork is closed here">
      <div role="alert">
        <h2>Open Groundwork again from its window or terminal.</h2>
        <Quiet>
          This page has lost its key to the data on this machine, or Groundwork was stopped. Nothing is lost: start it
          again, and use the address it opens.
        </Quiet>
        <TextButton onClick={() => location.reload()}>Look again</TextButton>
      </div>
    </Card>
  )
}
