import { createElement, isValidElement } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Waterfall } from './waterfall.tsx'

/** What a picture is made of; it is drawn on the way, so that its hooks have a place. */
function drawn(picture: () => ReactElement): ReactElement {
  const made: ReactElement[] = []
  renderToStaticMarkup(
    createElement(() => {
      const element = picture()
      made.push(element)
      return element
    }),
  )
  const [first] = made
  if (first === undefined) throw new Error('nothing was drawn')
  return first
}

/** Keys that two elements of one list share. */
function sharedKeys(node: ReactNode): string[] {
  const lists: ReactNode[][] = []
  const walk = (one: ReactNode): void => {
    if (Array.isArray(one)) lists.push(one)
    if (Array.isArray(one)) one.forEach(walk)
    else if (isValidElement<{ children?: ReactNode }>(one)) walk(one.props.children)
  }
  walk(node)
  return lists.flatMap(list => {
    const keys = list.flatMap(one => (isValidElement(one) && one.key !== null ? [one.key] : []))
    return keys.filter((key, at) => keys.indexOf(key) !== at)
  })
}

test('two reasons in the same words, and one whose lines are alike, are parts of their own', () => {
  const word = 'again '.repeat(60).trim()
  const terms = [
    { says: 'You both wrote', effect: 0.4 },
    { says: word, effect: -0.2 },
    { says: 'You both wrote', effect: 0.1 },
  ]
  expect(sharedKeys(drawn(() => Waterfall({ terms })))).toEqual([])
})
