/** Files that a program keeps for itself, by the ending of their names, and what to hand over instead. */
const KEPT: readonly (readonly [RegExp, string])[] = [
  [
    /\.(?:pst|ost)$/i,
    'Outlook keeps its data in this file, which is not read: export contacts as CSV and the calendar as ICS, drag the mail into a folder as .eml, or add the mail account under Sources.',
  ],
  [
    /\.(?:msg|oft)$/i,
    'A message as Outlook keeps it is not read: save it as .eml, or add the mail account under Sources.',
  ],
  [
    /(?:^|\/)winmail\.dat$|\.tnef$/i,
    'What Outlook packed beside a letter is not read: the letter itself says who wrote to whom; hand that over as .eml.',
  ],
  [
    /\.olm$/i,
    'An export of Outlook for Mac is not read: drag the mail from Outlook into a folder, which makes .eml files, or add the mail account under Sources.',
  ],
  [
    /\.(?:dbx|mbx|nsf|pmm|tbb|olk\d*(?:Message|MsgSource)?)$/i,
    'A mailbox as its program keeps it is not read: export the folder as mbox or .eml.',
  ],
  [
    /(?:^|\/)signal-\d{4}[\d_-]*\.backup$/i,
    'A backup of Signal is locked and is not read: hand over the app’s own export of all chats as text (main.jsonl), or the text that signalbackup-tools makes of the backup.',
  ],
  [
    /(?:^|\/)viber[^/]*\.(?:db|zip|backup|data|vbk?)$/i,
    'A backup of Viber is not read: whom you were in touch with there, and when, can be handed over as a plain list (CSV with date, with, channel).',
  ],
  [
    /(?:^|\/)zalo[^/]*\.(?:db|zip|bak|dat|zl)$|\.zl$/i,
    'A backup of Zalo is not read: whom you were in touch with there, and when, can be handed over as a plain list (CSV with date, with, channel).',
  ],
  [
    /\.v(?:msg|mg)$/i,
    'Text messages as an older phone keeps them are not read: whom you wrote to or heard from, and when, can be handed over as a plain list (CSV with date, with, channel, direction).',
  ],
  [
    /(?:^|\/)(?:ms|microsoft[ _-]?)?teams[^/]*\.(?:zip|html?)$/i,
    'An export of Teams as web pages is not read: ask for your chats in Microsoft’s export of files and chat history, which is JSON, or hand over a plain list (CSV with date, with, channel).',
  ],
  [
    /\.(?:wab|mab|contact|abcddb|aclcddb)$/i,
    'An address book as its program keeps it is not read: export it there as vCard or CSV.',
  ],
  [
    /\.(?:sqlite3?|db|db-wal|db-shm|realm|crypt\d+)$/i,
    'A database as its program keeps it is not read: make an export in that program.',
  ],
  [/\.(?:xlsx?|xlsm|ods|numbers)$/i, 'A spreadsheet as its program keeps it is not read: save the sheet as CSV.'],
  [
    /\.(?:pdf|docx?|odt|rtf|pages)$/i,
    'A document is not read: what stands in it can be written down by hand, and a résumé handed over as JSON Resume.',
  ],
  [/\.html?$/i, 'A web page is not read: where it is the export itself, make it again as JSON or CSV.'],
]

/** What sources read as text; a page of a site under such a name is what a browser saved when nobody was signed in. */
const TEXTS = /\.(?:ics|ifb|ical|vcf|vcard|ldif|eml|mbox|csv|tsv|jsonl?|ndjson|xml|rss|atom|opml)$/i

/** Why a file that no source knows is not read and what to do, as a sentence; null where nothing better is known. */
export function whyNotRead(name: string): string | null {
  return KEPT.find(([ending]) => ending.test(name))?.[1] ?? null
}

/** Whether a small file is JSON by its name and cannot be read as such: it was cut off, or is something else. `whole`: all of it. */
export function isTornJson(name: string, whole: Uint8Array): boolean {
  if (!/\.json$/i.test(name)) return false
  try {
    JSON.parse(new TextDecoder(whole[0] === 0xff ? 'utf-16le' : 'utf-8').decode(whole))
    return false
  } catch (error) {
    if (error instanceof SyntaxError) return true
    throw error
  }
}

/** Whether a page of a site stands where an export should. `head`: the first bytes. */
export function isPageInstead(name: string, head: Uint8Array): boolean {
  if (!TEXTS.test(name)) return false
  const text = new TextDecoder().decode(head.subarray(0, 500))
  return /^\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(text)
}
