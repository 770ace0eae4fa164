/** The files of a drop, those inside folders too, with their paths; and the paths of what the browser could not open. */
export type Dropped = { readonly files: readonly File[]; readonly unread: readonly string[] }

type Walk = { readonly signal: AbortSignal; readonly told: (found: number) => void }

/** Looks through a drop. `told`: how many files were found so far, for ten thousand take a browser seconds. */
export function filesOfDrop(data: DataTransfer, walk: Walk): Promise<Dropped> {
  // both are gone as soon as the event is over
  const entries = [...data.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null)
  const plain = [...data.files]
  return entries.length === 0 ? Promise.resolve({ files: plain, unread: [] }) : filesOfEntries(entries, walk)
}

/** So many files are being opened while more are looked for: each is a question to the browser. */
const AT_ONCE = 1_000

async function filesOfEntries(entries: readonly FileSystemEntry[], { signal, told }: Walk): Promise<Dropped> {
  const opened: Promise<File | null>[] = []
  const unread: string[] = []
  let found = 0
  const open = async (entry: FileSystemEntry): Promise<File | null> => {
    try {
      const file = await fileOf(entry as FileSystemFileEntry)
      if (++found % 100 === 0) told(found)
      return file
    } catch {
      unread.push(pathOf(entry))
      return null
    }
  }
  const look = async (some: readonly FileSystemEntry[]): Promise<void> => {
    signal.throwIfAborted()
    opened.push(...some.filter(entry => entry.isFile).map(open))
    await opened[opened.length - AT_ONCE]
    for (const entry of some) if (!entry.isFile) await within(entry as FileSystemDirectoryEntry)
  }
  const within = async (entry: FileSystemDirectoryEntry): Promise<void> => {
    const reader = entry.createReader()
    for (;;) {
      const some = await entriesOf(reader)
      if (some === null) unread.push(pathOf(entry))
      if (some === null || some.length === 0) return
      await look(some)
    }
  }
  told(0)
  await look(entries)
  const files = (await Promise.all(opened)).filter(file => file !== null)
  signal.throwIfAborted()
  return { files, unread }
}

/** The next entries of a folder, none at its end; null where it cannot be opened. */
function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[] | null> {
  return new Promise(resolve => {
    reader.readEntries(resolve, () => resolve(null))
  })
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
  const path = pathOf(entry)
  if (path !== file.name) Object.defineProperty(file, 'webkitRelativePath', { value: path })
  return file
}

function pathOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//u, '')
}
