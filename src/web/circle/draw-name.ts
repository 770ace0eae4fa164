import type { NodeDisplayData, PartialButFor } from 'sigma/types'
import type { Settings } from 'sigma/settings'

type Named = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>

/** The name beside the person that is pointed at, on a sheet of the page's own colour. */
export function drawName(
  context: CanvasRenderingContext2D,
  { x, y, size, label }: Named,
  { labelSize, labelFont }: Pick<Settings, 'labelSize' | 'labelFont'>,
  { ink, card }: { readonly ink: string; readonly card: string },
): void {
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.beginPath()
  context.arc(x, y, size + 2.5, 0, Math.PI * 2)
  context.stroke()
  if (label === null || label === '') return
  context.font = `500 ${labelSize + 1}px ${labelFont}`
  const width = context.measureText(label).width
  const left = x + size + 8
  context.fillStyle = card
  context.globalAlpha = 0.92
  context.fillRect(left - 4, y - labelSize * 0.85, width + 8, labelSize * 1.7)
  context.globalAlpha = 1
  context.fillStyle = ink
  context.fillText(label, left, y + labelSize / 3)
}
