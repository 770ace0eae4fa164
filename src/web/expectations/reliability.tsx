import type { Expectations } from '../api/results.ts'
import { Figure } from '../pictures/figure.tsx'
import { linear } from '../pictures/scale.ts'
import { useWidth } from '../pictures/sized.tsx'
import { percent } from '../words/numbers.ts'
import style from './expectations.module.css'

const TICKS = [0, 0.25, 0.5, 0.75, 1] as const

/** Dots of forecasts of about the same height: what came beside what was expected, and the band in which it would lie were all right. */
export function Reliability({ data }: { data: Expectations }) {
  const { dots, bias, readAs } = data
  if (dots.length === 0)
    return (
      <section className={style.section} aria-labelledby="reliability">
        <h2 id="reliability">Expected beside came</h2>
        <p className={style.note}>
          {bias.n} {bias.n === 1 ? 'has its' : 'have their'} answer. From 10 on they are drawn in groups; until then the
          sentence above is all that can be said.
        </p>
      </section>
    )
  const text = dots
    .map(
      dot =>
        `of ${dot.n} expected at about ${percent(dot.expected)}, ${percent(dot.came)} came (by chance ${percent(dot.low)} to ${percent(dot.high)})`,
    )
    .join('; ')
  return (
    <section className={style.section} aria-labelledby="reliability">
      <h2 id="reliability">Expected beside came</h2>
      <Figure
        name="reliability"
        legend="Each dot a group of expectations. Bar: where nine of ten such dots would lie were every one right. Below the line: less came than you expected."
        text={text}
        cells={[
          ['n', 'expected', 'came', 'low', 'high'],
          ...dots.map(dot => [dot.n, dot.expected, dot.came, dot.low, dot.high]),
        ]}
      >
        <Dots dots={dots} says={text} />
      </Figure>
      {readAs === null ? null : (
        <p className={style.note}>
          By your own past:{' '}
          {readAs
            .map(({ entered, read }) => `when you say ${percent(entered)}, about ${percent(read)} comes`)
            .join('; ')}
          . What you enter stays as it is.
        </p>
      )}
    </section>
  )
}

function Dots({ dots, says }: { dots: Expectations['dots']; says: string }) {
  const width = Math.min(useWidth(), 460)
  const size = width - 60
  const x = linear(0, 1, 48, 48 + size - 10)
  const y = linear(0, 1, size + 6, 16)
  return (
    <svg className={style.plot} viewBox={`0 0 ${width} ${size + 46}`} role="img" aria-label={says}>
      <line className={style.diagonal} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <line className={style.axis} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(0)} />
      <line className={style.axis} x1={x(0)} y1={y(0)} x2={x(0)} y2={y(1)} />
      {TICKS.map(at => (
        <g key={at} className={style.tick}>
          <text x={x(at)} y={y(0) + 18} textAnchor="middle">
            {Math.round(at * 100)} %
          </text>
          <text x={x(0) - 8} y={y(at) + 4} textAnchor="end">
            {Math.round(at * 100)}
          </text>
        </g>
      ))}
      <text className={style.tickText} x={x(0.5)} y={y(0) + 38} textAnchor="middle">
        across: expected; up: came
      </text>
      {dots.map((dot, place) => (
        <g key={place}>
          <line className={style.band} x1={x(dot.expected)} x2={x(dot.expected)} y1={y(dot.low)} y2={y(dot.high)} />
          <circle
            className={style.dot}
            cx={x(dot.expected)}
            cy={y(dot.came)}
            r={3.5 + Math.min(5, Math.sqrt(dot.n) / 1.5)}
          />
        </g>
      ))}
    </svg>
  )
}
