import { CHANNELS } from '../../model/channel.ts'

/** One bit a channel, in the order of the model's list. @example channelBits(['mail']) // 2 */
export function channelBits(channels: readonly string[]): number {
  let bits = 0
  for (const [place, channel] of CHANNELS.entries()) if (channels.includes(channel)) bits |= 1 << place
  return bits
}
