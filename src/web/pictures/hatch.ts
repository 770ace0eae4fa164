const STEP = 5

/**
 * Slanted lines that fill a box, as the path of an SVG: what is not told is hatched. Lines and no pattern, so that the
 * same picture can be drawn on a canvas.
 * @example hatch(0, 0, 5, 5) // "M0 5L5 0"
 */
export function hatch(x: number, y: number, width: number, height: number): string {
  const parts: string[] = []
  for (let at = STEP; at < width + height; at += STEP) {
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height]
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width]
    parts.push(`M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`)
  }
  return parts.join('')
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}
