/**
 * Works on many things, at most so many at a time: each small file of a folder waits for an answer, and one after the other they
 * would take as long as all the waiting. The first that fails ends it.
 *
 * @example await inTurns([1, 2, 3], 2, async n => void n)
 */
export async function inTurns<T>(things: readonly T[], most: number, work: (thing: T) => Promise<void>): Promise<void> {
  const left = things.values()
  const worker = async (): Promise<void> => {
    try {
      for (const thing of left) await work(thing)
    } catch (error) {
      // what is left is nobody's
      for (const _ of left);
      throw error
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, things.length) }, worker))
}
