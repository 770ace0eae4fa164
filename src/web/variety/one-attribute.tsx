import type { VarietyRead } from '../api/types.ts'
import { Figure } from '../pictures/figure.tsx'
import { Shares } from '../pictures/shares.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { known, percent } from '../words/numbers.ts'
import { BY, knownOf, sharesSays, variedSays } from './variety-says.ts'

type Row = VarietyRead['varieties'][number]

/** One attribute: how varied in a sentence, and where attention goes beside whom you are linked to. */
export function OneAttribute({ of: row }: { of: Row }) {
  const rows = row.rows.map(({ category, attention, linked }) => ({ label: category, a: attention, b: linked }))
  return (
    <Card title={`By ${BY[row.by].noun}`}>
      <p>{variedSays(row)}</p>
      {known(row.circle) || known(row.linked) ? (
        <Figure
          name={`variety-by-${row.by}`}
          legend="Filled: share of your attention. Open: share of the people you are linked to."
          text={sharesSays(row)}
          cells={[
            [BY[row.by].noun, 'attention', 'people in touch', 'linked'],
            ...row.rows.map(({ category, attention, circle, linked }) => [category, attention, circle, linked]),
          ]}
        >
          <Shares rows={rows} says={sharesSays(row)} />
        </Figure>
      ) : null}
      <Quiet>
        {knownOf(row)}
        {row.more > 0 ? ` ${row.more} more are not drawn.` : ''}
        {row.coverage < 1 ? ` What was seen covers about ${percent(row.coverage)} of where your attention goes.` : ''}
      </Quiet>
    </Card>
  )
}
