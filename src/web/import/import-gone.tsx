import { Link } from '@tanstack/react-router'
import { Card } from '../shell/card.tsx'
import { OutcomeHeading } from './outcome-heading.tsx'
import style from './import.module.css'

/** A preview or an import that was left alone for long, or cut off when Groundwork ended: where its trace would be. */
export function ImportGone({ says }: { says: string }) {
  return (
    <Card label="Not known any more">
      <OutcomeHeading>This step is over.</OutcomeHeading>
      <p>{says} An import that came to its end stands among the imports; one that did not has changed nothing.</p>
      <div className={style.next}>
        <Link to="/data">See the imports</Link>
        <Link to="/import">Begin again</Link>
      </div>
    </Card>
  )
}
