import type { Board } from '../api/work.ts'
import { linear } from '../pictures/scale.ts'
import { useWidth } from '../pictures/sized.tsx'
import { COLUMN_WORDS } from './work-says.ts'
import pictures from '../pictures/pictures.module.css'

const ROW = 13
const GAP = 16
const MOST_ROWS = 5

type Lane = Board['lanes'][number]
type Laid = Lane & { readonly y: number; readonly height: number; readonly rows: readonly Lane['spans'][] }

/** Lanes by kind of work over the years. */
export function WorkLanes({ lanes, until, says }: { lanes: readonly Lane[]; until: number; says: string }) {
  const width = useWidth()
  const left = width < 500 ? 96 : 120
  const first = Math.min(...lanes.flatMap(({ spans, moments }) => [...spans.map(({ from }) => from), ...moments]))
  const x = linear(first, Math.max(until, first + 1), left, width - 8)
  const laid = layLanes(lanes)
  const bottom = laid.reduce((_, { y, height }) => y + height, 0) + GAP
  return (
    <svg className={pictures.svg} viewBox={`0 0 ${width} ${bottom + 22}`} role="img" aria-label={says}>
      {laid.map(lane => (
        <g key={lane.column}>
          <text className={pictures.text} x={0} y={lane.y + 11}>
            {COLUMN_WORDS[lane.column].title}
          </text>
          {lane.rows.map((spans, row) =>
            spans.map(({ from, until: end, title }) => (
              <rect
                key={`${from} ${title}`}
                className={pictures[lane.lever]}
                x={x(from)}
                y={lane.y + row * ROW}
                width={Math.max(2, x(end) - x(from))}
                height={ROW - 4}
                rx={2}
              >
                <title>{title}</title>
              </rect>
            )),
          )}
          {thin(lane.moments, x).map(at => (
            <rect
              key={at}
              className={pictures[lane.lever]}
              x={at}
              y={lane.y + lane.rows.length * ROW}
              width={1.5}
              height={ROW}
            />
          ))}
          <line className={pictures.line} x1={left} x2={width} y1={lane.y + lane.height} y2={lane.y + lane.height} />
        </g>
      ))}
      {yearTicks(first, until, Math.max(2, Math.floor((width - left) / 56))).map(year => (
        <text key={year} className={pictures.soft} x={x(Date.UTC(year, 0))} y={bottom + 16} textAnchor="middle">
          {year}
        </text>
      ))}
    </svg>
  )
}

/** Spans that overlap lie below each other, as far as there are rows; the rest share the last one. */
function layLanes(lanes: readonly Lane[]): Laid[] {
  let y = 6
  return lanes.map(lane => {
    const rows: Lane['spans'][] = []
    for (const span of lane.spans.toSorted((a, b) => a.from - b.from)) {
      const free = rows.find(row => (row.at(-1)?.until ?? 0) <= span.from)
      const row = free ?? (rows.length < MOST_ROWS ? [] : rows[MOST_ROWS - 1])
      if (row === undefined) continue
      if (!rows.includes(row)) rows.push(row)
      row.push(span)
    }
    const height = Math.max(1, rows.length + (lane.moments.length > 0 ? 1 : 0)) * ROW + 4
    const laid = { ...lane, y, height, rows }
    y += height + GAP
    return laid
  })
}

/** No two ticks on the same pixel. */
function thin(moments: readonly number[], x: (at: number) => number): readonly number[] {
  return [...new Set(moments.map(at => Math.round(x(at))))]
}

function yearTicks(from: number, until: number, most: number): number[] {
  const first = new Date(from).getUTCFullYear() + 1
  const last = new Date(until).getUTCFullYear()
  const every = Math.max(1, Math.ceil((last - first + 1) / most))
  return Array.from({ length: Math.max(0, Math.floor((last - first) / every) + 1) }, (_, n) => first + n * every)
}
