export type CalledRowView = { row: string, length: number | null, taken: number | null, ended: number | null, };
