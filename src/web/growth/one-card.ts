/** A card as a table of one row, whatever it holds. @example oneCard('a "b"', 'c') // '#html:false\n#separator:tab\n"a ""b"""\t"c"' */
export function oneCard(front: string, back: string): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  return `#html:false\n#separator:tab\n${cell(front)}\t${cell(back)}`
}
