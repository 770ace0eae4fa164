import { openMemory } from '../../src/io/store/open.ts'
import { storeContract } from './store.contract.ts'

storeContract('SQLite', () => openMemory())
