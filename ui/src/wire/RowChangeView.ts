export type RowChangeView = { row: string, was: number | null, now: number | null, };
