import { z } from 'zod'

/** A JSON value. Detail records are JSON so that they export, restore and compare byte for byte. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export const Json: z.ZodType<Json> = z.json() as z.ZodType<Json>
