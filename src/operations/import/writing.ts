/** Said once everything was read and only has to be written down, with how many rows those are. */
export const WRITING = 'Writing it down'
