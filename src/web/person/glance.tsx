import type { Lane } from '../api/types.ts'
import { Figure } from '../pictures/figure.tsx'
import { Lanes, lanesSay } from '../pictures/lanes.tsx'
import { Card } from '../shell/card.tsx'
import { spanInWords } from '../words/dates.ts'
import style from './person.module.css'

/** The years at a glance: every contact by channel, up from you, down to you. */
export function Glance({ lanes: seen, now }: { lanes: readonly Lane[]; now: number }) {
  // a meeting to come is no part of the years until now
  const until = (instants: readonly number[]): number[] => instants.filter(at => at <= now)
  const lanes = seen
    .map(lane => ({ ...lane, out: until(lane.out), in: until(lane.in) }))
    .filter(lane => lane.out.length + lane.in.length > 0)
  const all = lanes.flatMap(lane => [...lane.out, ...lane.in])
  if (all.length === 0) return null
  const from = all.reduce((least, at) => Math.min(least, at), now)
  const cells = lanes.flatMap(({ channel, out, in: into }) => [
    ...out.map(at => [channel, 'from you', new Date(at).toISOString()]),
    ...into.map(at => [channel, 'to you', new Date(at).toISOString()]),
  ])
  return (
    <Card title={`${spanInWords(from, now)} at a glance`}>
      <div className={style.glance}>
        <Figure
          name="years-at-a-glance"
          first={920}
          legend="Up: you to them. Down: them to you."
          text={lanesSay(lanes)}
          cells={[['channel', 'direction', 'at'], ...cells]}
        >
          <Lanes lanes={lanes} from={from} until={now} />
        </Figure>
      </div>
    </Card>
  )
}
