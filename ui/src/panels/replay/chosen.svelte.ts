// Which run is replayed, kept for as long as the page stands, so that a reload stays.

const KEPT = 'regie.replay'

let run = $state<string | null>(globalThis.sessionStorage?.getItem(KEPT) ?? null)

/** The run that is replayed; none was chosen yet. */
export const replayed = {
  get run(): string | null {
    return run
  },
  set run(chosen: string | null) {
    run = chosen
    if (chosen) globalThis.sessionStorage?.setItem(KEPT, chosen)
  },
}
