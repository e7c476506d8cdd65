// This desk among the others, as its panels show it: alone, back with what no longer holds, and who
// calls. Nothing of it is there where the show has one desk.
import { LongPress } from '../../parts/press.svelte'
import type { AsideView } from '../../wire/AsideView'
import type { CallerView } from '../../wire/CallerView'
import type { DesksView } from '../../wire/DesksView'
import type { Stage } from './stage.svelte'

export class Among {
  readonly #stage: Stage
  /** What was set aside and nobody has looked at. */
  asides = $state.raw<AsideView[]>([])
  #open = $state(false)
  /** Whether the call that this desk held was seen to be another's. */
  #seen = $state(true)

  /** The press that takes the call: held, unless it is offered. */
  readonly taking: LongPress

  constructor(stage: Stage) {
    this.#stage = stage
    this.taking = new LongPress({
      long: () => stage.elsewhere !== null && stage.elsewhere.offered === null,
      fire: () => void this.takeCall(),
      refused: () => {},
    })
  }

  readonly desks: DesksView | null = $derived.by(() => this.#stage.view.desks)
  readonly count = $derived(this.desks?.aside ?? 0)
  /** How long it has been alone, in seconds; none while it is not. */
  readonly alone: number | null = $derived.by(() => {
    const since = this.desks?.alone ?? null
    return since === null ? null : Math.max(0, Math.floor((this.#stage.wall - since) / 1000))
  })
  /** Whether what was set aside is looked at. */
  readonly open = $derived(this.#open && this.count > 0)
  /** Who took the call from this desk, until that was seen. */
  readonly taker: CallerView | null = $derived.by(() => (this.#seen ? null : this.#stage.elsewhere))

  /** Follows who calls: losing the call is told until it was seen. */
  follow(mine: boolean, was: boolean): void {
    if (was && !mine && this.#stage.elsewhere) this.#seen = false
    if (mine) this.#seen = true
  }

  /** It was seen who calls now. */
  see(): void {
    this.#seen = true
  }

  /** Takes the call of the chosen track. */
  async takeCall(): Promise<void> {
    const { track } = this.#stage.caller ?? this.#stage.track
    const reply = await this.#stage.act({ do: 'take-call', track })
    if (reply.reply === 'done') this.#seen = true
  }

  /** Lets it go. */
  async leaveCall(): Promise<void> {
    await this.#stage.act({ do: 'leave-call', track: this.#stage.caller?.track ?? 'main' })
  }

  /** Opens what was set aside beside what stands, or closes it. */
  toggle(): void {
    this.#open = !this.open
  }

  /** Asks what was set aside. */
  async ask(): Promise<void> {
    const reply = await this.#stage.ask({ ask: 'asides' })
    if (reply.reply === 'asides') this.asides = reply.list
  }

  /** Does one of these after all, or lets it go. */
  async settle(turn: string, over: boolean): Promise<void> {
    const reply = await this.#stage.ask({ ask: 'settle-aside', turn, over })
    if (reply.reply === 'asides') this.asides = reply.list
    else if (reply.reply === 'no') this.#stage.refused(reply)
  }
}
