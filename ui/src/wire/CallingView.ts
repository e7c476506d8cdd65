import type { CalledRowView } from "./CalledRowView";
import type { RowChangeView } from "./RowChangeView";
export type CallingView = { frozen: number, end: number, rows: Array<CalledRowView>, next: string | null, told: Array<RowChangeView>, };
