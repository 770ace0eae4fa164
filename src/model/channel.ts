import { z } from 'zod'

/** Where contact between two people can be seen. "Not seen in a channel" and "channel never imported" are different things. */
export const CHANNELS = ['linkedin', 'mail', 'meeting', 'chat', 'phone', 'shared-work', 'in-person'] as const
export const Channel = z.enum(CHANNELS)
export type Channel = z.infer<typeof Channel>
