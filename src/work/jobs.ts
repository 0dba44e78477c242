/**
 * What is done off the main thread. Each job fetches its own code when it is first asked for; what goes in and comes
 * out is copied, so it must be plain data. Jobs keep nothing between two calls unless they say so.
 */
export const jobs = {
};

export type Jobs = typeof jobs;
