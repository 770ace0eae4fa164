import { linear } from './scale.ts'
import { useWidth } from './sized.tsx'
import { wrapped } from './wrap.ts'
import style from './pictures.module.css'

type Term = { says: string; effect: number }

/** What raised and lowered a number, in words, in the order given: right raised, left lowered. */
export function Waterfall({ terms }: { terms: readonly Term[] }) {
  const width = useWidth()
  const isNarrow = width < 430
  const labels = isNarrow ? 0 : Math.round(width * 0.52)
  const texts = terms.map(({ says }) => wrapped(says, Math.floor((isNarrow ? width : labels) / 5.9)))
  const lines = Math.max(...texts.map(text => text.length), 2)
  const step = lines * 14 + (isNarrow ? 24 : 7)
  // a label of many lines stands beside the middle of its bar
  const below = isNarrow ? 0 : (lines - 2) * 7
  const most = Math.max(...terms.map(term => Math.abs(term.effect)), 0.01)
  const lowered = Math.max(...terms.map(term => -term.effect), 0)
  const room = width - labels - 24
  const axis = labels + 10 + (room * lowered) / (most + lowered)
  const long = linear(0, most, 0, (room * most) / (most + lowered))
  return (
    <svg
      className={style.svg}
      viewBox={`0 0 ${width} ${terms.length * step + 6}`}
      role="img"
      aria-label={termsSay(terms)}
    >
      {terms.map(({ effect }, place) => {
        const length = long(Math.abs(effect))
        const bottom = (place + 1) * step - below
        const text = texts[place] ?? []
        return (
          <g key={place}>
            {text.map((line, at) => (
              <text
                key={at}
                className={style.text}
                x={isNarrow ? 0 : labels}
                y={bottom - (isNarrow ? 22 + (text.length - 1 - at) * 14 : 8 + (text.length - 1) * 7 - at * 14)}
                textAnchor={isNarrow ? 'start' : 'end'}
              >
                {line}
              </text>
            ))}
            <rect
              className={effect >= 0 ? style.full : style.networking}
              x={effect >= 0 ? axis : axis - length}
              y={bottom - (isNarrow ? 16 : 19)}
              width={length}
              height={13}
              rx={2}
            />
          </g>
        )
      })}
      <line className={style.track} x1={axis} x2={axis} y1={2} y2={terms.length * step + 4} />
    </svg>
  )
}

/** The picture in words: of each reason whether it raised or lowered the number. */
export function termsSay(terms: readonly Term[]): string {
  return terms.map(({ says, effect }) => `${says}: ${effect >= 0 ? 'raised it' : 'lowered it'}`).join('; ')
}
