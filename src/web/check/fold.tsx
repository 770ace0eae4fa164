import { Link } from '@tanstack/react-router'
import type { Finding, MeasureRef, Research } from '../api/types.ts'
import { counted, inUnit, known } from '../words/numbers.ts'
import type { FoldName } from './folds.ts'
import style from './check.module.css'

/** What stands behind a finding: its reasons, what would change it, what research says, how it is measured. */
export function Fold({ name, finding }: { name: FoldName; finding: Finding }) {
  return (
    <div className={style.fold} aria-live="polite">
      {name === 'why' ? <Why finding={finding} /> : null}
      {name === 'change' ? <Change finding={finding} /> : null}
      {name === 'research' ? finding.research.map(one => <Says key={one.says} research={one} />) : null}
      {name === 'method' ? <Method finding={finding} /> : null}
    </div>
  )
}

function Why({ finding: { why, because } }: { finding: Finding }) {
  return (
    <>
      <ul className={style.reasons}>
        {onceEach(why).map(reason => (
          <li key={reason.text} data-effect={reason.effect === undefined ? 'none' : reason.effect >= 0 ? 'up' : 'down'}>
            {reason.text}
            {reason.evidence && reason.evidence.n > 0 ? (
              <span className={style.aside}> from {counted(reason.evidence.n, 'trace')}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {because.length > 0 ? (
        <ul className={style.reasons}>
          {because.map(ref => (
            <li key={ref.measure + ref.says}>
              {ref.says}
              {known(ref.measured) ? `: ${inUnit(ref.measured, ref.says.startsWith('share') ? 'share' : '')}` : ''}{' '}
              <span className={style.aside}>{restsOn(ref)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** Two measures may rest on the same weeks and say so in the same words. */
function onceEach(why: Finding['why']): Finding['why'] {
  return [...new Map(why.map(reason => [reason.text, reason])).values()]
}

function restsOn({ measured }: MeasureRef): string {
  if (!known(measured)) return `Not known: ${measured.unknown.map(reason => reason.text).join(' ')}`
  return `Rests on ${counted(measured.n, 'fact')}.`
}

function Change({ finding: { sharpen, unseen } }: { finding: Finding }) {
  return (
    <>
      {sharpen.length > 0 ? (
        <>
          <h3>What would make it more exact</h3>
          <ul className={style.reasons}>
            {sharpen.map(says => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      ) : null}
      {unseen.length > 0 ? (
        <>
          <h3>What was not seen</h3>
          <ul className={style.reasons}>
            {unseen.map(says => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const CLASSES = {
  A: 'Randomised: people were given it by chance, so the effect is its own.',
  B: 'Mixed: part randomised, part observed.',
  C: 'Correlational: seen together, which does not say that one causes the other.',
  judgement: 'Our judgement: no study settles it.',
} as const

function Says({ research }: { research: Research }) {
  return (
    <div className={style.research}>
      <p>{research.says}</p>
      <p className={style.aside}>
        {CLASSES[research.class]} <cite>{research.source}</cite>
      </p>
    </div>
  )
}

function Method({ finding: { because, page, charter } }: { finding: Finding }) {
  return (
    <>
      <p>
        Measured by{' '}
        {because.length === 0 ? 'counting what was seen' : [...new Set(because.map(ref => ref.measure))].join(', ')}.
        {page === '' ? null : (
          <>
            <Link to="/method/$page" params={{ page }}>
              How it is measured, how well it predicts, and when not to trust it
            </Link>
            .
          </>
        )}
      </p>
      <p className={style.aside}>Ranges hold nine times in ten. It answers question {charter} of the charter.</p>
    </>
  )
}
