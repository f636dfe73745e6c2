/** What all of some work that is under way came to; throws the first error, and not before everything has come to its end. */
export async function allDone<const Work extends readonly Promise<unknown>[]>(
  work: Work,
): Promise<{ -readonly [At in keyof Work]: Awaited<Work[At]> }> {
  const settled = await Promise.allSettled(work);
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return Promise.all(work) as Promise<{ -readonly [At in keyof Work]: Awaited<Work[At]> }>;
}
