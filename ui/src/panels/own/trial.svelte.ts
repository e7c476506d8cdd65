// A trial of microphone and camera: the level that is heard, and whether there is a picture.

/** From so loud on, 0 to 1, somebody speaks. */
const SPEAKS = 0.04

/** The level as a bar shows it, 0 to 100. */
export function loudness(level: number): number {
  return Math.round(Math.min(1, level * 4) * 100)
}

/** How loud samples around `middle` are, 0 to 1. */
export function levelOf(samples: Uint8Array, middle = 128): number {
  let sum = 0
  for (const sample of samples) sum += ((sample - middle) / middle) ** 2
  return samples.length ? Math.sqrt(sum / samples.length) : 0
}

/** Why it could not begin: `denied`, `none` where there is no device, or `busy`. */
export function refusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}

export class Trial {
  /** What is tried; none before and after. */
  stream = $state.raw<MediaStream | null>(null)
  level = $state(0)
  /** Whether somebody was heard. */
  heard = $state(false)
  /** Whether there is a picture. */
  sees = $state(false)
  refused = $state<string | null>(null)

  #audio: AudioContext | null = null
  #frame = 0

  /** Whether a browser lets a page of this address try: over TLS, or on this machine. */
  readonly can = globalThis.isSecureContext && 'mediaDevices' in navigator

  async start(): Promise<void> {
    this.refused = null
    try {
      this.stream = await this.#open()
    } catch (error) {
      this.refused = refusal(error)
      return
    }
    this.sees = this.stream.getVideoTracks().length > 0
    this.#listen(this.stream)
  }

  /** Both; the microphone alone where there is no camera. */
  async #open(): Promise<MediaStream> {
    try {
      return await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
    } catch (error) {
      if (refusal(error) === 'denied') throw error
      return await navigator.mediaDevices.getUserMedia({ audio: true })
    }
  }

  #listen(stream: MediaStream): void {
    this.#audio = new AudioContext()
    const ear = this.#audio.createAnalyser()
    this.#audio.createMediaStreamSource(stream).connect(ear)
    const samples = new Uint8Array(ear.fftSize)
    const hear = (): void => {
      ear.getByteTimeDomainData(samples)
      this.level = levelOf(samples)
      this.heard ||= this.level > SPEAKS
      this.#frame = requestAnimationFrame(hear)
    }
    hear()
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    void this.#audio?.close()
    this.stream?.getTracks().forEach((track) => track.stop())
    this.#audio = null
    this.stream = null
    this.level = 0
  }
}
