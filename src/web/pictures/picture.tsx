import type { Picture } from '../api/types.ts'
import { Figure } from './figure.tsx'
import { Intervals } from './intervals.tsx'
import { Quantiles } from './quantiles.tsx'
import { Shares } from './shares.tsx'
import { Strip, stripLegend } from './strip.tsx'
import { pictureSays, tableOf } from './table-of.ts'
import { Weeks } from './weeks.tsx'

/** Draws a finding's picture by its form. */
export function PictureOf({ picture, name }: { picture: Picture; name: string }) {
  const says = pictureSays(picture)
  return (
    <Figure name={name} legend={legendOf(picture)} text={says} cells={tableOf(picture)}>
      <Drawn picture={picture} says={says} />
    </Figure>
  )
}

function Drawn({ picture, says }: { picture: Picture; says: string }) {
  if (picture.form === 'quantiles')
    return (
      <>
        {picture.strip ? <Strip parts={picture.strip} /> : null}
        <Quantiles dots={picture.dots} says={says} />
      </>
    )
  if (picture.form === 'shares') return <Shares rows={picture.rows} says={says} />
  if (picture.form === 'weeks') return <Weeks series={picture.series} starts={picture.starts} says={says} />
  return <Intervals rows={picture.rows} range={picture.range} says={says} />
}

function legendOf(picture: Picture): string {
  if (picture.form === 'quantiles') return picture.strip ? stripLegend(picture.strip) : picture.unit
  if (picture.form === 'shares') return `Filled: ${picture.a}.${picture.b === undefined ? '' : ` Open: ${picture.b}.`}`
  if (picture.form === 'weeks') {
    const dashed = picture.series.some(one => one.budget !== undefined)
    return `Hours a week, one bar a week${dashed ? '; dashed: what you set yourself' : ''}.`
  }
  const [low, high] = picture.range
  const unit = low >= 0 && high <= 1 ? '' : `In ${picture.unit}. `
  return `${unit}Dot: the middle. Thick: half of the chances. Thin: nine in ten.`
}
