// A day as people write it, and as the wire does: `2021-07-12`.

const FORMS = [
  { form: /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/ },
  { form: /^(?<day>\d{1,2})[/.\- ](?<month>\d{1,2})[/.\- ](?<year>\d{4})$/ },
]

/** The day of "2021-07-12", "12/07/2021" or "12.7.2021"; none when it is no day of the calendar. */
export function dayOf(text: string): string | null {
  for (const { form } of FORMS) {
    const parts = form.exec(text.trim())?.groups
    if (parts) return real(Number(parts['year']), Number(parts['month']), Number(parts['day']))
  }
  return null
}

function real(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return same ? at.toISOString().slice(0, 10) : null
}

/** A day as it is typed: "12/07/2021"; what is no day stays as it is. */
export function typedDay(day: string): string {
  const [year, month, date] = day.split('-')
  return year && month && date ? `${date}/${month}/${year}` : day
}
