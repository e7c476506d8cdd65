// The ways back, as the desk finds them. They are only asked for here: when the show changes, and
// now and then while a delay grows with the clock; looked at beside what is; taken and undone.
import { model } from '../../link/model.svelte'
import { uuid } from '../../link/uuid'
import type { CatchUpView } from '../../wire/CatchUpView'
import type { WayView } from '../../wire/WayView'
import type { Stage } from './stage.svelte'
import { laid, type Laid } from './ways'

/** How long what was taken stays in sight although there is a way again, in real milliseconds. */
const STAYS = 120_000

/** A way that was taken here. */
export interface Applied {
  laid: Laid
  at: number
  turn: string
}

export class Catching {
  readonly #stage: Stage
  /** What was found last. */
  found = $state.raw<CatchUpView | null>(null)
  /** Whether the ways are looked at beside what is. */
  open = $state(false)
  #applied = $state.raw<Applied | null>(null)
  #asking = false
  #again = false

  constructor(stage: Stage) {
    this.#stage = stage
  }

  /** The ways that there are. */
  readonly ways: Laid[] = $derived(laid(this.found?.ways ?? []))
  /** The ways while they are looked at; none while they are not. */
  readonly preview: Laid[] = $derived(this.open ? this.ways : [])
  /** Whether something is missed for which nothing can be given. */
  readonly stuck = $derived(!this.ways.length && (this.found?.missed.length ?? 0) > 0)
  /** What was taken here, as long as it stands and nothing else is more urgent. */
  readonly applied: Applied | null = $derived.by(() => {
    const one = this.#applied
    return one && this.#stands(one.laid.way) && (!this.ways.length || this.#stage.lasts(one.at, STAYS)) ? one : null
  })

  /** Asks anew; once more after the answer when it is asked meanwhile. */
  async ask(): Promise<void> {
    if (this.#asking) {
      this.#again = true
      return
    }
    this.#asking = true
    const reply = await model.ask({ ask: 'catch-up' })
    this.#asking = false
    this.found = reply.reply === 'catch-up' ? reply : null
    if (!this.ways.length) this.open = false
    if (this.#again) {
      this.#again = false
      await this.ask()
    }
  }

  /** Takes a way, by its letter's place. */
  async take(place: number): Promise<void> {
    const way = this.ways[place]
    if (!way) return
    const [turn, at] = [uuid(), this.#stage.now]
    const { cuts, drops } = way.way
    const reply = await this.#stage.act({ do: 'catch-up', cuts, drops }, { id: turn })
    if (reply.reply !== 'done') return
    this.open = false
    this.#applied = { laid: way, at, turn }
  }

  /** Undoes what was taken. */
  async undo(): Promise<void> {
    if (!this.#applied) return
    const reply = await this.#stage.act({ do: 'undo', turn: this.#applied.turn })
    if (reply.reply === 'done') this.#applied = null
  }

  /** Opens the preview, or closes it. */
  toggle(): void {
    this.open = !this.open && this.ways.length > 0
  }

  /** Whether some of it is still as it was taken, and still to come. */
  #stands({ cuts, drops }: WayView): boolean {
    const { segments, line } = this.#stage
    const cut = cuts.some(({ segment, now }) => {
      const one = segments.get(segment)
      const air = line.tracks.find((track) => track.on_air?.segment === segment)?.on_air
      if (air) return air.duration + air.adjust === now
      return one !== undefined && (one.status === 'next' || one.status === 'to-come') && one.duration - one.cut === now
    })
    return cut || drops.some((id) => segments.get(id)?.status === 'skipped')
  }
}
