import { channelWord } from '../words/labels.ts'
import { count, counted, known, percent } from '../words/numbers.ts'
import type { Circle } from './circle.ts'
import { worldName } from './circle.ts'

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/** "Six worlds, and nobody seen who joins them." */
export function headingOf({ worlds, read }: Circle): string {
  if (worlds.length === 0) return 'Circle'
  const says = worlds.length === 1 ? 'One world' : `${SMALL[worlds.length] ?? count(worlds.length)} worlds`
  if (worlds.length === 1) return `${says} of people who are seen together.`
  const joins = read.bridges.length
  if (joins === 0) return `${says}, and nobody seen who joins them.`
  return `${says}, and ${joins === 1 ? 'one person who joins' : `${count(joins)} people who join`} them.`
}

/** How many pairs know each other at least, and on what that rests. */
export function leadOf({ read }: Circle): string {
  if (read.nodes.length === 0) return ''
  const share = read.knowEachOther
  if (!known(share)) return share.unknown.map(({ text }) => text).join(' ')
  const [why] = share.because
  return `At least ${percent(share.low)} of the pairs among your ties know each other${why ? `: ${why.text}` : ''}. People who meet where you are not are not seen, so the true share is higher.`
}

/** The picture in words: what a reader hears, and "copy as text". */
export function circleSays(circle: Circle): string {
  const { worlds, apart, read } = circle
  const largest = worlds.map(world => `${worldName(world)}: ${counted(world.size, 'person', 'people')}`).join('; ')
  const joins = read.bridges.map(({ name }) => name).join(', ')
  return [
    `${counted(read.nodes.length, 'person', 'people')} and ${counted(read.edges.length, 'pair')} seen together.`,
    worlds.length === 0 ? '' : `${largest}.`,
    apart.length === 0 ? '' : `${counted(apart.length, 'person', 'people')} seen with nobody else.`,
    joins === '' ? '' : `Between worlds: ${joins}.`,
  ]
    .filter(part => part !== '')
    .join(' ')
}

/** The picture as a table: one row a person. */
export function circleCells(circle: Circle): readonly (readonly (string | number)[])[] {
  const dayOf = (at: number | null): string => (at === null ? '' : new Date(at).toISOString().slice(0, 10))
  const rows = circle.read.nodes.map(node => {
    const world = circle.worldOf.get(node.id)
    return [
      node.name,
      world ? worldName(world) : '',
      node.twoWay ?? '',
      node.low ?? '',
      node.high ?? '',
      circle.knows.get(node.id)?.size ?? 0,
      dayOf(node.first),
      dayOf(node.last),
    ]
  })
  return [['name', 'world', 'two-way', 'low', 'high', 'knows', 'first', 'last'], ...rows]
}

export function unseenSays(unseen: readonly string[]): string {
  if (unseen.length === 0) return ''
  const words = unseen.map(channel =>
    channel === 'linkedin' ? channelWord(channel) : channelWord(channel).toLowerCase(),
  )
  return `Not seen: ${words.join(', ')}. Who knows whom there is not in the picture.`
}
