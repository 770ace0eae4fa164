import { fold } from '../text/fold.ts'

const OUT = /^(?:out|sent|ausgehend|gesendet|sortant|envoy|salient|enviad|saida|inviat|uscita|uitgaand|verzonden)/
const IN = /^(?:in|received|eingehend|erhalten|empfangen|entrant|recu|recib|recebid|ricevut|entrata|inkomend|ontvangen)/

/** What a Direction cell says, in the languages of the archive; null where it says nothing known. @example directionSaid('Ausgehend') // 'out' */
export function directionSaid(cell: string): 'out' | 'in' | null {
  const said = fold(cell)
  if (OUT.test(said)) return 'out'
  return IN.test(said) ? 'in' : null
}
