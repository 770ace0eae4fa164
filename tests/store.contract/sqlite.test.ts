import { openMemory } from '../../src/io/store/open.ts'
import { accountsContract } from './accounts.contract.ts'
import { aliasesContract } from './aliases.contract.ts'
import { storeContract } from './store.contract.ts'

storeContract('SQLite', () => openMemory())
accountsContract('SQLite', () => openMemory())
aliasesContract('SQLite', () => openMemory())
