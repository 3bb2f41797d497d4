import { z } from "zod";

const tally = z.object({
  key: z.string(),
  interventions: z.number().int(),
  spokenMs: z.number(),
  overtimeMs: z.number(),
  firstTime: z.number().int(),
  notReached: z.number().int(),
  withdrawn: z.number().int(),
});

/** The figures of the floor by each dimension, and the name of each `speakerKey` that stands under "delegation". */
export const floorStatistics = z.object({
  delegation: z.array(tally),
  category: z.array(tally),
  region: z.array(tally),
  level: z.array(tally),
  language: z.array(tally),
  names: z.record(z.string(), z.string()),
});
export type FloorStatistics = z.infer<typeof floorStatistics>;
