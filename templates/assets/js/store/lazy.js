// Things made when they are first asked for, and kept.

/**
 * @template Made
 * @param {() => Made} make
 * @returns {() => Made}
 */
export function lazy(make) {
  let made = null;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * The same for a promise; after a failure the next call tries again.
 * @template Made
 * @param {() => Promise<Made>} make
 * @returns {() => Promise<Made>}
 */
export function lasting(make) {
  let kept = null;
  return () => {
    kept ??= make().catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}
