/** Shows how far the reading of files has come. */
export interface Progress {
  /** One more file is done. */
  step(path: string): void;
  done(): void;
}

const REDRAW_MS = 100;

/** A line that is drawn anew on a terminal; silent where there is none, since the log tells the same by lines. */
export function showProgress(total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { step: () => undefined, done: () => undefined };
  const startedAt = Date.now();
  let files = 0;
  let drawnAt = 0;
  return {
    step(path) {
      files++;
      const now = Date.now();
      if (files < total && now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      const left = Math.round((((now - startedAt) / files) * (total - files)) / 1000);
      stream.write(`\r\x1b[K${files}/${total} files, ${left} s left  ${path}`);
    },
    done() {
      stream.write('\r\x1b[K');
    },
  };
}
