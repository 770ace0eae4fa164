import { UndirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { plainText } from '../words/imported.ts'
import type { Circle } from './circle.ts'
import type { Layout } from './layout.ts'
import { isLed } from './looks.ts'
import type { Look } from './looks.ts'
import { TieProgram } from './tie-program.ts'
import { drawName } from './draw-name.ts'

/** Colours as the theme has them now, and the tone of each person. */
export type Paint = {
  readonly scheme: 'light' | 'dark'
  readonly ink: string
  readonly card: string
  readonly line: string
  toneOf(person: string): string
}
/** What the picture shows: how everybody looks, who is pointed at, whom the eye is led to (null: to all), in which colours. */
export type Shown = {
  readonly over: string | null
  readonly looks: ReadonlyMap<string, Look>
  readonly lit: ReadonlySet<string> | null
  readonly paint: Paint
}
export type View = {
  show(next: Shown): void
  zoom(by: number): void
  move(right: number, down: number): void
  whole(): void
  /** pixels of a place of the layout */
  pixelsOf(x: number, y: number): { readonly x: number; readonly y: number }
  onDrawn(listener: () => void): void
  close(): void
}
export type Told = { over(person: string | null): void; open(person: string): void }

const NEAREST = 0.08
const FARTHEST = 1.6
/** a name is written where its dot is at least this large: after zooming in */
const NAMED_FROM = 12

/** Opens the picture on WebGL in a box of the page. Nothing moves by itself; the wheel scrolls the page unless Ctrl is held. */
export function openView(box: HTMLElement, circle: Circle, layout: Layout, told: Told, begin: Shown): View {
  let now = begin
  let isClosed = false
  const sigma = new Sigma(graphOf(circle, layout), box, {
    nodeProgramClasses: { tie: TieProgram },
    defaultNodeType: 'tie',
    labelFont: getComputedStyle(box).fontFamily,
    labelSize: 12,
    labelColor: { color: begin.paint.ink },
    labelRenderedSizeThreshold: NAMED_FROM,
    labelGridCellSize: 150,
    stagePadding: 12,
    minCameraRatio: NEAREST,
    maxCameraRatio: FARTHEST,
    zoomDuration: 0,
    inertiaDuration: 0,
    zIndex: true,
    allowInvalidContainer: true,
    nodeReducer: (id, node) => ({ ...node, ...nodeLook(id, now) }),
    edgeReducer: (_, { a, b }) => edgeLook(String(a), String(b), now),
    defaultDrawNodeHover: (context, data, settings) => drawName(context, data, settings, now.paint),
  })
  const [width, height] = layout.half
  sigma.setCustomBBox({ x: [-width, width], y: [-height, height] })
  sigma.on('enterNode', ({ node }) => told.over(node))
  sigma.on('leaveNode', () => told.over(null))
  sigma.on('clickNode', ({ node }) => told.open(node))
  const camera = sigma.getCamera()
  const leavePage = letThePageScroll(box)
  const sizes = new ResizeObserver(() => {
    // nothing to draw on while the page is printed
    if (box.clientWidth > 0) sigma.resize().scheduleRefresh()
  })
  sizes.observe(box)
  return {
    show(next) {
      if (isClosed) return
      now = next
      sigma.setSetting('labelColor', { color: next.paint.ink })
      sigma.scheduleRefresh()
    },
    zoom: by => camera.setState({ ratio: Math.min(FARTHEST, Math.max(NEAREST, camera.ratio / by)) }),
    move: (right, down) => camera.setState({ x: camera.x + right * camera.ratio, y: camera.y - down * camera.ratio }),
    whole: () => camera.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
    pixelsOf: (x, y) => sigma.graphToViewport({ x, y: -y }),
    onDrawn: listener => void sigma.on('afterRender', listener),
    close() {
      isClosed = true
      sizes.disconnect()
      leavePage()
      sigma.kill()
    },
  }
}

function graphOf(circle: Circle, layout: Layout): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const { id, name } of circle.read.nodes) {
    const spot = layout.spots.get(id)
    if (spot) graph.addNode(id, { x: spot.x, y: -spot.y, label: plainText(name) })
  }
  for (const [a, b] of circle.read.edges)
    if (graph.hasNode(a) && graph.hasNode(b)) graph.mergeUndirectedEdge(a, b, { a, b })
  return graph
}

function nodeLook(id: string, { looks, lit, paint }: Shown): Partial<NodeDisplayData> & Record<string, unknown> {
  const look = looks.get(id)
  if (!look?.shown) return { hidden: true }
  return {
    hidden: false,
    color: paint.toneOf(id),
    size: look.halo,
    core: look.known ? look.core / look.halo : -1,
    middle: look.middle / look.halo,
    strength: look.strength,
    ...(lit === null || lit.has(id) ? { zIndex: 1 } : { zIndex: 0, label: null }),
  }
}

function edgeLook(a: string, b: string, { looks, over, lit, paint }: Shown): Partial<EdgeDisplayData> {
  const bothShown = looks.get(a)?.shown === true && looks.get(b)?.shown === true
  if (!bothShown || !isLed([a, b], over, lit)) return { hidden: true }
  return { size: lit === null ? 0.5 : 0.9, color: faint(paint.line, lit === null ? 0.12 : 0.35) }
}

/** A colour that lets others through, multiplied as the canvas blends it. `color` as #rrggbb. */
function faint(color: string, cover: number): string {
  const part = (from: number): number => Math.round(Number.parseInt(color.slice(from, from + 2), 16) * cover)
  return `rgba(${part(1)}, ${part(3)}, ${part(5)}, ${cover})`
}

/** Keeps the wheel and a single finger for the page: the picture zooms with Ctrl or two fingers. */
function letThePageScroll(box: HTMLElement): () => void {
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
  }
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length < 2) event.stopPropagation()
  }
  box.addEventListener('wheel', onWheel, { capture: true })
  box.addEventListener('touchstart', onTouch, { capture: true })
  box.addEventListener('touchmove', onTouch, { capture: true })
  return () => {
    box.removeEventListener('wheel', onWheel, { capture: true })
    box.removeEventListener('touchstart', onTouch, { capture: true })
    box.removeEventListener('touchmove', onTouch, { capture: true })
  }
}
