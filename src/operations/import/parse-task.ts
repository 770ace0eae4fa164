/** The name of the task that reads what strangers wrote: the one that is given no world (see work-thread). */
export const PARSE = 'parse'
