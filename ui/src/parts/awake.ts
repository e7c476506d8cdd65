// A screen that stays on: the browser's wake lock, which it gives up whenever the page is out of sight.

/** Holds the screen on until the returned function is called; `tell` hears whether that is had. */
export function keepAwake(tell: (had: boolean) => void): () => void {
  let held: WakeLockSentinel | null = null
  let over = false

  async function hold(): Promise<void> {
    if (over || document.visibilityState !== 'visible') return
    // Without a secure address a browser has none.
    const lock = await navigator.wakeLock?.request('screen').catch(() => null)
    if (over) return void lock?.release()
    held = lock ?? null
    tell(held !== null)
  }

  const again = (): void => void hold()
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    over = true
    document.removeEventListener('visibilitychange', again)
    void held?.release()
  }
}
