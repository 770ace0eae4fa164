const SCALE = 2
const PAD = 16

/**
 * Draws the SVGs of a figure onto a canvas, as they look now, and gives a PNG. Only the shapes our pictures use; no
 * image is loaded, so that the page's `img-src 'self'` stays.
 */
export async function pngOf(figure: Element): Promise<Blob> {
  const pictures = [...figure.querySelectorAll('svg')]
  const boxes = pictures.map(picture => picture.getBoundingClientRect())
  const width = Math.max(...boxes.map(box => box.width), 1) + 2 * PAD
  const height = boxes.reduce((sum, box) => sum + box.height + PAD, PAD)
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser cannot draw')
  context.scale(SCALE, SCALE)
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--card')
  context.fillRect(0, 0, width, height)
  let top = PAD
  for (const [place, picture] of pictures.entries()) {
    drawAll(context, picture, PAD, top)
    top += (boxes[place]?.height ?? 0) + PAD
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('this browser cannot make a PNG'))), 'image/png')
  })
}

function drawAll(context: CanvasRenderingContext2D, picture: SVGSVGElement, left: number, top: number): void {
  const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width
  context.save()
  context.translate(left, top)
  context.scale(scale, scale)
  for (const shape of picture.querySelectorAll('circle, line, rect, path, text')) draw(context, shape)
  context.restore()
}

function draw(context: CanvasRenderingContext2D, shape: Element): void {
  const look = getComputedStyle(shape)
  const at = (name: string) => Number(shape.getAttribute(name) ?? 0)
  const path = new Path2D(shape.tagName === 'path' ? (shape.getAttribute('d') ?? '') : undefined)
  const cover = Number(look.opacity)
  context.globalAlpha = 1
  if (shape.tagName === 'text') {
    context.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`
    context.textAlign = look.textAnchor === 'end' ? 'right' : look.textAnchor === 'middle' ? 'center' : 'left'
    context.fillStyle = look.fill
    context.fillText(shape.textContent ?? '', at('x'), at('y'))
    return
  }
  if (shape.tagName === 'circle') path.arc(at('cx'), at('cy'), at('r'), 0, Math.PI * 2)
  else if (shape.tagName === 'rect') path.rect(at('x'), at('y'), at('width'), at('height'))
  else if (shape.tagName === 'line') {
    path.moveTo(at('x1'), at('y1'))
    path.lineTo(at('x2'), at('y2'))
  }
  if (look.fill !== 'none' && shape.tagName !== 'line') {
    context.fillStyle = look.fill
    context.globalAlpha = cover * Number(look.fillOpacity)
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
    context.fill(path)
  }
  if (look.stroke !== 'none') {
    context.strokeStyle = look.stroke
    context.globalAlpha = cover * Number(look.strokeOpacity)
    context.lineWidth = Number.parseFloat(look.strokeWidth)
    context.setLineDash(
      look.strokeDasharray === 'none' ? [] : look.strokeDasharray.split(/[ ,]+/u).map(Number.parseFloat),
    )
    context.stroke(path)
  }
}
