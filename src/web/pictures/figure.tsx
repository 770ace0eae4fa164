import { Menu } from '@mantine/core'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { saveBlob } from '../api/download.ts'
import { say } from '../shell/toast.ts'
import { Sized } from './sized.tsx'
import { csvOf } from './table-of.ts'
import style from './pictures.module.css'

/** A picture with its legend, and its copy as text, PNG or CSV. `name` names the files, `first` is the width before it is measured. */
export function Figure({
  name,
  legend,
  text,
  cells,
  first,
  children,
}: {
  name: string
  legend: string
  text: string
  cells: readonly (readonly (string | number)[])[]
  first?: number
  children: ReactNode
}) {
  const figure = useRef<HTMLElement>(null)
  const asPng = async () => {
    const { pngOf } = await import('./png.ts')
    if (figure.current) saveBlob(await pngOf(figure.current), `${name}.png`)
  }
  const asText = async () => {
    await navigator.clipboard.writeText(text)
    say('Copied as text.')
  }
  const tell = (error: Error) => say(`That could not be copied: ${error.message}`, { tone: 'trouble' })
  return (
    <figure ref={figure} className={style.figure}>
      <Sized {...(first === undefined ? {} : { first })}>{children}</Sized>
      <figcaption className={style.foot}>
        <span>{legend}</span>
        <Menu position="bottom-end" width={180}>
          <Menu.Target>
            <button type="button" className={style.copy} aria-label={`Copy this picture: ${name}`} data-screen-only>
              Copy
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void asText().catch(tell)}>As text</Menu.Item>
            <Menu.Item onClick={() => void asPng().catch(tell)}>As PNG</Menu.Item>
            <Menu.Item onClick={() => saveBlob(new Blob([csvOf(cells)], { type: 'text/csv' }), `${name}.csv`)}>
              As CSV
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </figcaption>
    </figure>
  )
}
