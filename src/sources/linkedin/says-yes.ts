const YES = /^(?:yes|true|1|ja|oui|sí|si|sim|tak|evet|да|はい|是|예)$/i
const NO = /^(?:no|false|0|nein|non|não|nee|nie|hayır|нет|いいえ|否|아니요)$/i

/** Whether a cell says yes, in the languages of the archive. @example saysYes('Sim') // true */
export function saysYes(cell: string): boolean {
  return cell !== '' && YES.test(cell.trim())
}

/** Whether a cell says yes or no. @example saysYesOrNo('Nein') // true */
export function saysYesOrNo(cell: string): boolean {
  return saysYes(cell) || NO.test(cell.trim())
}
