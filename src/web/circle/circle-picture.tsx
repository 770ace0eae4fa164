import { useDeferredValue, useMemo } from 'react'
import { Figure } from '../pictures/figure.tsx'
import { useWidth } from '../pictures/sized.tsx'
import { percent } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import type { Circle } from './circle.ts'
import { around, bandOf, worldName } from './circle.ts'
import { circleCells, circleSays } from './circle-says.ts'
import { layoutOf } from './layout.ts'
import { endOf, lookOf } from './looks.ts'
import { heightFor, Stage } from './stage.tsx'
import { YearSlider } from './year-slider.tsx'
import style from './circle.module.css'

type Props = {
  circle: Circle
  over: string | null
  setOver: (person: string | null) => void
  world: string | undefined
  year: number | undefined
  setYear: (year: number) => void
  openPerson: (person: string) => void
}

/** The picture with its year, whom it points at, and what its signs mean. */
export function CirclePicture({ circle, over, setOver, world, year: asked, setYear, openPerson }: Props) {
  const [first, last] = circle.years
  const year = Math.min(last, Math.max(first, asked ?? last))
  const cells = useMemo(() => circleCells(circle), [circle])
  return (
    <section className={style.picture} aria-label="Picture of the circle">
      <Figure
        name="circle"
        legend="Colour and name: a world. Grey: seen with nobody else. Full dot to pale rim: how likely two-way, low to high. Hollow: not known. Faint: quiet for over a year."
        text={circleSays(circle)}
        cells={cells}
        first={944}
      >
        <Sheet {...{ circle, over, setOver, world, year, openPerson }} />
        <p className={style.pointed} data-screen-only>
          <Pointed circle={circle} person={over} />
        </p>
        <YearSlider circle={circle} year={year} go={setYear} />
      </Figure>
    </section>
  )
}

function Sheet({ circle, over, setOver, world, year, openPerson }: Omit<Props, 'year' | 'setYear'> & { year: number }) {
  const width = useWidth()
  const aspect = Math.round((width / heightFor(width)) * 5) / 5
  const layout = useMemo(
    () =>
      layoutOf(
        circle.worlds.map(({ id, people }) => ({ id, people: people.filter(person => circle.byId.has(person)) })),
        circle.apart.map(({ id }) => id),
        circle.read.edges,
        aspect,
      ),
    [circle, aspect],
  )
  const at = endOf(year, circle.asOf)
  const lit = useMemo(() => litBy(circle, over, world), [circle, over, world])
  const looks = useMemo(
    () => new Map(circle.read.nodes.map(node => [node.id, lookOf(node, at, lit)])),
    [circle, at, lit],
  )
  const plain = useMemo(() => new Map(circle.read.nodes.map(node => [node.id, lookOf(node, at, null)])), [circle, at])
  const plainLooks = useDeferredValue(plain)
  const says = useMemo(() => circleSays(circle), [circle])
  return <Stage {...{ circle, layout, looks, plainLooks, over, lit, says }} onOver={setOver} onOpen={openPerson} />
}

function litBy(circle: Circle, over: string | null, world: string | undefined): ReadonlySet<string> | null {
  if (over !== null && circle.byId.has(over)) return around(circle, over)
  const members = circle.worlds.find(({ id }) => id === world)?.people
  return members ? new Set(members) : null
}

/** Who is pointed at, in words. */
function Pointed({ circle, person }: { circle: Circle; person: string | null }) {
  const node = person === null ? undefined : circle.byId.get(person)
  if (!node) return <span>Point at somebody to see whom they know; a click opens their page.</span>
  const world = circle.worldOf.get(node.id)
  const range = node.low === null || node.high === null ? '' : `, likely ${percent(node.low)} to ${percent(node.high)}`
  const knows = circle.knows.get(node.id)?.size ?? 0
  return (
    <>
      <b>
        <Name of={node.name} />
      </b>{' '}
      <span>
        {bandOf(node)} · {node.twoWay === null ? 'two-way: not known' : `two-way ${percent(node.twoWay)}${range}`} ·{' '}
        {world ? worldName(world) : 'in no world'} · seen with {knows} of your ties
      </span>
    </>
  )
}
