import { useRead } from '../api/read.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { ExpectButton } from './expect-button.tsx'
import { ForecastList } from './forecast-list.tsx'

/** On the page of a person: what is expected of them, and two clicks to expect something. */
export function ExpectedOf({ id, name }: { id: string; name: string }) {
  const page = useRead('forecasts.list', { about: id })
  const rows = [...(page.data?.due ?? []), ...(page.data?.open ?? [])]
  return (
    <Card title="What you expect">
      {rows.length === 0 ? (
        <Quiet>Nothing yet. What is said before can be compared with what comes.</Quiet>
      ) : (
        <ForecastList title="Expected" rows={rows} />
      )}
      <ExpectButton about="person" id={id} label={name} />
    </Card>
  )
}
