const EACH_MS = 200;

/** The same, but told a few times a second at most. */
export function throttled<Value>(tell: (value: Value) => void): (value: Value) => void {
  let lastMs = -Infinity;
  return (value) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < EACH_MS) return;
    lastMs = nowMs;
    tell(value);
  };
}
