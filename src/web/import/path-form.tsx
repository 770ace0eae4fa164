import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { KeptForm } from '../forms/kept-form.tsx'
import { TextField } from '../forms/fields.tsx'
import type { HandOver } from './hand-over.ts'
import style from './import.module.css'

/** Which refusals are about the path. */
const BESIDE = { E_PATH: 'path', E_FILE_MISSING: 'path', E_FILE_READ: 'path' }

/** By this hash a link leads to the field. */
export const PATH_HASH = 'path'

/** For what a browser cannot hand over, as a git repository, or need not copy: it is opened where it lies. */
export function PathForm({ hand }: { hand: HandOver }) {
  const place = useRef<HTMLElement>(null)
  const isAsked = useLocation().hash === PATH_HASH
  useEffect(() => {
    if (!isAsked) return
    // after the page, which begins at its heading
    const next = requestAnimationFrame(() => place.current?.querySelector('input')?.focus())
    return () => cancelAnimationFrame(next)
  }, [isAsked])
  return (
    <section ref={place} id={PATH_HASH} className={style.path} aria-labelledby="by-path">
      <h2 id="by-path">Or name its path</h2>
      <KeptForm act="Look at it" beside={BESIDE} onKeep={text => hand.name(text('path'))}>
        <TextField
          name="path"
          label="A file or folder on this computer"
          hint="Its whole path, as /home/ana/code or ~/Mail/all.mbox. The way for a git repository, a folder of them, or a mailbox of many gigabytes: nothing is copied."
          required
          most={4_000}
        />
      </KeptForm>
    </section>
  )
}
