import { Link } from '@tanstack/react-router'
import { PATH_HASH } from './path-form.tsx'

/** The way to the field for a path. `of`: what will be named, for who hears the link without what stands around it. */
export function PathLink({ of, children }: { of?: string; children: string }) {
  return (
    <Link to="/import" hash={PATH_HASH} {...(of === undefined ? {} : { 'aria-label': `${children}: ${of}` })}>
      {children}
    </Link>
  )
}
