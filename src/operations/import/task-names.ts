/** The name of the task that writes what is imported. */
export const IMPORT = 'import'

/** The name of the task that reads what strangers wrote: the one that is given no world (see work-thread). */
export const PARSE = 'parse'
