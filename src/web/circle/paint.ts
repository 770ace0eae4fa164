import type { Circle, Tone } from './circle.ts'
import type { Paint } from './view.ts'

const NAMES: Readonly<Record<Tone, string>> = {
  one: '--world-one',
  two: '--world-two',
  three: '--world-three',
  four: '--world-four',
  five: '--world-five',
  six: '--world-six',
  more: '--soft',
  apart: '--mark-ring',
}

/** The theme's colours as they are now, for a canvas, which cannot read them itself. */
export function paintOf(element: Element, circle: Circle, scheme: 'light' | 'dark'): Paint {
  const look = getComputedStyle(element)
  const read = (name: string): string => look.getPropertyValue(name).trim()
  const tones = new Map(Object.entries(NAMES).map(([tone, name]) => [tone, read(name)]))
  return {
    scheme,
    ink: read('--ink'),
    card: read('--card'),
    line: read('--line-strong'),
    toneOf: person => tones.get(circle.worldOf.get(person)?.tone ?? 'apart') ?? read('--soft'),
  }
}
