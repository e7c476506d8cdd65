// Who is chosen on the board, to be ticked together.

export class Chosen {
  all = $state.raw<ReadonlySet<string>>(new Set())

  /** Chooses someone, or lets them go; with `more` both are chosen. */
  choose(person: string, more?: string): void {
    const all = new Set(this.all)
    if (more !== undefined) [person, more].forEach((one) => all.add(one))
    else if (!all.delete(person)) all.add(person)
    all.delete('')
    this.all = all
  }

  none(): void {
    this.all = new Set()
  }
}
