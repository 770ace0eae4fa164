/** What mail programs and servers keep beside the mail: indexes, filters, marks, the parts of messages. */
const BESIDE = [
  // Thunderbird
  /\.msf$/i,
  /(?:^|\/)(?:popstate|msgFilterRules|virtualFolders|mailViews|panacea|training|feeditems)\.(?:dat|json|rdf)$/i,
  /(?:^|\/)(?:filterlog|junklog)\.html$/i,
  /(?:^|\/)(?:prefs|user)\.js$|(?:^|\/)(?:folderTree|folderCache|xulstore)\.json$/,
  // Apple Mail
  /\.(?:imap)?mbox\/(?:.*\/)?(?:Info\.plist|table_of_contents|mbox-wal|content_index|Attachments\/.*)$/i,
  /(?:^|\/)MailData\/|(?:^|\/)\.OverflowReadMe$|\.emlxpart$/i,
  // Dovecot, Courier, Cyrus
  /(?:^|\/)(?:dovecot-(?:uidlist|uidvalidity[\w.]*|keywords|acl\w*|acl-list|attributes)|dovecot\.(?:index|list\.index|mailbox\.log|map\.index|svbin|sieve\w*)[\w.-]*|maildirfolder|maildirsize|subscriptions|courier[\w.-]+|cyrus\.(?:header|index|cache|squat\w*|annotations))$/i,
  // MH and those that use its folders; a message that is taken out keeps its number behind a comma or a sharp
  /(?:^|\/)\.(?:mh_sequences|mh_profile|xmhcache|mew-\w+|(?:claws|sylpheed)_(?:cache|mark|tags)|overview|marks)$/i,
  /(?:^|\/)context$|(?:^|\/)[,#]\d+$/,
  // Evolution
  /\.(?:cmeta|ibex\.index(?:\.data)?|ev-summary(?:-meta)?)$/i,
  // Proton
  /\.metadata\.json$|(?:^|\/)mail_\d{8}_\d{6}\/labels\.json$/i,
]

/** Folders without a message: Thunderbird keeps an index beside them, or others below; Maildir has two of its own. */
const EMPTY =
  /(?:^|\/)(?:Mail|ImapMail|News)\/[^/]+\/(?:[^/]+\.sbd\/)*[^/.]+$|\.sbd\/[^/]+$|(?:^|\/)(?:cur|new|tmp)\/[^/]+$/

/** Whether a file is what a mail program keeps for itself, so that nobody misses it. @example isBesideMail('Inbox.msf') // true */
export function isBesideMail(name: string): boolean {
  return BESIDE.some(one => one.test(name))
}

/** Whether a file without a byte in it is a mail folder in which nothing lies. `all`: the names of the files beside it. */
export function isEmptyFolder(name: string, all: ReadonlySet<string>): boolean {
  return EMPTY.test(name) || all.has(`${name}.msf`)
}
